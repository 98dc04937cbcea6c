// The regions of one reading, as elements of the page: which may be hidden, which are, and how to undo it without a trace.
import type { Analysis } from '../../web/engine/index.ts';

const parentOf = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/**
 * Everything that must stay visible: the nodes of the article's text, headline and pictures, and all that they stand in.
 * Linear: each walk upwards ends at the first ancestor that another one has been at.
 */
function keptNodes(analysis: Analysis, nodes: readonly Node[]): Set<Node> {
  const kept = new Set<Node>();
  const keep = (index: number | undefined): void => {
    let node: Node | null = index === undefined ? null : (nodes[index] ?? null);
    for (; node && !kept.has(node); node = parentOf(node)) kept.add(node);
  };
  const runs = analysis.article.runs ?? [];
  for (let at = 2; at < runs.length; at += 4) keep(runs[at]);
  for (const block of analysis.article.blocks) keep(block.node);
  for (const image of analysis.article.images) keep(image.node);
  return kept;
}

export class Regions {
  readonly #token: string;
  /** One list a region, in the answer's order. Empty: nothing of it can be hidden. */
  readonly #elements: Element[][];
  readonly #hidden: boolean[];

  /** Takes what may be hidden; an element that holds any part of the article is refused, whatever the answer says. */
  constructor(analysis: Analysis, nodes: readonly Node[], token: string) {
    this.#token = token;
    const kept = keptNodes(analysis, nodes);
    this.#elements = analysis.removed.map((region) =>
      (region.nodes ?? []).flatMap((index) => {
        const node = nodes[index];
        return node instanceof Element && !kept.has(node) && !node.matches('html, head, body') ? [node] : [];
      }),
    );
    this.#hidden = this.#elements.map(() => false);
  }

  get size(): number {
    return this.#elements.length;
  }

  /** One entry a region: hidden, shown, or null where nothing of it can be hidden. */
  get hidden(): (boolean | null)[] {
    return this.#elements.map((elements, region) => (elements.length === 0 ? null : this.#hidden[region] === true));
  }

  get count(): number {
    return this.#hidden.filter(Boolean).length;
  }

  elements(region: number): readonly Element[] {
    return this.#elements[region] ?? [];
  }

  set(region: number, hidden: boolean): void {
    const elements = this.elements(region);
    if (elements.length === 0) return;
    this.#hidden[region] = hidden;
    for (const element of elements) {
      if (hidden) element.setAttribute(this.#token, '');
      else element.removeAttribute(this.#token);
    }
  }

  /** Shows everything. A page that copied a marked element has copied the mark: those go too. */
  restore(document: Document): void {
    for (let region = 0; region < this.size; region += 1) this.set(region, false);
    for (const copy of document.querySelectorAll(`[${this.#token}]`)) copy.removeAttribute(this.#token);
  }
}
