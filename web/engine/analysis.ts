// The core's answer as TypeScript sees it: exactly what wasm/render/to_json.cpp writes.

/** A half-open range of UTF-16 code units, of `article.text` unless something else is said. */
export interface Span {
  start: number;
  end: number;
}

/** A span with its words; `text` is `article.text.slice(start, end)`. */
export interface Fact extends Span {
  text: string;
}

/** A note has a span only where it still stands in the article's text. */
export interface Note {
  text: string;
  start?: number;
  end?: number;
}

export const articleRoles = [
  'headline', 'byline', 'dateline', 'body', 'heading', 'list-item', 'quotation', 'caption', 'table', 'code', 'credit', 'source',
] as const;
export const unwantedRoles = [
  'comment-form', 'comments', 'related', 'inline-related', 'newsletter', 'share', 'ad', 'navigation', 'notice', 'paywall', 'legal', 'other',
] as const;
export const roles = [...articleRoles, ...unwantedRoles] as const;
/** Kinds of `removed`: the unwanted roles, and the notes that were set apart from the text. */
export const removedKinds = [...unwantedRoles, 'credit', 'source'] as const;
export const markKinds = ['link', 'emphasis', 'strong', 'code'] as const;
export const pageTypes = ['article', 'live-blog', 'front-page', 'other'] as const;
export const mentionTypes = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** What the classifier may go by: wasm/include/nutgraf/role.h says what each means. */
export const reasonCodes = [
  'phrase', 'heading-phrase', 'name-token', 'form-fields', 'link-density', 'card-grid', 'outside-article', 'after-article', 'inside-region',
  'short-text', 'truncated-teasers', 'second-article', 'not-prose', 'hidden', 'prose', 'link-target',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];
export type Role = (typeof roles)[number];
export type RemovedKind = (typeof removedKinds)[number];
export type MarkKind = (typeof markKinds)[number];
export type PageType = (typeof pageTypes)[number];
export type MentionType = (typeof mentionTypes)[number];

/** Inline markup; the span is relative to its block's own text. `href` is http(s) or mailto. */
export interface Mark extends Span {
  kind: MarkKind;
  href?: string;
}

export interface ArticleBlock {
  role: Role;
  text: string;
  /** Where `text` stands in `article.text`; absent for headline, byline, caption, credit and source. */
  start?: number;
  end?: number;
  /** heading: 1-6; list-item: nesting depth from 1. */
  level?: number;
  ordered?: boolean;
  marks?: Mark[];
  node?: number;
}

export interface ArticleImage {
  src: string;
  alt: string;
  caption: string;
  /** Index into `blocks` of the block that it stands in front of. */
  before_block: number;
  node?: number;
}

export interface Article {
  title: string;
  bylines: string[];
  published: string;
  site: string;
  language: string;
  url: string;
  page_type: PageType;
  text: string;
  blocks: ArticleBlock[];
  images: ArticleImage[];
  /** Videos and frames in the text: `src` is the player's address, `alt` its title. */
  embeds: ArticleImage[];
  /** With `anchors`: at, length, node, offset, at, … : text[at, at+length) is node's text [offset, offset+length). */
  runs?: number[];
}

/** A reason for whoever says it in another language; `detail` is what was seen: a phrase, a name, a number. */
export interface Reason {
  code: ReasonCode;
  detail: string;
}

export interface Removed {
  kind: RemovedKind;
  text: string;
  /** The beginning of `text` for lists, in one line. */
  excerpt: string;
  reasons: string[];
  confidence: number;
  /** With `anchors`: the highest elements that hold nothing else. */
  nodes?: number[];
  /** With `anchors`: `reasons` as codes. */
  reason_codes?: Reason[];
}

export interface KeySentence extends Fact {
  score: number;
  /** Most of it is in `main`. */
  said?: boolean;
}

export interface Entity {
  name: string;
  /** Ascending; the first is where the name is introduced. */
  mentions: Span[];
}

export interface Person extends Entity {
  /** Empty where the text gives none; then both ends are null. */
  role: string;
  role_start: number | null;
  role_end: number | null;
}

export interface DateFact extends Fact {
  /** ISO 8601 and its like (2021-Q3, 2021-SP, 199X), as exact as the text allows; PRESENT_REF: now; null where it could not be resolved. */
  value: string | null;
}

export interface NumberFact extends Fact {
  value: number;
  unit: string | null;
  counts: string | null;
  approximation?: string;
  /** Of a bare figure: the words behind it in its sentence, else those before it. */
  context?: Fact;
}

export interface Quote extends Fact {
  speaker: string | null;
  speaker_mention: string | null;
  speaker_start: number | null;
  speaker_end: number | null;
}

export interface MainFacts {
  who: Fact[];
  what: Fact[];
  where: Fact[];
  when: Fact[];
  why: Fact[];
}

export interface Facts {
  dateline: Note | null;
  source: Note | null;
  contributors: Note[];
  main: MainFacts;
  /** What was not looked for: kinds that are found in English alone, and `rest-of-text`, what is beyond a million units (1 Mi), or 256 Ki words and marks, of a very long text. */
  left_out: string[];
  key_sentences: KeySentence[];
  people: Person[];
  organizations: Entity[];
  places: Entity[];
  dates: DateFact[];
  numbers: NumberFact[];
  quotes: Quote[];
}

export interface Mention extends Span {
  type: MentionType;
}

/** One block of the page as it was judged. */
export interface PageBlock {
  role: Role;
  text: string;
  reasons: string[];
  confidence: number;
  node?: number;
}

export interface Timings {
  parse_ms: number;
  clean_ms: number;
  facts_ms: number;
  total_ms: number;
}

export interface Analysis {
  article: Article;
  removed: Removed[];
  facts: Facts;
  /** With `detail`. */
  sentences?: Span[];
  /** With `detail`. */
  mentions?: Mention[];
  /** With `page_blocks`. */
  page_blocks?: PageBlock[];
  timings?: Timings;
}
