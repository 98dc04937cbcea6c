// Which elements of a page are not shown.
import { accessors } from './dom.ts';
import { Tag } from './snapshot-format.generated.ts';
import type { ElementKind, SnapshotWriter } from './snapshot-writer.ts';

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
  readonly #isDetails: boolean[] = [];
  #shown = 0;
  #hidden = Infinity;

  /** nodes[i] is the element that the snapshot numbers i. */
  constructor(nodes: readonly Node[], writer: SnapshotWriter) {
    this.#nodes = nodes;
    this.#writer = writer;
  }

  /** Opens an element; `marked`: it has a class or an id. */
  enter(number: number, kind: ElementKind, marked: boolean): void {
    if (this.#hidden === Infinity && this.#writer.isHidden(number)) this.#hidden = this.#open.length;
    const depth = this.#open.length;
    // What stands directly in a `details` that is not open is hidden by the browser itself.
    const mayHide = !kind.isHead && (marked || !kind.follows || (depth > 0 && this.#isDetails[depth - 1]!));
    this.#open.push(number);
    this.#mayHide.push(mayHide);
    this.#isDetails.push(kind.tag === Tag.details);
  }

  leave(): void {
    this.#open.pop();
    this.#mayHide.pop();
    this.#isDetails.pop();
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
    // It is not, because of its display or that of one around it, or of its visibility: then what is around it may show other things.
    let first = this.#shown;
    while (first <= at && this.#ask(first, displayAlone) !== false) first++;
    if (first <= at) this.#shown = first;
    else first = depth - 1;
    this.#hidden = first;
    this.#writer.hide(this.#open[first]!);
  }

  /** An element without a text may be something to see, too. */
  media(number: number, kind: ElementKind, marked: boolean): void {
    if (!marked && kind.follows) return;
    this.enter(number, kind, marked);
    this.text();
    this.leave();
  }

  /** Whether an open element is shown; undefined where its own answer says nothing about what is in it. */
  #ask(at: number, options: CheckVisibilityOptions): boolean | undefined {
    if (!this.#mayHide[at]) return undefined;
    const element = this.#nodes[this.#open[at]!] as Element;
    if (accessors().checkVisibility.call(element, options)) return true;
    return getComputedStyle(element).display === 'contents' ? undefined : false;
  }
}
