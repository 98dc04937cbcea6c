// Where the WebAssembly build of the core lies, for every script that bundles it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../build/wasm/wasm/', import.meta.url));

export const core = {
  module: `${folder}nutgraf-core.mjs`,
  wasm: `${folder}nutgraf-core.wasm`,
  /** Ends the program, saying what to run, where the core was not built yet. */
  mustExist() {
    if (existsSync(core.module) && existsSync(core.wasm)) return;
    console.error('The core is not built yet: build/wasm/wasm/nutgraf-core.wasm is missing. Build it with:\n' +
      '  NODE_PATH=/usr/share/nodejs emcmake cmake -G Ninja -S . -B build/wasm && NODE_PATH=/usr/share/nodejs cmake --build build/wasm');
    process.exit(1);
  },
};

/** esbuild plugin: `nutgraf-core` is Emscripten's module. It has no side effects, so whoever only captures does not carry it. */
export const coreAlias = {
  name: 'nutgraf-core',
  setup(build) {
    build.onResolve({ filter: /^nutgraf-core$/ }, () => ({ path: core.module, sideEffects: false }));
  },
};
