// The core off the page's own thread. One request at a time; after a trap the next request gets a fresh core.
import { loadEngine, type Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/errors.ts';
import type { Answer, Request } from './messages.ts';

let module: Promise<WebAssembly.Module> | undefined;
let engine: Engine | undefined;

async function ready(): Promise<Engine> {
  module ??= fetch(new URL('nutgraf-core.wasm', self.location.href)).then(async (response) => {
    if (!response.ok) throw new EngineError('not-found', `nutgraf-core.wasm could not be read (${response.status}).`);
    return WebAssembly.compile(await response.arrayBuffer());
  });
  if (engine === undefined || engine.dead) engine = await loadEngine(await module);
  return engine;
}

// While the reader looks for something to paste.
ready().catch(() => {});  // the first request says what is wrong

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  let answer: Answer;
  try {
    const core = await ready();
    const options = { ...data.options, detail: true, anchors: true, page_blocks: true };
    answer = { id: data.id, analysis: core.analyze(data.input, options), markdown: core.render(data.input, data.options, 'markdown') };
  } catch (error) {
    answer = { id: data.id, error: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});
