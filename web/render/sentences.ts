// Sentences of the article, as the core cut them (`detail`).
import type { Analysis, Span } from '../engine/analysis.ts';

/** Index of the last sentence that begins at or before `at`; -1 before the first. */
export function sentenceIndex(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that a span begins in; the span itself where no sentence is known to hold it. */
export function sentenceOf({ sentences }: Analysis, span: Span): Span {
  const found = sentences?.[sentenceIndex(sentences, span.start)];
  return found !== undefined && span.start < found.end ? found : { start: span.start, end: span.end };
}
