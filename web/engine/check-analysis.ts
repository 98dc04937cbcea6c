// The answer's validator. The core has eaten hostile input, so whoever acts on its answer in a page checks every index,
// range, enum and span order first.
import {
  markKinds, mentionTypes, pageTypes, reasonCodes, removedKinds, roles,
  type Analysis, type Article, type ArticleBlock, type Entity, type Fact, type Facts, type Person, type Quote, type Reason, type Span,
} from './analysis.ts';
import { EngineError } from './errors.ts';

type Check<T> = (value: unknown, where: string) => T;

function fail(where: string, what: string): never {
  throw new EngineError('bad-answer', `The core's answer is wrong at ${where}: ${what}.`);
}

const string: Check<string> = (value, where) => (typeof value === 'string' ? value : fail(where, 'not a string'));
const boolean: Check<boolean> = (value, where) => (typeof value === 'boolean' ? value : fail(where, 'not true or false'));
const number: Check<number> = (value, where) => (typeof value === 'number' && Number.isFinite(value) ? value : fail(where, 'not a number'));

const between = (least: number, most: number): Check<number> => (value, where) => {
  const given = number(value, where);
  return given >= least && given <= most ? given : fail(where, 'out of range');
};

/** A whole number from 0 up to, not including, `end`. */
const index = (end: number): Check<number> => (value, where) =>
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) < end ? (value as number) : fail(where, 'out of range'));

const oneOf = <T extends string>(names: readonly T[]): Check<T> => (value, where) =>
  (typeof value === 'string' && (names as readonly string[]).includes(value) ? (value as T) : fail(where, 'an unknown name'));

const nullable = <T>(check: Check<T>): Check<T | null> => (value, where) => (value === null ? null : check(value, where));
const optional = <T>(check: Check<T>): Check<T | undefined> => (value, where) => (value === undefined ? undefined : check(value, where));

const list = <T>(check: Check<T>): Check<T[]> => (value, where) => {
  if (!Array.isArray(value)) fail(where, 'not a list');
  for (let i = 0; i < value.length; i++) check(value[i], `${where}[${i}]`);
  return value as T[];
};

type Shape<T> = { [K in keyof T]-?: Check<T[K]> };

const record = <T extends object>(shape: Shape<T>): Check<T> => {
  const names = Object.keys(shape) as (keyof T & string)[];
  return (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(where, 'not an object');
    for (const name of names) shape[name]((value as T)[name], `${where}.${name}`);
    return value as T;
  };
};

/** Checks that go on where a shape has already been checked. */
const also = <T>(check: Check<T>, further: (value: T, where: string) => void): Check<T> => (value, where) => {
  const checked = check(value, where);
  further(checked, where);
  return checked;
};

const address: Check<string> = (value, where) =>
  (/^(?:https?:\/\/|mailto:)/.test(string(value, where)) ? (value as string) : fail(where, 'an address that is not http(s) or mailto'));
const pictureAddress: Check<string> = (value, where) =>
  (/^https?:\/\//.test(string(value, where)) ? (value as string) : fail(where, 'an address that is not http(s)'));

function checkOrder(span: Span, size: number, where: string): void {
  if (span.start >= span.end || span.end > size) fail(where, 'a span out of range');
}

/** Two members that are a span together: both there, or both `absent`. */
function checkPair(start: number | null | undefined, end: number | null | undefined, size: number, where: string): Span | null {
  if ((start ?? null) === null && (end ?? null) === null) return null;
  if (typeof start !== 'number' || typeof end !== 'number') fail(where, 'half a span');
  checkOrder({ start, end }, size, where);
  return { start, end };
}

function ascending(spans: readonly Span[], where: string, overlap: boolean): void {
  for (let i = 1; i < spans.length; i++) {
    const before = spans[i - 1]!;
    if (spans[i]!.start < (overlap ? before.start : before.end)) fail(`${where}[${i}]`, 'out of order');
  }
}

function checkRuns(runs: readonly number[], size: number, nodes: number, where: string): void {
  if (runs.length % 4 !== 0) fail(where, 'not in fours');
  let end = 0;
  for (let i = 0; i < runs.length; i += 4) {
    const at = runs[i]!;
    const length = runs[i + 1]!;
    if (at < end || length < 1 || length > size - at) fail(`${where}[${i}]`, 'a run out of range or order');
    if (runs[i + 2]! >= nodes) fail(`${where}[${i + 2}]`, 'no such node');
    end = at + length;
  }
}

const textOffset = index(2 ** 32);
const level: Check<number> = (value, where) => (value === 0 ? fail(where, 'out of range') : index(256)(value, where));

function articleCheck(nodes: number): Check<Article> {
  const node = optional(index(nodes));
  const mark = record<NonNullable<ArticleBlock['marks']>[number]>({ kind: oneOf(markKinds), start: textOffset, end: textOffset, href: optional(address) as Check<string> });
  const block = also(
    record<ArticleBlock>({
      role: oneOf(roles), text: string, start: optional(textOffset) as Check<number>, end: optional(textOffset) as Check<number>,
      level: optional(level) as Check<number>, ordered: optional(boolean) as Check<boolean>, marks: optional(list(mark)) as Check<NonNullable<ArticleBlock['marks']>>, node: node as Check<number>,
    }),
    (value, where) => {
      value.marks?.forEach((given, i) => checkOrder(given, value.text.length, `${where}.marks[${i}]`));
      if (value.marks) ascending(value.marks, `${where}.marks`, true);
    },
  );
  const image = record<Article['images'][number]>({ src: pictureAddress, alt: string, caption: string, before_block: textOffset, node: node as Check<number> });
  return also(
    record<Article>({
      title: string, bylines: list(string), published: string, site: string, language: string, url: string, page_type: oneOf(pageTypes), text: string,
      blocks: list(block), images: list(image), embeds: list(image), runs: optional(list(textOffset)) as Check<number[]>,
    }),
    (article, where) => {
      if (article.url !== '') address(article.url, `${where}.url`);
      let end = 0;
      article.blocks.forEach((given, i) => {
        const at = `${where}.blocks[${i}]`;
        const span = checkPair(given.start, given.end, article.text.length, at);
        if (span === null) return;
        if (span.start < end) fail(at, 'out of order');
        if (article.text.slice(span.start, span.end) !== given.text) fail(at, 'its text is not what its span says');
        end = span.end;
      });
      for (const name of ['images', 'embeds'] as const) {
        article[name].forEach((given, i) => index(article.blocks.length + 1)(given.before_block, `${where}.${name}[${i}].before_block`));
      }
      if (article.runs) checkRuns(article.runs, article.text.length, nodes, `${where}.runs`);
    },
  );
}

function factsCheck(text: string): Check<Facts> {
  const size = text.length;
  const span = also(record<Span>({ start: textOffset, end: textOffset }), (value, where) => checkOrder(value, size, where));
  /** A span that says what it reads. */
  const reads = (value: Span | null, words: string, where: string): void => {
    if (value !== null && text.slice(value.start, value.end) !== words) fail(where, 'its text is not what its span says');
  };
  const fact = <T extends Span & { text: string }>(rest: Shape<Omit<T, 'text' | 'start' | 'end'>>): Check<T> =>
    also(record<T>({ text: string, start: textOffset, end: textOffset, ...rest } as Shape<T>), (value, where) => {
      checkOrder(value, size, where);
      reads(value, value.text, where);
    });
  const plain = fact<Span & { text: string }>({});
  const note = also(
    record<{ text: string; start?: number; end?: number }>({ text: string, start: optional(textOffset) as Check<number>, end: optional(textOffset) as Check<number> }),
    (value, where) => reads(checkPair(value.start, value.end, size, where), value.text, where),
  );
  const mentions = also(list(span), (value, where) => ascending(value, where, false));
  const entity = record<Entity>({ name: string, mentions });
  const offset = nullable(textOffset);
  const person = also(
    record<Person>({ name: string, mentions, role: string, role_start: offset, role_end: offset }),
    (value, where) => reads(checkPair(value.role_start, value.role_end, size, where), value.role, `${where}.role`),
  );
  const quote = also(
    fact<Quote>({ speaker: nullable(string), speaker_mention: nullable(string), speaker_start: offset, speaker_end: offset }),
    (value, where) => reads(checkPair(value.speaker_start, value.speaker_end, size, where), value.speaker_mention ?? '', `${where}.speaker`),
  );
  const main = list(plain);
  return record<Facts>({
    dateline: nullable(note), source: nullable(note), contributors: list(note),
    main: record<Facts['main']>({ who: main, what: main, where: main, when: main, why: main }), left_out: list(string),
    key_sentences: also(list(fact<Facts['key_sentences'][number]>({ score: between(0, 1), said: optional(boolean) as Check<boolean> })), (value, where) => ascending(value, where, false)),
    people: list(person), organizations: list(entity), places: list(entity),
    dates: list(fact<Facts['dates'][number]>({ value: nullable(string) })),
    numbers: list(fact<Facts['numbers'][number]>({ value: number, unit: nullable(string), counts: nullable(string), approximation: optional(string) as Check<string>, context: optional(plain) as Check<Fact> })),
    quotes: also(list(quote), (value, where) => ascending(value, where, true)),
  });
}

/**
 * The value as an Analysis, or EngineError `bad-answer`. `bounds.nodes`: how many nodes the snapshot had (Infinity for plain text).
 * Every span lies in `article.text` and reads as its `text` says; every node number is below the bound; addresses are http(s) or mailto.
 */
export function checkAnalysis(value: unknown, bounds: { nodes: number }): Analysis {
  const shape = record<{ article: unknown; removed: unknown; facts: unknown }>({ article: (v) => v, removed: (v) => v, facts: (v) => v })(value, 'answer');
  const given = shape as unknown as Analysis;
  const { text } = articleCheck(bounds.nodes)(given.article, 'article');
  const reasons = list(string);
  const share = between(0, 1);
  list(record<Analysis['removed'][number]>({
    kind: oneOf(removedKinds), text: string, reasons, confidence: share,
    nodes: optional(list(index(bounds.nodes))) as Check<number[]>,
    reason_codes: optional(list(record<Reason>({ code: oneOf(reasonCodes), detail: string }))) as Check<Reason[]>,
  }))(given.removed, 'removed');
  factsCheck(text)(given.facts, 'facts');

  const span = also(record<Span>({ start: textOffset, end: textOffset }), (checked, where) => checkOrder(checked, text.length, where));
  const spans = optional(also(list(span), (checked, where) => ascending(checked, where, false)));
  spans(given.sentences, 'sentences');
  spans(given.mentions, 'mentions');
  optional(list(record<{ type: string }>({ type: oneOf(mentionTypes) })))(given.mentions, 'mentions');
  optional(list(record<NonNullable<Analysis['page_blocks']>[number]>({
    role: oneOf(roles), text: string, reasons, confidence: share, node: optional(index(bounds.nodes)) as Check<number>,
  })))(given.page_blocks, 'page_blocks');
  const time = between(0, Number.MAX_VALUE);
  optional(record<NonNullable<Analysis['timings']>>({ parse_ms: time, clean_ms: time, facts_ms: time, total_ms: time }))(given.timings, 'timings');
  return given;
}
