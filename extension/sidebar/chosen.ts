// The bar under the panel: the fact that was chosen last, and a button that copies it as a citation.
import type { Span } from '../../web/engine/index.ts';
import { beginning } from '../../web/render/index.ts';
import { element } from '../ui/dom.ts';
import { text } from '../ui/text.ts';

export class ChosenBar {
  readonly #root = document.querySelector<HTMLElement>('#chosen')!;
  readonly #words = element('p', { dir: 'auto' });
  #span: Span | null = null;

  /** `copy` gets the fact's span. */
  constructor(copy: (span: Span) => void) {
    this.#root.setAttribute('aria-label', text('copyFact'));
    this.#root.append(this.#words, element('button', {
      type: 'button', class: 'quiet', id: 'copy-fact',
      click: () => {
        if (this.#span) copy(this.#span);
      },
    }, text('copyFact')));
  }

  show(words: string, span: Span): void {
    this.#span = span;
    this.#words.textContent = beginning(words, 90);
    this.#root.hidden = false;
  }

  hide(): void {
    this.#span = null;
    this.#root.hidden = true;
  }
}
