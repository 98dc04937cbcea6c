// The answer's validator. The core has eaten hostile input, so whoever acts on its answer in a page checks every index,
// range, enum and span order first.
import {
  markKinds, mentionTypes, pageTypes, reasonCodes, removedKinds, roles,
  type Analysis, type Article, type ArticleBlock, type Entity, type Fact, type Facts, type Person, type Quote, type Reason, type Span,
} from './analysis.ts';
import { EngineError } from './errors.ts';

type Check<T> = (value: unknown) => T;

/** What is wrong, and where: the place is put together on the way out, as right answers need none. */
class Misfit {
  place = '';
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

function fail(what: string, place = ''): never {
  throw within(new Misfit(what), place);
}

/** The same error, of a part of something. */
function within(error: unknown, place: string): unknown {
  if (error instanceof Misfit) error.place = place + error.place;
  return error;
}

const string: Check<string> = (value) => (typeof value === 'string' ? value : fail('not a string'));
const boolean: Check<boolean> = (value) => (typeof value === 'boolean' ? value : fail('not true or false'));
const number: Check<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : fail('not a number'));

const between = (least: number, most: number): Check<number> => (value) => {
  const given = number(value);
  return given >= least && given <= most ? given : fail('out of range');
};

/** A whole number from 0 up to, not including, `end`. */
const index = (end: number): Check<number> => (value) =>
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) < end ? (value as number) : fail('out of range'));

const oneOf = <T extends string>(names: readonly T[]): Check<T> => (value) =>
  (typeof value === 'string' && (names as readonly string[]).includes(value) ? (value as T) : fail('an unknown name'));

const nullable = <T>(check: Check<T>): Check<T | null> => (value) => (value === null ? null : check(value));
const optional = <T>(check: Check<T>): Check<T | undefined> => (value) => (value === undefined ? undefined : check(value));

const list = <T>(check: Check<T>): Check<T[]> => (value) => {
  if (!Array.isArray(value)) fail('not a list');
  each(value, check);
  return value as T[];
};

/** `check` for each of a list, with its number; an error says which one. */
function each<T>(values: readonly T[], check: (value: T, i: number) => unknown): void {
  let i = 0;
  try {
    for (; i < values.length; i++) check(values[i]!, i);
  } catch (error) {
    throw within(error, `[${i}]`);
  }
}

type Shape<T> = { [K in keyof T]-?: Check<T[K]> };

const record = <T extends object>(shape: Shape<T>): Check<T> => {
  const names = Object.keys(shape) as (keyof T & string)[];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('not an object');
    for (const name of names) part(value as T, name, shape[name]);
    return value as T;
  };
};

/** `check` for one member; an error says which one. */
function part<T, K extends keyof T & string>(value: T, name: K, check: (member: T[K]) => unknown): void {
  try {
    check(value[name]);
  } catch (error) {
    throw within(error, `.${name}`);
  }
}

/** Checks that go on where a shape has already been checked. */
const also = <T>(check: Check<T>, further: (value: T) => void): Check<T> => (value) => {
  const checked = check(value);
  further(checked);
  return checked;
};

const address: Check<string> = (value) =>
  (/^(?:https?:\/\/|mailto:)/.test(string(value)) ? (value as string) : fail('an address that is not http(s) or mailto'));
const pictureAddress: Check<string> = (value) =>
  (/^https?:\/\//.test(string(value)) ? (value as string) : fail('an address that is not http(s)'));

function checkOrder(span: Span, size: number): void {
  if (span.start >= span.end || span.end > size) fail('a span out of range');
}

/** Two members that are a span together: both there, or both `absent`. */
function checkPair(start: number | null | undefined, end: number | null | undefined, size: number): Span | null {
  if ((start ?? null) === null && (end ?? null) === null) return null;
  if (typeof start !== 'number' || typeof end !== 'number') fail('half a span');
  checkOrder({ start, end }, size);
  return { start, end };
}

function ascending(spans: readonly Span[], overlap: boolean): void {
  for (let i = 1; i < spans.length; i++) {
    const before = spans[i - 1]!;
    if (spans[i]!.start < (overlap ? before.start : before.end)) fail('out of order', `[${i}]`);
  }
}

function checkRuns(runs: readonly number[], size: number, nodes: number): void {
  if (runs.length % 4 !== 0) fail('not in fours');
  let end = 0;
  for (let i = 0; i < runs.length; i += 4) {
    const at = runs[i]!;
    const length = runs[i + 1]!;
    if (at < end || length < 1 || length > size - at) fail('a run out of range or order', `[${i}]`);
    if (runs[i + 2]! >= nodes) fail('no such node', `[${i + 2}]`);
    end = at + length;
  }
}

const textOffset = index(2 ** 32);
const belowLevels = index(256);
const level: Check<number> = (value) => (value === 0 ? fail('out of range') : belowLevels(value));

function articleCheck(nodes: number): Check<Article> {
  const node = optional(index(nodes));
  const mark = record<NonNullable<ArticleBlock['marks']>[number]>({ kind: oneOf(markKinds), start: textOffset, end: textOffset, href: optional(address) as Check<string> });
  const block = also(
    record<ArticleBlock>({
      role: oneOf(roles), text: string, start: optional(textOffset) as Check<number>, end: optional(textOffset) as Check<number>,
      level: optional(level) as Check<number>, ordered: optional(boolean) as Check<boolean>, marks: optional(list(mark)) as Check<NonNullable<ArticleBlock['marks']>>, node: node as Check<number>,
    }),
    (value) => {
      const size = value.text.length;
      part(value, 'marks', (marks) => {
        if (!marks) return;
        each(marks, (given) => checkOrder(given, size));
        ascending(marks, true);
      });
    },
  );
  const image = record<Article['images'][number]>({ src: pictureAddress, alt: string, caption: string, before_block: textOffset, node: node as Check<number> });
  return also(
    record<Article>({
      title: string, bylines: list(string), published: string, site: string, language: string, url: string, page_type: oneOf(pageTypes), text: string,
      blocks: list(block), images: list(image), embeds: list(image), runs: optional(list(textOffset)) as Check<number[]>,
    }),
    (article) => {
      const { text } = article;
      if (article.url !== '') part(article, 'url', address);
      let end = 0;
      part(article, 'blocks', (blocks) => each(blocks, (given) => {
        const span = checkPair(given.start, given.end, text.length);
        if (span === null) return;
        if (span.start < end) fail('out of order');
        if (text.slice(span.start, span.end) !== given.text) fail('its text is not what its span says');
        end = span.end;
      }));
      const beforeBlock = index(article.blocks.length + 1);
      for (const name of ['images', 'embeds'] as const) {
        part(article, name, (pictures) => each(pictures, (given) => part(given, 'before_block', beforeBlock)));
      }
      part(article, 'runs', (runs) => { if (runs) checkRuns(runs, text.length, nodes); });
    },
  );
}

function factsCheck(text: string): Check<Facts> {
  const size = text.length;
  const span = also(record<Span>({ start: textOffset, end: textOffset }), (value) => checkOrder(value, size));
  /** A span that says what it reads. */
  const reads = (value: Span | null, words: string): void => {
    if (value !== null && text.slice(value.start, value.end) !== words) fail('its text is not what its span says');
  };
  const fact = <T extends Span & { text: string }>(rest: Shape<Omit<T, 'text' | 'start' | 'end'>>): Check<T> =>
    also(record<T>({ text: string, start: textOffset, end: textOffset, ...rest } as Shape<T>), (value) => {
      checkOrder(value, size);
      reads(value, value.text);
    });
  const plain = fact<Span & { text: string }>({});
  const note = also(
    record<{ text: string; start?: number; end?: number }>({ text: string, start: optional(textOffset) as Check<number>, end: optional(textOffset) as Check<number> }),
    (value) => reads(checkPair(value.start, value.end, size), value.text),
  );
  const mentions = also(list(span), (value) => ascending(value, false));
  const entity = record<Entity>({ name: string, mentions });
  const offset = nullable(textOffset);
  const person = also(
    record<Person>({ name: string, mentions, role: string, role_start: offset, role_end: offset }),
    (value) => reads(checkPair(value.role_start, value.role_end, size), value.role),
  );
  const quote = also(
    fact<Quote>({ speaker: nullable(string), speaker_mention: nullable(string), speaker_start: offset, speaker_end: offset }),
    (value) => reads(checkPair(value.speaker_start, value.speaker_end, size), value.speaker_mention ?? ''),
  );
  const main = list(plain);
  return record<Facts>({
    dateline: nullable(note), source: nullable(note), contributors: list(note),
    main: record<Facts['main']>({ who: main, what: main, where: main, when: main, why: main }), left_out: list(string),
    key_sentences: also(list(fact<Facts['key_sentences'][number]>({ score: between(0, 1), said: optional(boolean) as Check<boolean> })), (value) => ascending(value, false)),
    people: list(person), organizations: list(entity), places: list(entity),
    dates: list(fact<Facts['dates'][number]>({ value: nullable(string) })),
    numbers: list(fact<Facts['numbers'][number]>({ value: number, unit: nullable(string), counts: nullable(string), approximation: optional(string) as Check<string>, context: optional(plain) as Check<Fact> })),
    quotes: also(list(quote), (value) => ascending(value, true)),
  });
}

function checkAll(value: unknown, nodes: number): Analysis {
  const anything: Check<unknown> = (member) => member;
  const given = record<{ article: unknown; removed: unknown; facts: unknown }>({ article: anything, removed: anything, facts: anything })(value) as unknown as Analysis;
  part(given, 'article', articleCheck(nodes));
  const { text } = given.article;
  const reasons = list(string);
  const share = between(0, 1);
  part(given, 'removed', list(record<Analysis['removed'][number]>({
    kind: oneOf(removedKinds), text: string, excerpt: string, reasons, confidence: share,
    nodes: optional(list(index(nodes))) as Check<number[]>,
    reason_codes: optional(list(record<Reason>({ code: oneOf(reasonCodes), detail: string }))) as Check<Reason[]>,
  })));
  part(given, 'facts', factsCheck(text));

  const span = also(record<Span>({ start: textOffset, end: textOffset }), (checked) => checkOrder(checked, text.length));
  const spans = optional(also(list(span), (checked) => ascending(checked, false)));
  part(given, 'sentences', spans);
  part(given, 'mentions', spans);
  part(given, 'mentions', optional(list(record<{ type: string }>({ type: oneOf(mentionTypes) }))));
  part(given, 'page_blocks', optional(list(record<NonNullable<Analysis['page_blocks']>[number]>({
    role: oneOf(roles), text: string, reasons, confidence: share, node: optional(index(nodes)) as Check<number>,
  }))));
  const time = between(0, Number.MAX_VALUE);
  part(given, 'timings', optional(record<NonNullable<Analysis['timings']>>({ parse_ms: time, clean_ms: time, facts_ms: time, total_ms: time })));
  return given;
}

/**
 * The value as an Analysis, or EngineError `bad-answer`. `bounds.nodes`: how many nodes the snapshot had (Infinity for plain text).
 * Every span lies in `article.text` and reads as its `text` says; every node number is below the bound; addresses are http(s) or mailto.
 */
export function checkAnalysis(value: unknown, bounds: { nodes: number }): Analysis {
  try {
    return checkAll(value, bounds.nodes);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    throw new EngineError('bad-answer', `The core's answer is wrong at answer${error.place}: ${error.what}.`);
  }
}
