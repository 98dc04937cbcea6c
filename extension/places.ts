// Of an answer, what has to be known to hide a page's regions. It is a small part of all that the core says, and the page is
// clean the sooner the less is sent first.
import { pageTypes, removedKinds, type Analysis, type PageType, type RemovedKind } from '../web/engine/index.ts';

export interface Places {
  pageType: PageType;
  /** Code units of the article's text. */
  length: number;
  /** As in Article. */
  runs: number[];
  /** Nodes of the article's blocks, pictures and embeds. */
  kept: number[];
  /** The regions, in the answer's order. */
  removed: { kind: RemovedKind; confidence: number; nodes: number[] }[];
}

/** `analysis` may be unchecked: what is not as it should be comes out as something that readPlaces() refuses, or throws. */
export function placesOf({ article, removed }: Analysis): Places {
  const standing = [...article.blocks, ...article.images, ...article.embeds];
  return {
    pageType: article.page_type,
    length: article.text.length,
    runs: article.runs ?? [],
    kept: standing.flatMap(({ node }) => (node === undefined ? [] : [node])),
    removed: removed.map(({ kind, confidence, nodes }) => ({ kind, confidence, nodes: nodes ?? [] })),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isBelow = (end: number) => (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;

/** The value as Places of a page of so many nodes, or null. */
export function readPlaces(value: unknown, nodes: number): Places | null {
  if (!isRecord(value)) return null;
  const { pageType, length, runs, kept, removed } = value;
  const isNode = isBelow(nodes);
  const areNodes = (list: unknown): list is number[] => Array.isArray(list) && list.every(isNode);
  const isPart = (part: unknown): boolean => isRecord(part) && removedKinds.includes(part.kind as RemovedKind)
    && typeof part.confidence === 'number' && part.confidence >= 0 && part.confidence <= 1 && areNodes(part.nodes);
  if (!pageTypes.includes(pageType as PageType) || !isBelow(2 ** 32)(length) || !areNodes(kept)) return null;
  if (!Array.isArray(runs) || runs.length % 4 !== 0 || !runs.every(isBelow(2 ** 32))) return null;
  for (let at = 2; at < runs.length; at += 4) if (!isNode(runs[at])) return null;
  return Array.isArray(removed) && removed.every(isPart) ? (value as unknown as Places) : null;
}
