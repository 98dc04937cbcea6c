// Everything that the extension's parts say to each other, and the checks that each message passes on receipt.
// A content script shares its process with a hostile page, so nothing that it sends is believed unchecked.
//
//   content ──BackgroundRequest──► background   one message, one answer
//   background ──PageOrder──► content           no answer
//   panel, reader ◄──port "panel"──► content    questions down, the page's state up
import { kinds, markForm, readPageRules, starts, type Kind, type PageRules, type Start } from './settings.ts';

/**
 * What is asked about a capture: where its regions stand (places.ts), all but its key facts, or everything. Facts take several times as
 * long as all else.
 */
export const wants = ['places', 'article', 'facts'] as const;
export type Want = (typeof wants)[number];

/**
 * One capture, to be analysed. `token` is the attribute by which this page's regions are to be hidden; `dressed`: the page has the style sheet
 * already (without facts the one that hides, with them the one that highlights); `framed`: documents of frames were captured, which need it
 * as well.
 */
export interface AnalyzeRequest {
  type: 'analyze';
  token: string;
  dressed: boolean;
  framed: boolean;
  want: Want;
  snapshot: Uint8Array;
  url: string;
}

/** What may be written out, by the core: the article of a snapshot. */
export const outputFormats = ['markdown', 'text', 'html'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export type BackgroundRequest =
  | AnalyzeRequest
  /** The same snapshot written out. */
  | { type: 'render'; snapshot: Uint8Array; url: string; format: OutputFormat }
  /** How many regions the page hides now; shown on the toolbar button. */
  | { type: 'badge'; count: number }
  /** The rules of the sender's site. */
  | { type: 'rules' }
  /** The reader's rule for the sender's site: never take this kind away; or: what has this mark is article. */
  | { type: 'rule'; rule: 'never' | 'article'; kind: Kind; mark: string }
  /** What a site that is read at once has hidden now. */
  | { type: 'seen'; marks: string[] };

/** `analysis`: of `places` those, else an Analysis. */
export type AnalyzeAnswer = { ok: true; analysis: unknown } | { ok: false; code: string; message: string };
export type RenderAnswer = { output: string };

/** What the background tells a page. */
const pageOrders = ['settings', 'next-fact', 'clean', 'restore', 'copy-selection'] as const;
export type PageOrder = { type: (typeof pageOrders)[number] };

/** What a panel asks of the page. `generation` names the reading that the reader was looking at. */
export type PanelRequest =
  | { type: 'clean'; on: boolean }
  | { type: 'read' }
  | { type: 'hide'; generation: number; region: number; hidden: boolean }
  /** Shows where a region stands, until another is pointed at or none. */
  | { type: 'point'; generation: number; region: number | null }
  | { type: 'rule'; generation: number; region: number; rule: 'never' | 'article' }
  | { type: 'find'; generation: number; start: number; end: number }
  /** Nothing is highlighted any more. */
  | { type: 'unfind' }
  /** A stretch of text that the reader's pointer rests on, for the other panels; null for none. */
  | { type: 'hover'; generation: number; span: { start: number; end: number } | null }
  | { type: 'render'; generation: number; format: OutputFormat }
  | { type: 'pictures'; generation: number };

/**
 * What has become of a region: hidden or dimmed; or shown, because the reader brought it back, or its kind is not taken away,
 * or it is not certain enough, or the reader called it article; or it holds a part of the article and cannot be hidden.
 */
export const regionStates = ['hidden', 'dimmed', 'reader', 'kind', 'unsure', 'article', 'fixed'] as const;
export type RegionState = (typeof regionStates)[number];

export interface Site {
  host: string;
  start: Start;
}

export type PageState =
  | { state: 'reading' }
  | { state: 'unreadable' }
  | { state: 'nothing'; site: Site }
  | { state: 'failed'; code: string; message: string }
  | { state: 'read'; generation: number; clean: boolean; changed: boolean; site: Site; regions: RegionState[] };

/** What became of a fact that was to be shown: its words are there, but the page does not show them now; or they are there no more. */
export type Outcome = 'shown' | 'folded' | 'changed';

export type PageMessage =
  /** `shapes`: width and height of each picture of the article as the page has loaded it, one after the other; 0 where it has not. */
  | { type: 'analysis'; generation: number; analysis: unknown; address: string; shapes: number[] }
  | { type: 'state'; page: PageState }
  | { type: 'found'; start: number; end: number; outcome: Outcome }
  | { type: 'hover'; span: { start: number; end: number } | null }
  | { type: 'rendered'; format: OutputFormat; output: string | null }
  /** Whether the rule that the panel asked for is kept now. */
  | { type: 'ruled'; saved: boolean }
  /** A picture of the article as the page shows it; `bytes` null where the page may not look at it either. */
  | { type: 'picture'; index: number; bytes: Uint8Array | null };

/** The name of a panel's port to a page. */
export const panelPort = 'panel';

/** What the background notes about a tab in `storage.session`, under `tabKey`. Gone when the browser closes. */
export interface TabNote {
  readable: boolean;
  clicks: number;
  /** The tab is a reader view of that other tab. */
  readerOf?: number;
}

export const tabKey = (tabId: number): string => `tab:${tabId}`;

const tokenForm = /^data-[a-z]{16}$/;
const mostMarks = 60;
/** Of an article, as many are shown without a request. */
export const mostPictures = 40;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isString = (value: unknown): value is string => typeof value === 'string';
const isToken = (value: unknown): value is string => isString(value) && tokenForm.test(value);
const isMark = (value: unknown): value is string => value === '' || (isString(value) && markForm.test(value));
const isShapes = (value: unknown): value is number[] => Array.isArray(value) && value.length <= 2 * mostPictures && value.every(isCount);
const isOne = <T extends string>(names: readonly T[], value: unknown): value is T => names.includes(value as T);

/** By its class name, because a clone may come from another compartment, where `instanceof` says no. */
function asBytes(value: unknown): Uint8Array | null {
  return Object.prototype.toString.call(value) === '[object Uint8Array]' ? (value as Uint8Array) : null;
}

/** The request, or null when the value is not one. */
export function readBackgroundRequest(value: unknown): BackgroundRequest | null {
  if (!isObject(value)) return null;
  const { type, token, dressed, framed, want, count, rule, kind, mark, marks, url, format } = value;
  switch (type) {
    case 'badge':
      return isCount(count) ? { type, count } : null;
    case 'rules':
      return { type };
    case 'rule':
      return (rule === 'never' || rule === 'article') && isOne(kinds, kind) && isMark(mark) ? { type, rule, kind, mark } : null;
    case 'seen':
      return Array.isArray(marks) && marks.length <= mostMarks && marks.every(isMark) ? { type, marks: marks.filter((each) => each !== '') } : null;
    case 'analyze': {
      const snapshot = asBytes(value.snapshot);
      return snapshot && isToken(token) && isFlag(dressed) && isFlag(framed) && isOne(wants, want) && isString(url) ? { type, token, dressed, framed, want, snapshot, url } : null;
    }
    case 'render': {
      const snapshot = asBytes(value.snapshot);
      return snapshot && isString(url) && isOne(outputFormats, format) ? { type, snapshot, url, format } : null;
    }
    default:
      return null;
  }
}

export function readAnalyzeAnswer(value: unknown): AnalyzeAnswer | null {
  if (!isObject(value)) return null;
  if (value.ok === true) return { ok: true, analysis: value.analysis };
  if (value.ok === false && isString(value.code) && isString(value.message)) return { ok: false, code: value.code, message: value.message };
  return null;
}

export const readRenderAnswer = (value: unknown): RenderAnswer | null =>
  isObject(value) && isString(value.output) ? { output: value.output } : null;

export const readRulesAnswer = (value: unknown): PageRules | null => readPageRules(value);

export function readPageOrder(value: unknown): PageOrder | null {
  if (!isObject(value)) return null;
  const { type } = value;
  return isOne(pageOrders, type) ? { type } : null;
}

function readSpan(value: unknown): { start: number; end: number } | null {
  return isObject(value) && isCount(value.start) && isCount(value.end) ? { start: value.start, end: value.end } : null;
}

export function readPanelRequest(value: unknown): PanelRequest | null {
  if (!isObject(value)) return null;
  const { type, generation, region, rule, hidden, on, format } = value;
  if (type === 'read' || type === 'unfind') return { type };
  if (type === 'clean') return isFlag(on) ? { type, on } : null;
  if (!isCount(generation)) return null;
  switch (type) {
    case 'hide':
      return isCount(region) && isFlag(hidden) ? { type, generation, region, hidden } : null;
    case 'point':
      return region === null || isCount(region) ? { type, generation, region } : null;
    case 'rule':
      return isCount(region) && (rule === 'never' || rule === 'article') ? { type, generation, region, rule } : null;
    case 'find': {
      const span = readSpan(value);
      return span && { type, generation, ...span };
    }
    case 'hover':
      return { type, generation, span: readSpan(value.span) };
    case 'render':
      return isOne(outputFormats, format) ? { type, generation, format } : null;
    case 'pictures':
      return { type, generation };
    default:
      return null;
  }
}

export function readPageMessage(value: unknown): PageMessage | null {
  if (!isObject(value)) return null;
  const { type, generation, format, output, index } = value;
  switch (type) {
    case 'analysis':
      return isCount(generation) && isString(value.address) && isShapes(value.shapes)
        ? { type, generation, analysis: value.analysis, address: value.address, shapes: value.shapes } : null;
    case 'state': {
      const page = readPageState(value.page);
      return page && { type, page };
    }
    case 'found': {
      const span = readSpan(value);
      const { outcome } = value;
      return span && (outcome === 'shown' || outcome === 'folded' || outcome === 'changed') ? { type, ...span, outcome } : null;
    }
    case 'hover':
      return { type, span: readSpan(value.span) };
    case 'rendered':
      return isOne(outputFormats, format) && (output === null || isString(output)) ? { type, format, output } : null;
    case 'ruled':
      return isFlag(value.saved) ? { type, saved: value.saved } : null;
    case 'picture':
      return isCount(index) ? { type, index, bytes: asBytes(value.bytes) } : null;
    default:
      return null;
  }
}

function readSite(value: unknown): Site | null {
  return isObject(value) && isString(value.host) && isOne(starts, value.start) ? { host: value.host, start: value.start } : null;
}

function readPageState(value: unknown): PageState | null {
  if (!isObject(value)) return null;
  const { state } = value;
  switch (state) {
    case 'reading':
    case 'unreadable':
      return { state };
    case 'nothing': {
      const site = readSite(value.site);
      return site && { state, site };
    }
    case 'failed':
      return isString(value.code) && isString(value.message) ? { state, code: value.code, message: value.message } : null;
    case 'read': {
      const { generation, clean, changed, regions } = value;
      const site = readSite(value.site);
      if (!site || !isCount(generation) || !isFlag(clean) || !isFlag(changed) || !Array.isArray(regions)) return null;
      if (!regions.every((each) => isOne(regionStates, each))) return null;
      return { state, generation, clean, changed, site, regions };
    }
    default:
      return null;
  }
}

export function readTabNote(value: unknown): TabNote | null {
  if (!isObject(value) || !isFlag(value.readable) || !isCount(value.clicks)) return null;
  const { readable, clicks, readerOf } = value;
  return { readable, clicks, ...(isCount(readerOf) ? { readerOf } : {}) };
}
