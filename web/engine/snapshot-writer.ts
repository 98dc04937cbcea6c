// What of a page goes into a snapshot, written column by column. Whoever walks a tree (the DOM, parse5's) calls this
// in document order, so that both give the same bytes.
import { Attribute, DocumentFlag, encode, NodeFlag, Tag } from './snapshot-format.generated.ts';

/** What of an element's content is captured. */
export const Content = { all: 0, none: 1, media: 2 } as const;

/** All that depends on an element's name alone, looked up once. */
export interface ElementKind {
  tag: number;
  content: number;
  preformatted: boolean;
  isFrame: boolean;
  /** In a shadow tree: the place of what the host holds. */
  isSlot: boolean;
  /** It has a custom name, and may have a closed shadow root. */
  isCustom: boolean;
  /** A shadow tree may be attached to it (DOM standard, "valid shadow host name"). */
  mayHost: boolean;
  /** Shown wherever what is around it is shown, unless it has a class or an id. */
  follows: boolean;
  /** What holds the page's title: nobody hides it. */
  isHead: boolean;
  /** Something to see without any text in it. */
  isMedia: boolean;
}

const tagNumbers: Readonly<Record<string, number>> = Tag;

// What is not shown as the element's text, and what a reader may have typed or chosen.
const withoutContent = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'textarea', 'select', 'datalist', 'iframe', 'object', 'canvas', 'noembed', 'noframes',
  'annotation', 'annotation-xml',
]);
// Style sheets hide boxes and lists, and what has a class or an id, but hardly ever a bare paragraph or a bare word.
const following = new Set([
  'a', 'abbr', 'b', 'br', 'cite', 'code', 'em', 'i', 'img', 'mark', 'q', 's', 'small', 'strong', 'sub', 'sup', 'time',
  'u', 'wbr', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'tbody', 'thead', 'pre', 'blockquote', 'figcaption',
]);
const hosts = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span']);
const media = new Set(['img', 'amp-img', 'video', 'audio', 'iframe', 'embed', 'object']);

function kindOf(localName: string): ElementKind {
  const tag = Object.hasOwn(tagNumbers, localName) && localName !== 'text' && localName !== 'unknown' ? tagNumbers[localName]! : Tag.unknown;
  return {
    tag,
    content: withoutContent.has(localName) ? Content.none : localName === 'video' || localName === 'audio' ? Content.media : Content.all,
    preformatted: localName === 'pre' || localName === 'listing' || localName === 'xmp',
    isFrame: localName === 'iframe',
    isSlot: localName === 'slot',
    isCustom: localName.includes('-'),
    mayHost: hosts.has(localName) || localName.includes('-'),
    follows: following.has(localName),
    isHead: localName === 'html' || localName === 'head' || localName === 'title',
    isMedia: media.has(localName),
  };
}

const kinds = new Map<string, ElementKind>(Object.keys(Tag).map((name) => [name, kindOf(name)]));
/** Pages may invent any number of names; only so many are remembered. */
const maxKinds = 2000;

/** The kind of an element by its local name. */
export function elementKind(localName: string): ElementKind {
  let kind = kinds.get(localName);
  if (kind === undefined) {
    kind = kindOf(localName);
    if (kinds.size < maxKinds) kinds.set(localName, kind);
  }
  return kind;
}

// Beside the attributes that are written, those that only say something about the element.
const hiddenAttribute = -1;
const editableAttribute = -2;
const attributeNumbers = new Map<string, number>([
  ...Object.entries(Attribute).filter(([name]) => name !== 'custom-tag'), ['hidden', hiddenAttribute], ['contenteditable', editableAttribute],
]);

/** What attribute() needs to know of a name; undefined for one that it has no use for. Asking a DOM for a value is what costs. */
export const attributeNumber = (name: string): number | undefined => attributeNumbers.get(name);

/** A longer value says nothing that a reader of pages needs (a picture inside an address, a program inside a style). */
const maxAttributeUnits = 8192;

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i;
const layoutStyle = /display|visibility/i;

export const isJsonLd = (type: string | null): boolean => type !== null && /^\s*application\/ld\+json\s*(?:;|$)/i.test(type);

/** Whether an attribute's value makes its element editable. */
export const isEditable = (value: string): boolean => /^(?:true|plaintext-only)?$/i.test(value);

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);

function wider<T extends Uint8Array | Uint32Array>(column: T): T {
  const grown = new (column.constructor as new (length: number) => T)(column.length * 2);
  grown.set(column);
  return grown;
}

/** The columns while they grow. A page's are kept for the next page: clearing fresh ones costs as much as filling them. */
class Growing {
  nodeParent = new Uint32Array(4096);
  nodeTextStart = new Uint32Array(4096);
  nodeTextLength = new Uint32Array(4096);
  nodeTag = new Uint8Array(4096);
  nodeFlags = new Uint8Array(4096);
  attributeNode = new Uint32Array(4096);
  attributeStart = new Uint32Array(4096);
  attributeLength = new Uint32Array(4096);
  attributeName = new Uint8Array(4096);

  growNodes(): void {
    this.nodeParent = wider(this.nodeParent);
    this.nodeTextStart = wider(this.nodeTextStart);
    this.nodeTextLength = wider(this.nodeTextLength);
    this.nodeTag = wider(this.nodeTag);
    this.nodeFlags = wider(this.nodeFlags);
  }

  growAttributes(): void {
    this.attributeNode = wider(this.attributeNode);
    this.attributeStart = wider(this.attributeStart);
    this.attributeLength = wider(this.attributeLength);
    this.attributeName = wider(this.attributeName);
  }
}

let spare: Growing | null = null;
const worthKeeping = 1 << 16;
const stringsAtOnce = 512;
/** A larger page's pool is UTF-16: the core reads that where it stands, and of UTF-8 it keeps a copy twice as large. */
const mostNarrowUnits = 1 << 20;
const encoder = new TextEncoder();
let utf8 = new Uint8Array(worthKeeping);
const none = new Int32Array(0);
const noBoxes = new Uint32Array(0);

export class SnapshotWriter {
  /** Nodes written so far; the next one's number. */
  nodeCount = 0;
  /** Set by attribute() when the element that is being written is editable or hides itself. */
  editable = false;

  #attributeCount = 0;
  #units = 1;
  readonly #columns: Growing;
  // Strings wait here and are copied together. The first holds the one space that stands for every text of white space alone.
  readonly #strings: string[] = [' '];

  constructor() {
    this.#columns = spare ?? new Growing();
    spare = null;
  }

  /** Begins an element; its attributes follow. Returns its number. */
  element(kind: ElementKind, localName: string, parent: number): number {
    const node = this.#node(kind.tag, parent, 0, 0);
    this.editable = false;
    if (kind.tag === Tag.unknown) this.#attribute(Attribute['custom-tag'], localName);
    return node;
  }

  /** One attribute of the element begun last, by its attributeNumber. */
  attribute(number: number, value: string): void {
    if (number < 0) {
      if (number === hiddenAttribute) this.hide(this.nodeCount - 1);
      else this.editable = isEditable(value);
      return;
    }
    if (value.length > maxAttributeUnits) return;
    if (number === Attribute.style) {
      if (!layoutStyle.test(value)) return;
      if (hidingStyle.test(value)) this.hide(this.nodeCount - 1);
    } else if (number === Attribute.src && value.startsWith('data:')) {
      return;
    }
    this.#attribute(number, value);
  }

  /** Marks an element as not shown. */
  hide(node: number): void {
    this.#columns.nodeFlags[node]! |= NodeFlag.hidden;
  }

  isHidden(node: number): boolean {
    return (this.#columns.nodeFlags[node]! & NodeFlag.hidden) !== 0;
  }

  /** A text node; white space alone is one space, but where it is preformatted. Returns whether it is more than that. */
  text(data: string, parent: number, preformatted: boolean): boolean {
    if (!preformatted && isSpace(data.charCodeAt(0))) {
      let at = 1;
      while (at < data.length && isSpace(data.charCodeAt(at))) at++;
      if (at === data.length) {
        this.#node(Tag.text, parent, 0, 1);
        return false;
      }
    }
    this.#node(Tag.text, parent, this.#units, data.length);
    this.#append(data);
    return true;
  }

  /** The text of the JSON-LD script begun last. */
  ownText(data: string): void {
    if (data.length === 0) return;
    this.#columns.nodeTextStart[this.nodeCount - 1] = this.#units;
    this.#columns.nodeTextLength[this.nodeCount - 1] = data.length;
    this.#append(data);
  }

  /** The finished snapshot; the writer has done its work. */
  bytes(layoutKnown: boolean): Uint8Array {
    const columns = this.#columns;
    if (columns.nodeTag.length <= worthKeeping && columns.attributeName.length <= worthKeeping) spare = columns;
    const wide = this.#units > mostNarrowUnits;
    const textBytes = wide ? this.#units * 2 : this.#encodeText();
    const bytes = encode({
      flags: (layoutKnown ? DocumentFlag.layoutKnown : 0) | (wide ? DocumentFlag.wideText : 0),
      nodeCount: this.nodeCount, attributeCount: this.#attributeCount, boxCount: 0, textUnits: this.#units, textBytes,
      nodeParent: columns.nodeParent, nodeTextStart: columns.nodeTextStart, nodeTextLength: columns.nodeTextLength,
      attributeNode: columns.attributeNode, attributeStart: columns.attributeStart, attributeLength: columns.attributeLength,
      boxNode: noBoxes, boxX: none, boxY: none, boxWidth: none, boxHeight: none,
      text: (into) => (wide ? this.#copyUnits(into) : into.set(utf8.subarray(0, textBytes))),
      nodeTag: columns.nodeTag, nodeFlags: columns.nodeFlags, attributeName: columns.attributeName,
    });
    if (utf8.length > mostNarrowUnits) utf8 = new Uint8Array(worthKeeping);
    return bytes;
  }

  #node(tag: number, parent: number, textStart: number, textLength: number): number {
    const columns = this.#columns;
    const node = this.nodeCount++;
    if (node === columns.nodeTag.length) columns.growNodes();
    columns.nodeTag[node] = tag;
    columns.nodeFlags[node] = 0;
    columns.nodeParent[node] = parent;
    columns.nodeTextStart[node] = textStart;
    columns.nodeTextLength[node] = textLength;
    return node;
  }

  #attribute(name: number, value: string): void {
    const columns = this.#columns;
    const index = this.#attributeCount++;
    if (index === columns.attributeName.length) columns.growAttributes();
    columns.attributeName[index] = name;
    columns.attributeNode[index] = this.nodeCount - 1;
    columns.attributeStart[index] = this.#units;
    columns.attributeLength[index] = value.length;
    this.#append(value);
  }

  #append(value: string): void {
    this.#strings.push(value);
    this.#units += value.length;
  }

  /** The strings that wait, some hundreds together: joining is the browser's own work, but a page of many megabytes would stand in memory twice more. */
  *#texts(): Generator<string> {
    for (let begin = 0; begin < this.#strings.length; begin += stringsAtOnce) yield this.#strings.slice(begin, begin + stringsAtOnce).join('');
  }

  /**
   * The pool as UTF-8; returns its bytes. The browser does it itself: in a page that was just opened a loop of ours would run uncompiled, and take
   * as long as all else of the capture.
   */
  #encodeText(): number {
    let at = 0;
    for (const text of this.#texts()) {
      const most = at + text.length * 3;
      if (utf8.length < most) {
        const grown = new Uint8Array(most * 2);
        grown.set(utf8.subarray(0, at));
        utf8 = grown;
      }
      at += encoder.encodeInto(text, utf8.subarray(at)).written;
    }
    return at;
  }

  /** The pool as UTF-16. */
  #copyUnits(into: Uint8Array): void {
    const units = new Uint16Array(into.buffer, into.byteOffset, into.length / 2);
    let at = 0;
    for (const text of this.#texts()) {
      for (let i = 0; i < text.length; i++) units[at + i] = text.charCodeAt(i);
      at += text.length;
    }
  }
}
