// From a span of the article to the page's own text nodes, checked: where the page has changed since it was captured,
// the answer is "changed" and never a wrong place.
import type { Article, Span } from './analysis.ts';

/** A stretch of one captured text node. */
export interface Piece extends Span {
  node: number;
}

export type Location = { state: 'found'; ranges: Range[] } | { state: 'changed' };

/** What the core leaves out between words and inside of them. */
const unread = /^[\s\u00ad]*$/;

const folded = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s+/g, ' ');

/**
 * The stretches of text nodes that `span` of `article.text` was read from, in order; null where the text that
 * `textOf` gives now (null: the node is gone) is not what the article says. Needs `anchors`.
 */
export function findPieces(article: Article, span: Span, textOf: (node: number) => string | null): Piece[] | null {
  const runs = article.runs ?? [];
  // The first run that ends after the span's start.
  let low = 0;
  let high = runs.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle * 4]! + runs[middle * 4 + 1]! > span.start) high = middle;
    else low = middle + 1;
  }
  const pieces: Piece[] = [];
  let covered = span.start;
  for (let i = low * 4; i < runs.length && runs[i]! < span.end; i += 4) {
    const at = runs[i]!;
    const node = runs[i + 2]!;
    const begin = Math.max(at, span.start);
    const end = Math.min(at + runs[i + 1]!, span.end);
    const start = runs[i + 3]! + (begin - at);
    const text = textOf(node);
    if (text === null || folded(text.slice(start, start + end - begin)) !== folded(article.text.slice(begin, end))) return null;
    if (article.text.slice(covered, begin).trim() !== '') return null;
    covered = end;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.node === node && last.end <= start && unread.test(text.slice(last.end, start))) last.end = start + end - begin;
    else pieces.push({ node, start, end: start + end - begin });
  }
  if (pieces.length === 0 || article.text.slice(covered, span.end).trim() !== '') return null;
  return pieces;
}

/** Where `span` of the article stands in the page now. `nodes` is what capture() returned with the snapshot. */
export function locate(analysis: { article: Article }, nodes: readonly Node[], span: Span): Location {
  const pieces = findPieces(analysis.article, span, (number) => {
    const node = nodes[number];
    return node !== undefined && node.isConnected && (node.nodeType === 3 || node.nodeType === 4) ? (node as Text).data : null;
  });
  if (pieces === null) return { state: 'changed' };
  return {
    state: 'found',
    ranges: pieces.map((piece) => {
      const node = nodes[piece.node]!;
      const range = node.ownerDocument!.createRange();
      range.setStart(node, piece.start);
      range.setEnd(node, piece.end);
      return range;
    }),
  };
}
