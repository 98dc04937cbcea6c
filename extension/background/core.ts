// The core from the extension's own package: compiled once, instantiated again cheaply.
import { loadEngine, type Engine } from '../../web/engine/index.ts';
import { samplePage } from '../../web/engine/sample-page.ts';

let compiled: Promise<WebAssembly.Module> | null = null;

async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(chrome.runtime.getURL('nutgraf-core.wasm')));
}

/**
 * A new instance that has cleaned something already: the first time it makes its tables, and the browser compiles what is called,
 * which takes longer than all else that is done with a page of usual size. (What finds facts is called later.) Rejects where the core
 * cannot be read or started; the next call tries again.
 */
export async function loadCore(): Promise<Engine> {
  compiled ??= compile();
  try {
    const engine = await loadEngine(await compiled, { timings: false });
    engine.analyze({ snapshot: samplePage() }, { anchors: true, facts: false });
    return engine;
  } catch (error) {
    compiled = null;
    throw error;
  }
}
