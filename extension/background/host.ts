// The engine's host: one instance, loaded when it is first needed, thrown away after a trap.
import { EngineError, type Engine } from '../../web/engine/index.ts';
import type { AnalyzeAnswer, OutputFormat } from '../messages.ts';

const trapsAllowed = 3; // on one page, before it is left alone
const pagesRemembered = 50;

export interface Host {
  /** Loads the core, which somebody is going to ask for. */
  warm(): void;
  /** Analyses one snapshot, with its key facts or without. Always answers, never rejects. */
  analyze(snapshot: Uint8Array, url: string, facts: boolean): Promise<AnalyzeAnswer>;
  /** The article written out; null where that fails. */
  render(snapshot: Uint8Array, url: string, format: OutputFormat): Promise<string | null>;
}

/** `load` makes a new instance of the core. */
export function createHost(load: () => Promise<Engine>): Host {
  let engine: Promise<Engine> | null = null;
  const traps = new Map<string, number>();

  const noteTrap = (page: string): void => {
    const count = (traps.get(page) ?? 0) + 1;
    traps.delete(page);
    traps.set(page, count);
    const [oldest] = traps.keys();
    if (traps.size > pagesRemembered && oldest !== undefined) traps.delete(oldest);
  };

  /** The instance; where it could not be loaded, the next call tries again. */
  const ready = (): Promise<Engine> => {
    if (engine) return engine;
    const loading = load();
    engine = loading;
    loading.catch(() => { if (engine === loading) engine = null; });
    return loading;
  };

  /** Does `work` with the instance; after a trap the instance is gone, and the page has one trap more. */
  const using = async <T>(url: string, work: (engine: Engine) => T): Promise<T | Failure> => {
    const page = url.split('#', 1)[0] ?? '';
    if ((traps.get(page) ?? 0) >= trapsAllowed) return failure('gave-up', 'The core stopped on this page again and again.');
    let loaded: Engine;
    try {
      loaded = await ready();
    } catch {
      return failure('no-engine', 'The core could not be loaded.');
    }
    try {
      return work(loaded);
    } catch (error) {
      return error instanceof EngineError ? failure(error.code, error.message) : failure('internal', String(error));
    } finally {
      if (loaded.dead) {
        engine = null;
        noteTrap(page);
      }
    }
  };

  return {
    warm: () => void ready().catch(() => {}), // whoever asks for it is told
    analyze: (snapshot, url, facts) => using(url, (loaded) => ({ ok: true as const, analysis: loaded.analyze({ snapshot }, { url, anchors: true, detail: true, facts }) })),
    async render(snapshot, url, format) {
      const output = await using(url, (loaded) => loaded.render({ snapshot }, { url }, format));
      return typeof output === 'string' ? output : null;
    },
  };
}

type Failure = Extract<AnalyzeAnswer, { ok: false }>;

const failure = (code: string, message: string): Failure => ({ ok: false, code, message });
