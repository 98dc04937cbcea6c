// The engine's host: one instance, loaded when it is first needed, thrown away after a trap.
import { EngineError, type Analysis, type Engine } from '../../web/engine/index.ts';
import type { AnalyzeAnswer, OutputFormat, Want } from '../messages.ts';
import { placesOf, type Places } from '../places.ts';

const trapsAllowed = 3; // on one page, before it is left alone
const pagesRemembered = 50;

export interface Host {
  /** Loads the core, which somebody is going to ask for. */
  warm(): void;
  /** Analyses one snapshot. Always answers, never rejects. */
  analyze(snapshot: Uint8Array, url: string, want: Want): Promise<AnalyzeAnswer>;
  /** The article written out; null where that fails. */
  render(snapshot: Uint8Array, url: string, format: OutputFormat): Promise<string | null>;
}

/** Null, which the page refuses, where the core's answer is none. */
function placesIn(analysis: Analysis): Places | null {
  try {
    return placesOf(analysis);
  } catch {
    return null;
  }
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
    analyze: (snapshot, url, want) => using(url, (loaded) => {
      const analysis = loaded.analyze({ snapshot }, { url, anchors: true, detail: want !== 'places', facts: want === 'facts' });
      return { ok: true as const, analysis: want === 'places' ? placesIn(analysis) : analysis };
    }),
    async render(snapshot, url, format) {
      const output = await using(url, (loaded) => loaded.render({ snapshot }, { url }, format));
      return typeof output === 'string' ? output : null;
    },
  };
}

type Failure = Extract<AnalyzeAnswer, { ok: false }>;

const failure = (code: string, message: string): Failure => ({ ok: false, code, message });
