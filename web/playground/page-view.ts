// The page's blocks, coloured by role, each with the reasons for it. One tab stop; arrow keys move.
import type { PageBlock, Role } from '../engine/analysis.ts';
import { beginning, roleWords } from '../render/index.ts';

/** Rows are made in portions: a page may have 100,000 blocks. */
const portion = 1500;

function make(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

export class PageView {
  #blocks: readonly PageBlock[] = [];
  #shown = 0;
  readonly #list: HTMLElement;
  readonly #legend: HTMLElement;
  readonly #inspector: HTMLElement;

  constructor(list: HTMLElement, legend: HTMLElement, inspector: HTMLElement) {
    this.#list = list;
    this.#legend = legend;
    this.#inspector = inspector;
    list.addEventListener('pointerover', (event) => this.#inspect(rowOf(event)));
    list.addEventListener('focusin', (event) => this.#focus(rowOf(event)));
    list.addEventListener('click', (event) => rowOf(event)?.focus());
    list.addEventListener('keydown', (event) => this.#move(event));
  }

  show(blocks: readonly PageBlock[]): void {
    this.#blocks = blocks;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#more();
    this.#inspector.replaceChildren(make('span', 'ng-soft', blocks.length > 0 ? 'Point at a block, or move with the arrow keys, to see why it has its role.' : 'This page has no text.'));
    const counts = new Map<Role, number>();
    for (const block of blocks) counts.set(block.role, (counts.get(block.role) ?? 0) + 1);
    this.#legend.replaceChildren(...[...counts].sort((a, b) => b[1] - a[1]).map(([role, count]) => {
      const item = make('li', 'legend-item', `${roleWords[role]} `);
      item.dataset['role'] = role;
      item.append(make('span', 'ng-count', String(count)));
      return item;
    }));
  }

  /** The row of the block that a removed region begins with, shown and focused. */
  reveal(text: string): void {
    const index = this.#blocks.findIndex((block) => block.text !== '' && text.startsWith(block.text));
    if (index < 0) return;
    while (this.#shown <= index) this.#more();
    const row = this.#list.querySelector<HTMLElement>(`[data-index="${index}"]`)!;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  #more(): void {
    this.#list.querySelector('.more')?.remove();
    const end = Math.min(this.#shown + portion, this.#blocks.length);
    const rows: HTMLElement[] = [];
    for (; this.#shown < end; this.#shown++) rows.push(this.#row(this.#blocks[this.#shown]!, this.#shown));
    this.#list.append(...rows);
    if (this.#shown < this.#blocks.length) {
      const more = make('button', 'more', `Show more (${this.#blocks.length - this.#shown} left)`);
      const next = this.#shown;
      more.addEventListener('click', () => {
        this.#more();
        // Whoever works by keyboard goes on with the first that came.
        this.#list.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true });
      });
      this.#list.append(more);
    }
  }

  #row(block: PageBlock, index: number): HTMLElement {
    const row = make('div', 'page-block');
    row.role = 'option';
    row.tabIndex = index === 0 ? 0 : -1;
    row.dataset['role'] = block.role;
    row.dataset['index'] = String(index);
    row.ariaSelected = 'false';
    const text = make('span', 'page-text', beginning(block.text, 600));
    text.dir = 'auto';
    row.append(make('span', 'page-role', roleWords[block.role]), text);
    return row;
  }

  #inspect(row: HTMLElement | null): void {
    const block = row && this.#blocks[Number(row.dataset['index'])];
    if (!row || !block) return;
    const name = make('strong', 'legend-item', roleWords[block.role]);
    name.dataset['role'] = block.role;
    const reasons = make('span', '', block.reasons.length > 0 ? block.reasons.map((reason) => beginning(reason, 200)).join(' · ') : 'no reason given');
    reasons.dir = 'auto';
    this.#inspector.replaceChildren(name, ' ', make('span', 'ng-count', `${Math.round(block.confidence * 100)}%`), ' ', reasons);
  }

  #focus(row: HTMLElement | null): void {
    if (!row) return;
    for (const other of this.#list.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
      other.tabIndex = -1;
      other.ariaSelected = 'false';
    }
    row.tabIndex = 0;
    row.ariaSelected = 'true';
    this.#inspect(row);
  }

  #move(event: KeyboardEvent): void {
    const row = rowOf(event);
    const to = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling, Home: this.#list.firstElementChild, End: this.#list.lastElementChild }[event.key];
    if (!to) return;
    event.preventDefault();
    (to as HTMLElement).focus();
  }
}

const rowOf = (event: Event): HTMLElement | null => (event.target as Element).closest<HTMLElement>('.page-block');
