// The core from the extension's own package: compiled once, instantiated again cheaply.
import { loadEngine, type Engine } from '../../web/engine/index.ts';

let compiled: Promise<WebAssembly.Module> | null = null;

async function compile(): Promise<WebAssembly.Module> {
  const file = await fetch(chrome.runtime.getURL('nutgraf-core.wasm'));
  return WebAssembly.compile(await file.arrayBuffer());
}

/** A new instance. Rejects where the core cannot be read or started; the next call tries again. */
export async function loadCore(): Promise<Engine> {
  compiled ??= compile();
  try {
    return await loadEngine(await compiled, { timings: false });
  } catch (error) {
    compiled = null;
    throw error;
  }
}
