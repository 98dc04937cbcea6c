// What was taken away, by kind, with the classifier's own reasons.
import type { Analysis, Removed, RemovedKind } from '../engine/analysis.ts';
import { beginning, element, pageText } from './elements.ts';
import { englishWords, roleWords, type Words } from './words.ts';

export interface RemovedHandlers {
  /** An item was chosen: its index in `analysis.removed`. Without it the items are plain text. */
  onRemoved?(index: number, element: HTMLElement): void;
  words?: Words;
  /** Names of the kinds, where not English. */
  kinds?: Readonly<Record<RemovedKind, string>>;
}

/** The removed regions, grouped by kind in the order in which the kinds first stand in the page. */
export function renderRemoved(doc: Document, analysis: Analysis, handlers: RemovedHandlers = {}): HTMLElement {
  const words = handlers.words ?? englishWords;
  const kinds = handlers.kinds ?? roleWords;
  const root = element(doc, 'div', { class: 'ng-removed' });
  const groups = new Map<RemovedKind, HTMLElement[]>();
  analysis.removed.forEach((removed, index) => {
    const items = groups.get(removed.kind) ?? [];
    items.push(item(doc, removed, words, root, handlers.onRemoved && ((button) => handlers.onRemoved!(index, button))));
    groups.set(removed.kind, items);
  });
  for (const [kind, items] of groups) {
    root.append(element(doc, 'section', { 'aria-label': kinds[kind] },
      element(doc, 'h2', {}, kinds[kind], element(doc, 'span', { class: 'ng-count' }, String(items.length))),
      element(doc, 'ul', { class: 'ng-removed-list' }, ...items)));
  }
  if (groups.size === 0) root.append(element(doc, 'p', { class: 'ng-empty' }, words.nothingRemoved));
  return root;
}

function item(doc: Document, removed: Removed, words: Words, root: HTMLElement, choose: ((button: HTMLElement) => void) | undefined): HTMLElement {
  const text = beginning(removed.excerpt, 180) || '—';
  const why = element(doc, 'p', { class: 'ng-reasons' }, words.sure(Math.round(removed.confidence * 100)),
    ...removed.reasons.flatMap((reason) => [' · ', pageText(doc, beginning(reason, 160))]));
  let shown: HTMLElement = element(doc, 'p', { dir: 'auto' }, text);
  if (choose) {
    const button = element(doc, 'button', { type: 'button', class: 'ng-removed-item', dir: 'auto' }, text);
    button.addEventListener('click', () => {
      for (const chosen of root.querySelectorAll('[aria-current]')) chosen.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'true');
      choose(button);
    });
    shown = button;
  }
  return element(doc, 'li', { 'data-role': removed.kind }, shown, why);
}
