// What becomes of each region: the core judged what it is and how sure it is; here the reader's settings are applied to that.
import type { RegionState } from '../messages.ts';
import type { Places } from '../places.ts';
import { certainFrom, type Kind, type PageRules } from '../settings.ts';

/** `marks`: what the region's elements are called; `wish`: what the reader asked for on this very page. */
export function decide({ kind, confidence }: Places['removed'][number], marks: readonly string[], rules: PageRules, wish: boolean | undefined): RegionState {
  const taken = rules.strength === 'dim' ? 'dimmed' : 'hidden';
  if (wish !== undefined) return wish ? taken : 'reader';
  if (rules.article.some((rule) => rule.kind === kind && marks.includes(rule.mark))) return 'article';
  if (!rules.kinds.includes(kind as Kind)) return 'kind';
  if (rules.strength === 'certain' && confidence < certainFrom) return 'unsure';
  return taken;
}
