// What of a page goes into a snapshot, written column by column. Whoever walks a tree (the DOM, parse5's) calls this
// in document order, so that both give the same bytes.
import { Attribute, DocumentFlag, encode, NodeFlag, Tag } from './snapshot-format.generated.ts';

/** What of an element's content is captured. */
export const Content = { all: 0, none: 1, jsonLd: 2, media: 3 } as const;

export interface ElementKind {
  tag: number;
  content: number;
  preformatted: boolean;
}

const tagNumbers: Readonly<Record<string, number>> = Tag;

// What is not shown as the element's text, and what a reader may have typed or chosen.
const withoutContent = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'textarea', 'select', 'datalist', 'iframe', 'object', 'canvas', 'noembed', 'noframes',
  'annotation', 'annotation-xml',
]);

function kindOf(localName: string): ElementKind {
  const tag = Object.hasOwn(tagNumbers, localName) && localName !== 'text' && localName !== 'unknown' ? tagNumbers[localName]! : Tag.unknown;
  const media = localName === 'video' || localName === 'audio';
  return {
    tag,
    content: withoutContent.has(localName) ? Content.none : media ? Content.media : Content.all,
    preformatted: localName === 'pre' || localName === 'listing' || localName === 'xmp',
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

const attributeNumbers = new Map<string, number>(Object.entries(Attribute).filter(([name]) => name !== 'custom-tag'));

/** A longer value says nothing that a reader of pages needs (a picture inside an address, a program inside a style). */
const maxAttributeUnits = 8192;

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i;
const layoutStyle = /display|visibility/i;

/** Whether attribute() does anything with a name: asking a DOM for a value is what costs. */
export const isWanted = (name: string): boolean => attributeNumbers.has(name) || name === 'hidden' || name === 'contenteditable';

export const isJsonLd = (type: string | null): boolean => type !== null && /^\s*application\/ld\+json\s*(?:;|$)/i.test(type);

/** Whether an attribute's value makes its element editable. */
export const isEditable = (value: string): boolean => /^(?:true|plaintext-only)?$/i.test(value);

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(column: T, least: number): T {
  const wider = new (column.constructor as new (length: number) => T)(Math.max(least, column.length * 2));
  wider.set(column);
  return wider;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);

function copyUnits(from: string, to: Uint16Array, at: number): void {
  for (let i = 0; i < from.length; i++) to[at + i] = from.charCodeAt(i);
}

export class SnapshotWriter {
  /** Nodes written so far; the next one's number. */
  nodeCount = 0;
  /** Set by attribute() when the element that is being written is editable or hides itself. */
  editable = false;

  #attributeCount = 0;
  #units = 1;
  #nodeParent = new Uint32Array(4096);
  #nodeTextStart = new Uint32Array(4096);
  #nodeTextLength = new Uint32Array(4096);
  #nodeTag = new Uint8Array(4096);
  #nodeFlags = new Uint8Array(4096);
  #attributeNode = new Uint32Array(4096);
  #attributeStart = new Uint32Array(4096);
  #attributeLength = new Uint32Array(4096);
  #attributeName = new Uint8Array(4096);
  // Strings wait here and are copied together: joining is the browser's own work, and one long loop is compiled sooner
  // than many short ones. The first holds the one space that stands for every text of white space alone.
  #waiting: string[] = [' '];
  #copied = 0;
  #text = new Uint16Array(65536);

  /** Begins an element; its attributes follow. Returns its number. */
  element(kind: ElementKind, localName: string, parent: number): number {
    const node = this.#node(kind.tag, parent);
    this.editable = false;
    if (kind.tag === Tag.unknown) this.#attribute(Attribute['custom-tag'], localName);
    return node;
  }

  /** One attribute of the element begun last. Names that the snapshot does not know are passed over. */
  attribute(name: string, value: string): void {
    const number = attributeNumbers.get(name);
    if (number === undefined) {
      if (name === 'hidden') this.hide(this.nodeCount - 1);
      else if (name === 'contenteditable') this.editable = isEditable(value);
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
    this.#nodeFlags[node]! |= NodeFlag.hidden;
  }

  isHidden(node: number): boolean {
    return (this.#nodeFlags[node]! & NodeFlag.hidden) !== 0;
  }

  /** A text node; white space alone is one space, but where it is preformatted. Returns whether it is more than that. */
  text(data: string, parent: number, preformatted: boolean): boolean {
    const node = this.#node(Tag.text, parent);
    if (!preformatted && isSpace(data.charCodeAt(0))) {
      let at = 1;
      while (at < data.length && isSpace(data.charCodeAt(at))) at++;
      if (at === data.length) {
        this.#nodeTextLength[node] = 1;
        return false;
      }
    }
    this.#nodeTextStart[node] = this.#units;
    this.#nodeTextLength[node] = data.length;
    this.#append(data);
    return true;
  }

  /** The text of the JSON-LD script begun last. */
  ownText(data: string): void {
    if (data.length === 0) return;
    const node = this.nodeCount - 1;
    this.#nodeTextStart[node] = this.#units;
    this.#nodeTextLength[node] = data.length;
    this.#append(data);
  }

  bytes(layoutKnown: boolean): Uint8Array {
    this.#copy();
    const none = new Int32Array(0);
    return encode({
      flags: layoutKnown ? DocumentFlag.layoutKnown : 0,
      nodeCount: this.nodeCount, attributeCount: this.#attributeCount, boxCount: 0, textUnits: this.#units,
      nodeParent: this.#nodeParent, nodeTextStart: this.#nodeTextStart, nodeTextLength: this.#nodeTextLength,
      attributeNode: this.#attributeNode, attributeStart: this.#attributeStart, attributeLength: this.#attributeLength,
      boxNode: new Uint32Array(0), boxX: none, boxY: none, boxWidth: none, boxHeight: none,
      text: this.#text, nodeTag: this.#nodeTag, nodeFlags: this.#nodeFlags, attributeName: this.#attributeName,
    });
  }

  #node(tag: number, parent: number): number {
    const node = this.nodeCount++;
    if (node === this.#nodeTag.length) {
      const least = node + 1;
      this.#nodeParent = grown(this.#nodeParent, least);
      this.#nodeTextStart = grown(this.#nodeTextStart, least);
      this.#nodeTextLength = grown(this.#nodeTextLength, least);
      this.#nodeTag = grown(this.#nodeTag, least);
      this.#nodeFlags = grown(this.#nodeFlags, least);
    }
    this.#nodeTag[node] = tag;
    this.#nodeParent[node] = parent;
    return node;
  }

  #attribute(name: number, value: string): void {
    const index = this.#attributeCount++;
    if (index === this.#attributeName.length) {
      const least = index + 1;
      this.#attributeNode = grown(this.#attributeNode, least);
      this.#attributeStart = grown(this.#attributeStart, least);
      this.#attributeLength = grown(this.#attributeLength, least);
      this.#attributeName = grown(this.#attributeName, least);
    }
    this.#attributeName[index] = name;
    this.#attributeNode[index] = this.nodeCount - 1;
    this.#attributeStart[index] = this.#units;
    this.#attributeLength[index] = value.length;
    this.#append(value);
  }

  #append(value: string): void {
    this.#waiting.push(value);
    this.#units += value.length;
    if (this.#units - this.#copied > 1 << 20) this.#copy();
  }

  #copy(): void {
    if (this.#units > this.#text.length) this.#text = grown(this.#text, this.#units);
    copyUnits(this.#waiting.join(''), this.#text, this.#copied);
    this.#waiting = [];
    this.#copied = this.#units;
  }
}
