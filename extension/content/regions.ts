// The regions of one reading, as elements of the page: which may be hidden, which are, and how to undo it without a trace.
import { accessors } from '../../web/engine/dom.ts';
import type { RegionState } from '../messages.ts';
import type { Places } from '../places.ts';

/** The mark's values; the style sheets that give them a meaning are background/styles.ts. */
const values: Partial<Record<RegionState, string>> = { hidden: '', dimmed: 'd' };
const pointedAt = 'p';
/** So many elements that were hidden by their name alone are known, of a page that draws them anew without ever being read again. */
const mostAlike = 500;
/** A mark that is taken away more often than this within a moment stays away. */
const mostTaken = 10;
const momentMs = 1000;

/** Upwards through everything: out of a shadow tree to its host, out of a frame's document to the frame. */
export function parentOf(node: Node): Node | null {
  const dom = accessors();
  const parent = dom.parentNode.call(node);
  if (parent) return parent;
  const type = dom.nodeType.call(node);
  if (type === Node.DOCUMENT_NODE) return dom.defaultView.call(node as Document)?.frameElement ?? null;
  return type === Node.DOCUMENT_FRAGMENT_NODE ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}

/**
 * Everything that must stay visible: the nodes of the article's text, headline and pictures, and all that they stand in.
 * Linear: each walk upwards ends at the first ancestor that another one has been at.
 */
function keptNodes({ runs, kept: numbers }: Places, nodes: readonly Node[], slots: ReadonlyMap<Node, Node>): Set<Node> {
  const kept = new Set<Node>();
  const keep = (index: number): void => {
    let node: Node | null = nodes[index] ?? null;
    for (; node && !kept.has(node); node = slots.get(node) ?? parentOf(node)) kept.add(node);
  };
  for (let at = 2; at < runs.length; at += 4) keep(runs[at]!);
  numbers.forEach(keep);
  return kept;
}

// Not by instanceof: an element of a frame has another window's classes.
const isElement = (node: Node | undefined): node is Element => node !== undefined && accessors().nodeType.call(node) === 1;
const matches = (element: Element, selector: string): boolean => accessors().matches.call(element, selector);
const isConnected = (element: Element): boolean => accessors().isConnected.call(element);

/** A page that copied a marked element, to show it again later, has copied the mark. */
export function unmarkCopies(document: Document, token: string): void {
  for (const copy of document.querySelectorAll(`[${token}]`)) accessors().removeAttribute.call(copy, token);
}

export class Regions {
  readonly #token: string;
  readonly #kept: Set<Node>;
  /** One list a region, in the answer's order. Empty: nothing of it can be hidden. */
  readonly #elements: Element[][];
  readonly #states: RegionState[];
  /** Hidden by their name alone, until the next reading. */
  #alike: Element[] = [];
  #pointed = -1;
  /** -1: hidden by its name. */
  readonly #regionOf = new WeakMap<Element, number>();
  /** How often of late the page took an element's mark away, and when it began to. */
  readonly #taken = new WeakMap<Element, { since: number; times: number }>();

  /** Takes what may be hidden; an element that holds any part of the article is refused, whatever the answer says. */
  constructor(places: Places, nodes: readonly Node[], token: string, slots: ReadonlyMap<Node, Node> = new Map()) {
    this.#token = token;
    this.#kept = keptNodes(places, nodes, slots);
    this.#elements = places.removed.map((region) =>
      region.nodes.flatMap((index) => {
        const node = nodes[index];
        return isElement(node) && !this.#kept.has(node) && !matches(node, 'html, head, body') ? [node] : [];
      }),
    );
    this.#states = this.#elements.map((elements) => (elements.length === 0 ? 'fixed' : 'kind'));
    this.#elements.forEach((elements, region) => elements.forEach((element) => this.#regionOf.set(element, region)));
  }

  get size(): number {
    return this.#elements.length;
  }

  get states(): RegionState[] {
    return [...this.#states];
  }

  /** How many are hidden or dimmed. */
  get count(): number {
    return this.#states.filter((state) => state in values).length;
  }

  elements(region: number): readonly Element[] {
    return this.#elements[region] ?? [];
  }

  /** Those of some selectors that nothing of the article answers to. */
  sparing(selectors: readonly string[]): string[] {
    const kept = [...this.#kept].filter(isElement);
    return selectors.filter((selector) => !kept.some((element) => matches(element, selector)));
  }

  /** Whether something that is to be hidden has left the page since it was read. */
  get isStale(): boolean {
    return this.#states.some((state, region) => state === 'hidden' && this.elements(region).some((element) => !isConnected(element)));
  }

  set(region: number, state: RegionState): void {
    if (this.elements(region).length === 0) return;
    this.#states[region] = state;
    this.#mark(region, values[state]);
  }

  /** Hides those of new elements, and in them, that have one of these marks and stand in nothing that is kept. */
  hideAlike(elements: readonly Element[], marks: readonly string[]): void {
    if (marks.length === 0) return;
    const dom = accessors();
    const selector = marks.join(', ');
    for (const element of elements) {
      const found = matches(element, selector) ? [element] : [...dom.querySelectorAll.call(element, selector)];
      for (const each of found) {
        if (this.#kept.has(each) || dom.hasAttribute.call(each, this.#token)) continue;
        dom.setAttribute.call(each, this.#token, values.hidden!);
        this.#alike.push(each);
        this.#regionOf.set(each, -1);
      }
    }
    if (this.#alike.length > mostAlike) this.#forgetGone();
  }

  /**
   * Puts back marks that the page has taken away, as frameworks do that write an element's attributes anew. A page that does so again and
   * again within a moment means it, and has its way.
   */
  mend(elements: readonly Element[]): void {
    const dom = accessors();
    const now = performance.now();
    for (const element of elements) {
      const region = this.#regionOf.get(element);
      const value = region === undefined ? undefined : values[region < 0 ? 'hidden' : this.#states[region]!];
      if (value === undefined || dom.hasAttribute.call(element, this.#token)) continue;
      let taken = this.#taken.get(element);
      if (!taken || (taken.times <= mostTaken && now - taken.since > momentMs)) this.#taken.set(element, (taken = { since: now, times: 0 }));
      taken.times += 1;
      if (taken.times <= mostTaken) dom.setAttribute.call(element, this.#token, value);
    }
  }

  /** What has left the page is hidden anew if it comes back. */
  #forgetGone(): void {
    const gone = this.#alike.filter((element) => !isConnected(element));
    for (const element of gone) accessors().removeAttribute.call(element, this.#token);
    this.#alike = this.#alike.filter(isConnected);
  }

  /** Shows where a region stands (hidden ones too), and its first element; -1 for none. */
  point(region: number): Element | undefined {
    if (this.#pointed >= 0) this.#mark(this.#pointed, values[this.#states[this.#pointed]!]);
    this.#pointed = this.elements(region).length > 0 ? region : -1;
    if (this.#pointed >= 0) this.#mark(region, pointedAt);
    return this.elements(region)[0];
  }

  #mark(region: number, value: string | undefined): void {
    const dom = accessors();
    for (const element of this.elements(region)) {
      if (value === undefined) dom.removeAttribute.call(element, this.#token);
      else if (dom.getAttribute.call(element, this.#token) !== value) dom.setAttribute.call(element, this.#token, value);
    }
  }

  /** Shows everything, copies too. */
  restore(document: Document): void {
    const { removeAttribute } = accessors();
    this.#pointed = -1;
    for (const element of this.#alike) removeAttribute.call(element, this.#token);
    for (let region = 0; region < this.size; region += 1) this.#mark(region, undefined);
    unmarkCopies(document, this.#token);
  }

  /** Puts back the marks that restore() took away. */
  apply(): void {
    for (let region = 0; region < this.size; region += 1) this.#mark(region, values[this.#states[region]!]);
    for (const element of this.#alike) if (isConnected(element)) accessors().setAttribute.call(element, this.#token, values.hidden!);
  }
}
