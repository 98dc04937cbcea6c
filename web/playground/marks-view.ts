// The article's text with every name, date, number and quotation marked: for finding wrong and missing ones by eye.
import type { Analysis } from '../engine/analysis.ts';

const kinds = { PER: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Other name', date: 'Date', number: 'Number', quote: 'Quotation', key: 'Key sentence' } as const;
type Kind = keyof typeof kinds;
interface Mark { start: number; end: number; kind: Kind; says: string }

function marksOf({ facts, mentions = [] }: Analysis): Mark[] {
  const said = (...parts: (string | number | null | undefined)[]): string => parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
  return [
    ...facts.key_sentences.map(({ start, end, score }) => ({ start, end, kind: 'key' as const, says: score.toFixed(2) })),
    ...facts.quotes.map(({ start, end, speaker }) => ({ start, end, kind: 'quote' as const, says: speaker ?? 'nobody' })),
    ...mentions.map(({ start, end, type }) => ({ start, end, kind: type, says: '' })),
    ...facts.dates.map(({ start, end, value }) => ({ start, end, kind: 'date' as const, says: value ?? 'not resolved' })),
    ...facts.numbers.map(({ start, end, value, unit, counts, approximation }) => ({ start, end, kind: 'number' as const, says: said(approximation, value, unit, counts) })),
  ];
}

function make(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** A legend with counts, then the text. Where marks lie within one another, the piece carries all of them. */
export function renderMarks(analysis: Analysis): HTMLElement[] {
  const marks = marksOf(analysis);
  const { text } = analysis.article;
  const legend = make('ul', 'legend', ...(Object.keys(kinds) as Kind[]).map((kind) => {
    const item = make('li', 'mark-legend', `${kinds[kind]} `, make('span', 'ng-count', String(marks.filter((mark) => mark.kind === kind).length)));
    item.dataset['mark'] = kind;
    return item;
  }));
  const opening = [...marks].sort((a, b) => a.start - b.start);
  const breaks: number[] = [];
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 2)) breaks.push(at, at + 2);
  const cuts = [...new Set([0, text.length, ...breaks, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const paragraphs = [make('p', '')];
  let open: Mark[] = [];
  let next = 0;
  cuts.slice(0, -1).forEach((from, i) => {
    const piece = text.slice(from, cuts[i + 1]);
    open = open.filter(({ end }) => end > from);
    while (next < opening.length && opening[next]!.start <= from) open.push(opening[next++]!);
    if (piece === '\n\n') {
      paragraphs.push(make('p', ''));
      return;
    }
    const named = open.filter(({ kind }) => kind !== 'key');
    const inner = named[named.length - 1];
    let shown: Node = document.createTextNode(piece);
    if (open.length > 0) {
      const marked = make('span', 'marked', piece);
      if (inner !== undefined) marked.dataset['mark'] = inner.kind;
      if (open.some(({ kind }) => kind === 'key')) marked.classList.add('marked-key');
      if (open.some(({ kind }) => kind === 'quote')) marked.classList.add('marked-quote');
      marked.dataset['says'] = open.map(({ kind, says }) => (says === '' ? kinds[kind] : `${kinds[kind]}: ${says}`)).join('\n');
      shown = marked;
    }
    paragraphs[paragraphs.length - 1]!.append(shown);
  });
  return [legend, make('div', 'marked-text', ...paragraphs)];
}
