// One instance of the core. Nothing is kept in it between calls.
import createCore, { type CoreModule } from 'nutgraf-core';
import type { Analysis } from './analysis.ts';
import { EngineError } from './errors.ts';

export interface AnalyzeOptions {
  /** The page's address: resolves relative links, names the site. */
  url?: string;
  /** ISO 8601 date; wins over what the page says. */
  published?: string;
  /** Plain text only: it is the article already. */
  as_article?: boolean;
  /** Add `sentences` and `mentions`. */
  detail?: boolean;
  /** Add node numbers and text runs, for whoever holds the captured nodes. */
  anchors?: boolean;
  /** Add `page_blocks`. */
  page_blocks?: boolean;
  /** Look for key facts; true unless told otherwise. */
  facts?: boolean;
  /** Add `timings`; what the engine was loaded with unless told otherwise. */
  timings?: boolean;
}

export type EngineInput = { snapshot: Uint8Array } | { text: string };
export type TextFormat = 'markdown' | 'text' | 'html';

export interface Engine {
  /** True after a trap: every further call throws `dead`, load a new engine. */
  readonly dead: boolean;
  /** Bytes of WebAssembly memory that it holds; it only ever grows. */
  readonly memoryBytes: number;
  /** What it was loaded with. */
  readonly settings: LoadSettings;
  /** Throws EngineError for an error answer and for a trap. The result is as the core wrote it: see checkAnalysis. */
  analyze(input: EngineInput, options?: AnalyzeOptions): Analysis;
  /** The article as Markdown, text, or a whole HTML document. */
  render(input: EngineInput, options: AnalyzeOptions, format: TextFormat): string;
  /** One line of the command line's contract in, one out; error answers are answers. */
  answerLine(line: string): string;
  /** The same with the page's snapshot beside the line. */
  answerSnapshot(line: string, snapshot: Uint8Array): string;
}

export interface LoadSettings {
  /** Whether answers carry `timings` (default true); without them equal inputs give equal bytes. */
  timings?: boolean;
}

/** Instantiates the core. Pass a compiled WebAssembly.Module to load again cheaply after a trap. */
export async function loadEngine(wasm: BufferSource | WebAssembly.Module, settings: LoadSettings = {}): Promise<Engine> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const core = await new Promise<CoreModule>((resolve, reject) => {
    createCore({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive, reject);
        return {};
      },
      locateFile: (path) => path,
      print: () => {},
      printErr: () => {},
    }).then(resolve, reject);
  });
  return new CoreEngine(core, settings);
}

/** The core reads UTF-8, where a lone surrogate has no place. (JSON.stringify escapes them, so only whole lines need this.) */
const wellFormed = (line: string): string => line.replace(/\p{Surrogate}/gu, '\ufffd');

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

class CoreEngine implements Engine {
  dead = false;
  readonly #core: CoreModule;
  readonly settings: LoadSettings;
  readonly #timings: boolean;

  constructor(core: CoreModule, settings: LoadSettings) {
    this.#core = core;
    this.settings = settings;
    this.#timings = settings.timings ?? true;
  }

  get memoryBytes(): number {
    return this.#core.HEAPU8.byteLength;
  }

  analyze(input: EngineInput, options: AnalyzeOptions = {}): Analysis {
    const { id: _, ...analysis } = this.#request(input, options) as { id: unknown } & Analysis;
    return analysis;
  }

  render(input: EngineInput, options: AnalyzeOptions, format: TextFormat): string {
    return (this.#request(input, { ...options, format }) as { output: string }).output;
  }

  answerLine(line: string): string {
    return this.#call((core) => core.answerLine(wellFormed(line), this.#timings));
  }

  answerSnapshot(line: string, snapshot: Uint8Array): string {
    return this.#snapshot(wellFormed(line), snapshot, this.#timings);
  }

  #request(input: EngineInput, { timings = this.#timings, ...options }: AnalyzeOptions & { format?: TextFormat }): object {
    const line = JSON.stringify(options);
    const answer = JSON.parse('snapshot' in input
      ? this.#snapshot(line, input.snapshot, timings)
      : this.#call((core) => core.answerText(line, input.text, timings))) as { error?: { code: string; message: string } };
    if (answer.error) throw new EngineError(answer.error.code, answer.error.message);
    return answer;
  }

  #snapshot(line: string, snapshot: Uint8Array, timings: boolean): string {
    return this.#call((core) => {
      const address = core.reserveSnapshot(snapshot.length);
      // Read HEAPU8 after the call: memory that grew has a new buffer.
      core.HEAPU8.set(snapshot, address);
      return core.answerSnapshot(line, timings);
    });
  }

  #call(work: (core: CoreModule) => Uint8Array): string {
    if (this.dead) throw new EngineError('dead', 'The core has stopped; load a new engine.');
    try {
      return utf8.decode(work(this.#core));
    } catch (cause) {
      // Whatever was thrown, the core was left in the middle of something.
      this.dead = true;
      throw new EngineError('trap', 'The core has stopped on this page.', { cause });
    }
  }
}
