// Which elements of a page are not shown.
import type { SnapshotWriter } from './snapshot-writer.ts';

// Inline markup without a class or an id of its own is shown wherever its block is.
const inlineNames = new Set(['a', 'abbr', 'b', 'br', 'cite', 'code', 'em', 'i', 'img', 'mark', 'q', 's', 'small', 'strong', 'sub', 'sup', 'time', 'u', 'wbr']);
const neverAsked = new Set(['html', 'head', 'title', 'body']);
// Something to see without any text in it.
const mediaNames = new Set(['img', 'amp-img', 'video', 'audio', 'iframe', 'embed', 'object']);

const visibilityToo = { visibilityProperty: true };
const displayAlone = {};

/**
 * Marks in a snapshot what is not shown. The browser's answer for one element costs more than all else that is read of it,
 * and only content matters: so the innermost element around a text is asked, and where it is shown, all around it are.
 */
export class Visibility {
  readonly #nodes: readonly Node[];
  readonly #writer: SnapshotWriter;
  // The open elements, outermost first: those before #shown are known to be shown, and #hidden is the first that is not.
  readonly #open: number[] = [];
  readonly #mayHide: boolean[] = [];
  #shown = 0;
  #hidden = Infinity;

  /** nodes[i] is the element that the snapshot numbers i. */
  constructor(nodes: readonly Node[], writer: SnapshotWriter) {
    this.#nodes = nodes;
    this.#writer = writer;
  }

  /** Opens an element; `marked`: it has a class or an id. */
  enter(number: number, localName: string, marked: boolean): void {
    if (this.#hidden === Infinity && this.#writer.isHidden(number)) this.#hidden = this.#open.length;
    this.#open.push(number);
    this.#mayHide.push(marked ? !neverAsked.has(localName) : !inlineNames.has(localName) && !neverAsked.has(localName));
  }

  leave(): void {
    this.#open.pop();
    this.#mayHide.pop();
    const depth = this.#open.length;
    if (this.#shown > depth) this.#shown = depth;
    if (this.#hidden >= depth) this.#hidden = Infinity;
  }

  /** The innermost open element has a text of its own. */
  text(): void {
    const depth = this.#open.length;
    if (this.#shown === depth || this.#hidden !== Infinity) return;
    let at = depth - 1;
    let answer: boolean | undefined;
    while (at >= this.#shown && (answer = this.#ask(at, visibilityToo)) === undefined) at--;
    if (answer !== false) {
      this.#shown = depth;
      return;
    }
    // It is not: perhaps because of one around it. (Not of its visibility: what is in it may have another.)
    for (let i = this.#shown; i < at; i++) {
      if (this.#ask(i, displayAlone) === false) at = i;
    }
    this.#shown = at;
    this.#hidden = at;
    this.#writer.hide(this.#open[at]!);
  }

  /** An element without a text may be something to see, too. */
  media(number: number, localName: string, marked: boolean): void {
    if (!mediaNames.has(localName) || (!marked && inlineNames.has(localName))) return;
    this.enter(number, localName, marked);
    this.text();
    this.leave();
  }

  /** Whether an open element is shown; undefined where its own answer says nothing about what is in it. */
  #ask(at: number, options: CheckVisibilityOptions): boolean | undefined {
    if (!this.#mayHide[at]) return undefined;
    const element = this.#nodes[this.#open[at]!] as Element;
    if (element.checkVisibility(options)) return true;
    return getComputedStyle(element).display === 'contents' ? undefined : false;
  }
}
