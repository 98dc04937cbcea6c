// Everything that the extension's three parts say to each other, and the checks that each message passes on receipt.
// A content script shares its process with a hostile page, so nothing that it sends is believed unchecked.
//
//   content ──analyze, badge──► background      one message, one answer
//   sidebar ◄──port "sidebar"──► content        questions down, the page's state up

/** One capture, to be analysed. `token` is the attribute by which this page's regions are to be hidden. */
export interface AnalyzeRequest {
  type: 'analyze';
  token: string;
  snapshot: Uint8Array;
  url: string;
}

/** How many regions the page hides now; shown on the toolbar button. */
export interface BadgeRequest {
  type: 'badge';
  count: number;
}

export type BackgroundRequest = AnalyzeRequest | BadgeRequest;

export type AnalyzeAnswer = { ok: true; analysis: unknown } | { ok: false; code: string; message: string };

/** What the sidebar asks of the page. `generation` names the reading that the reader was looking at. */
export type SidebarRequest =
  | { type: 'clean'; on: boolean }
  | { type: 'read' }
  | { type: 'hide'; generation: number; region: number; hidden: boolean }
  | { type: 'find'; generation: number; start: number; end: number };

/** What the page says about itself. `hidden` has one entry a region; null where nothing of it can be hidden. */
export type PageState =
  | { state: 'reading' }
  | { state: 'unreadable' }
  | { state: 'nothing' }
  | { state: 'failed'; code: string; message: string }
  | { state: 'read'; generation: number; clean: boolean; changed: boolean; hidden: (boolean | null)[] };

export type PageMessage =
  | { type: 'analysis'; generation: number; analysis: unknown }
  | { type: 'state'; page: PageState }
  | { type: 'found'; start: number; end: number; outcome: 'shown' | 'changed' };

/** The name of the sidebar's port to a page. */
export const sidebarPort = 'sidebar';

/** What the background notes about a tab in `storage.session`, under `tabKey`. Gone when the browser closes. */
export interface TabNote {
  readable: boolean;
  clicks: number;
}

export const tabKey = (tabId: number): string => `tab:${tabId}`;

const tokenForm = /^data-[a-z]{16}$/;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isString = (value: unknown): value is string => typeof value === 'string';

/** The request, or null when the value is not one. */
export function readBackgroundRequest(value: unknown): BackgroundRequest | null {
  if (!isObject(value)) return null;
  if (value.type === 'badge' && isCount(value.count)) return { type: 'badge', count: value.count };
  if (value.type === 'analyze' && isString(value.token) && tokenForm.test(value.token) && isString(value.url)) {
    const snapshot = asBytes(value.snapshot);
    if (snapshot) return { type: 'analyze', token: value.token, snapshot, url: value.url };
  }
  return null;
}

/** By its class name, because a clone may come from another compartment, where `instanceof` says no. */
function asBytes(value: unknown): Uint8Array | null {
  return Object.prototype.toString.call(value) === '[object Uint8Array]' ? (value as Uint8Array) : null;
}

export function readAnalyzeAnswer(value: unknown): AnalyzeAnswer | null {
  if (!isObject(value)) return null;
  if (value.ok === true) return { ok: true, analysis: value.analysis };
  if (value.ok === false && isString(value.code) && isString(value.message)) return { ok: false, code: value.code, message: value.message };
  return null;
}

export function readSidebarRequest(value: unknown): SidebarRequest | null {
  if (!isObject(value)) return null;
  switch (value.type) {
    case 'read':
      return { type: 'read' };
    case 'clean':
      return isFlag(value.on) ? { type: 'clean', on: value.on } : null;
    case 'hide':
      if (!isCount(value.generation) || !isCount(value.region) || !isFlag(value.hidden)) return null;
      return { type: 'hide', generation: value.generation, region: value.region, hidden: value.hidden };
    case 'find':
      if (!isCount(value.generation) || !isCount(value.start) || !isCount(value.end)) return null;
      return { type: 'find', generation: value.generation, start: value.start, end: value.end };
    default:
      return null;
  }
}

export function readPageMessage(value: unknown): PageMessage | null {
  if (!isObject(value)) return null;
  switch (value.type) {
    case 'analysis':
      return isCount(value.generation) ? { type: 'analysis', generation: value.generation, analysis: value.analysis } : null;
    case 'state': {
      const page = readPageState(value.page);
      return page && { type: 'state', page };
    }
    case 'found':
      if (!isCount(value.start) || !isCount(value.end)) return null;
      if (value.outcome !== 'shown' && value.outcome !== 'changed') return null;
      return { type: 'found', start: value.start, end: value.end, outcome: value.outcome };
    default:
      return null;
  }
}

function readPageState(value: unknown): PageState | null {
  if (!isObject(value)) return null;
  switch (value.state) {
    case 'reading':
    case 'unreadable':
    case 'nothing':
      return { state: value.state };
    case 'failed':
      return isString(value.code) && isString(value.message) ? { state: 'failed', code: value.code, message: value.message } : null;
    case 'read': {
      const { generation, clean, changed, hidden } = value;
      if (!isCount(generation) || !isFlag(clean) || !isFlag(changed) || !Array.isArray(hidden)) return null;
      if (!hidden.every((each) => each === null || isFlag(each))) return null;
      return { state: 'read', generation, clean, changed, hidden };
    }
    default:
      return null;
  }
}

export function readTabNote(value: unknown): TabNote | null {
  if (!isObject(value) || !isFlag(value.readable) || !isCount(value.clicks)) return null;
  return { readable: value.readable, clicks: value.clicks };
}
