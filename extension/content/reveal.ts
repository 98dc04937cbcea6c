// Shows a fact where it stands: highlighted without touching the page's nodes, and scrolled into the middle.
import { highlightStyles } from '../background/styles.ts';
import { parentOf } from './regions.ts';

const scrolls = (element: Element): boolean => {
  if (element.scrollHeight <= element.clientHeight) return false;
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll';
};

/** A page's style sheet ends at its shadow trees, so a highlight in one needs a sheet there. */
const dressed = new Map<ShadowRoot, CSSStyleSheet>();

function dress(root: Node, token: string): void {
  if (!(root instanceof ShadowRoot) || dressed.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightStyles(token));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.set(root, sheet);
}

/** Parts that were opened for a fact, as a browser's own search opens them. */
const unfolded = new Set<Element>();

/** Opens what the words are folded up in. Of parts with a name the browser keeps one open alone: those are the reader's to open. */
function unfold(text: Node): void {
  let inner: Node = text;
  for (let node = parentOf(text); node; inner = node, node = parentOf(node)) {
    const part = node as Element;
    if (part.localName !== 'details' || part.hasAttribute('open') || part.hasAttribute('name') || (inner as Element).localName === 'summary') continue;
    part.setAttribute('open', '');
    unfolded.add(part);
  }
}

/** Closes again what facts have opened. */
export function refold(): void {
  for (const part of unfolded) part.removeAttribute('open');
  unfolded.clear();
}

const isSeen = (text: Node): boolean => (text.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true);

/** How far `box` must scroll to bring `middle` to its own middle, as far as it can go. */
function distance(element: Element, middle: number, top: number, height: number): number {
  const wanted = middle - (top + height / 2);
  const lowest = element.scrollHeight - element.clientHeight - element.scrollTop;
  return Math.max(-element.scrollTop, Math.min(wanted, lowest));
}

function scrollTo(range: Range): void {
  const behavior: ScrollBehavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const box = range.getBoundingClientRect();
  const page = document.scrollingElement ?? document.documentElement;
  let middle = box.top + Math.min(box.height, innerHeight / 2) / 2;
  for (let node = parentOf(range.startContainer); node; node = parentOf(node)) {
    if (!(node instanceof Element) || node === page || node === document.body || !scrolls(node)) continue;
    const { top } = node.getBoundingClientRect();
    const by = distance(node, middle, top, node.clientHeight);
    node.scrollBy({ top: by, behavior });
    middle -= by;
  }
  page.scrollBy({ top: distance(page, middle, 0, innerHeight), behavior });
}

/** Highlights the ranges under the name `token` and scrolls the first into view; false where the page does not show the words now. */
export function reveal(ranges: readonly Range[], token: string): boolean {
  CSS.highlights.set(token, new Highlight(...ranges));
  for (const { startContainer } of ranges) dress(startContainer.getRootNode(), token);
  const [first] = ranges;
  if (!first) return false;
  unfold(first.startContainer);
  if (!isSeen(first.startContainer)) return false;
  scrollTo(first);
  return true;
}

export function unreveal(token: string): void {
  CSS.highlights.delete(token);
  for (const [root, sheet] of dressed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  dressed.clear();
}
