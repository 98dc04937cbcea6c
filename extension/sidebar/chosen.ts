// The bar under the panel: the fact that was chosen last, a button that copies it as a citation, and one that lets go of it.
import type { Span } from '../../web/engine/index.ts';
import { beginning } from '../../web/render/index.ts';
import { element } from '../ui/dom.ts';
import { text } from '../ui/text.ts';

export class ChosenBar {
  readonly #root = document.querySelector<HTMLElement>('#chosen')!;
  readonly #words = element('p', { dir: 'auto' });
  #span: Span | null = null;

  /** `copy` gets the fact's span; `close` is called when the bar is closed. */
  constructor(copy: (span: Span) => void, close: () => void) {
    this.#root.setAttribute('aria-label', text('copyFact'));
    this.#root.append(this.#words, element('button', {
      type: 'button', class: 'quiet', id: 'copy-fact',
      click: () => {
        if (this.#span) copy(this.#span);
      },
    }, text('copyFact')), element('button', {
      type: 'button', class: 'quiet', id: 'close-fact', 'aria-label': text('closeFact'), title: text('closeFact'),
      click: () => {
        this.hide();
        close();
      },
    }, '×'));
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
