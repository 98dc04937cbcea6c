// Bundles web/ into build/web: the engine for browsers and for Node, the core beside them, and the playground.
// usage: node build-scripts/build-web.mjs
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { core, coreAlias } from './core.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}build/web`;
core.mustExist();

const common = {
  absWorkingDir: root, bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  plugins: [coreAlias],
};
mkdirSync(out, { recursive: true });
await build({ ...common, entryPoints: ['web/engine/index.ts'], outfile: `${out}/engine.mjs` });
await build({ ...common, entryPoints: ['web/engine/node.ts'], outfile: `${out}/engine-node.mjs`, platform: 'node', target: 'node20' });
copyFileSync(core.wasm, `${out}/nutgraf-core.wasm`);

if (existsSync(`${root}web/playground`)) {
  const page = `${out}/playground`;
  mkdirSync(page, { recursive: true });
  await build({ ...common, entryPoints: ['web/playground/playground.ts', 'web/playground/worker.ts', 'web/playground/playground.css'], outdir: page, loader: { '.html': 'text' } });
  copyFileSync(`${root}web/playground/index.html`, `${page}/index.html`);
  copyFileSync(`${root}extension/icons/nutgraf.svg`, `${page}/icon.svg`);
  copyFileSync(core.wasm, `${page}/nutgraf-core.wasm`);
}
