// Shadow trees that come after the page was read. No observer tells of a root that an element gets, and what stands in it is not its host's text.
import { accessors } from '../../web/engine/dom.ts';

/** At a time, so many elements are looked at, and so many hosts waited for. */
const mostLooks = 3000;
const mostWaiting = 300;

export class LateTrees {
  readonly #closedRoot: (element: Element) => ShadowRoot | null;
  #fresh: Element[] = [];
  #waiting: Element[] = [];

  /** `closedRoot`: shadow roots that the page itself is not shown. */
  constructor(closedRoot: (element: Element) => ShadowRoot | null) {
    this.#closedRoot = closedRoot;
  }

  /** Elements that have come: they and those in them may be hosts. */
  came(elements: readonly Element[]): void {
    if (this.#fresh.length < mostWaiting) this.#fresh.push(...elements);
  }

  /** The page was read: all trees are known, and these elements may get one yet. */
  settle(waiting: readonly Element[]): void {
    this.#fresh = [];
    this.#waiting = waiting.slice(0, mostWaiting);
  }

  /** The roots that there are now; a host is told of once. */
  look(): ShadowRoot[] {
    const dom = accessors();
    const roots: ShadowRoot[] = [];
    const left: Element[] = [];
    const seen = this.#waiting.filter((each) => dom.isConnected.call(each));
    const before = seen.length;
    for (const each of this.#fresh) {
      if (seen.length < mostLooks && dom.isConnected.call(each)) seen.push(each, ...dom.querySelectorAll.call(each, '*'));
    }
    this.#fresh = [];
    for (let at = 0; at < seen.length && at < mostLooks; at += 1) {
      const element = seen[at]!;
      const isCustom = dom.localName.call(element).includes('-');
      const root = dom.shadowRoot.call(element) ?? (isCustom ? this.#closedRoot(element) : null);
      if (root !== null) {
        roots.push(root);
        seen.push(...root.querySelectorAll('*'));
      } else if ((at < before || isCustom) && left.length < mostWaiting) {
        left.push(element);
      }
    }
    this.#waiting = left;
    return roots;
  }
}
