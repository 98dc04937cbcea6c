// The engine's host: one instance, loaded when it is first needed, thrown away after a trap.
import { EngineError, type Engine } from '../../web/engine/index.ts';
import type { AnalyzeAnswer } from '../messages.ts';

const trapsAllowed = 3; // on one page, before it is left alone
const pagesRemembered = 50;

export interface Host {
  /** Analyses one snapshot. Always answers, never rejects. */
  analyze(snapshot: Uint8Array, url: string): Promise<AnalyzeAnswer>;
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

  return {
    async analyze(snapshot, url) {
      const page = url.split('#', 1)[0] ?? '';
      if ((traps.get(page) ?? 0) >= trapsAllowed) return failure('gave-up', 'The core stopped on this page again and again.');
      try {
        engine ??= load();
        const loaded = await engine;
        try {
          return { ok: true, analysis: loaded.analyze({ snapshot }, { url, anchors: true }) };
        } finally {
          if (loaded.dead) {
            engine = null;
            noteTrap(page);
          }
        }
      } catch (error) {
        if (error instanceof EngineError) return failure(error.code, error.message);
        engine = null;
        return failure('no-engine', 'The core could not be loaded.');
      }
    },
  };
}

const failure = (code: string, message: string): AnalyzeAnswer => ({ ok: false, code, message });
