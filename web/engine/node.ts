// The engine in Node: the same core, with parse5 in the place of a DOM.
import { readFile } from 'node:fs/promises';
import { captureHtml } from './capture-html.ts';
import { loadEngine, type Engine, type LoadSettings } from './engine.ts';
import { EngineError } from './errors.ts';

export * from './index.ts';
export { captureHtml, type HtmlCapture } from './capture-html.ts';

let compiled: Promise<WebAssembly.Module> | undefined;

/** Loads the core from the nutgraf-core.wasm that lies beside this file; it is compiled once. */
export async function loadNodeEngine(settings: LoadSettings = {}): Promise<Engine> {
  compiled ??= readFile(new URL('nutgraf-core.wasm', import.meta.url)).then((bytes) => WebAssembly.compile(bytes));
  return loadEngine(await compiled, settings);
}

/** Engines that stopped, and what took their place. */
const replacements = new WeakMap<Engine, Promise<Engine>>();

async function living(engine: Engine): Promise<Engine> {
  while (engine.dead) {
    let next = replacements.get(engine);
    if (next === undefined) {
      next = loadNodeEngine(engine.settings);
      replacements.set(engine, next);
    }
    engine = await next;
  }
  return engine;
}

/**
 * Answers one line of the command line's contract, whatever happens: `html` is parsed here and its snapshot goes to the
 * core with the rest of the line; every other line, JSON or not, is the core's to answer. After a trap the answer is an
 * error, and a fresh engine answers the lines that follow.
 */
export async function answerBatchLine(engine: Engine, line: string): Promise<string> {
  const request = parseObject(line);
  try {
    const core = await living(engine);
    if (request === null || typeof request.html !== 'string' || typeof request.text === 'string' || typeof request.snapshot === 'string') {
      return core.answerLine(line);
    }
    const { html, ...rest } = request;
    return core.answerSnapshot(JSON.stringify(rest), captureHtml(html).snapshot);
  } catch (error) {
    const id = typeof request?.id === 'string' || typeof request?.id === 'number' ? request.id : null;
    const { code, message } = error instanceof EngineError ? error : { code: 'internal', message: `The page could not be read: ${String(error)}` };
    return JSON.stringify({ id, error: { code, message } });
  }
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
