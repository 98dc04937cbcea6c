// Switches, choices and menus: the panel, the reader view and the options page have the same ones.
import { kinds, strengths, type Kind, type Settings, type Strength } from '../settings.ts';
import { element } from './dom.ts';
import { kindName, text } from './text.ts';

/** A switch with its words; `turned` gets what is wanted, and whoever shows it sets `aria-checked` when it is so. */
export function switchButton(words: string, on: boolean, turned: (on: boolean) => void, id?: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': String(on), ...(id ? { id } : {}) },
    element('span', { class: 'track', 'aria-hidden': 'true' }), element('span', {}, words));
  button.addEventListener('click', () => turned(button.getAttribute('aria-checked') !== 'true'));
  return button;
}

/** One of several, as radio buttons under a legend; each has an id, so that the keyboard is still there where they are drawn anew. */
export function choice<T extends string>(legend: string, name: string, options: readonly { value: T; words: string; hint?: string }[], now: T, chosen: (value: T) => void): HTMLElement {
  return element('fieldset', { class: 'choice' }, element('legend', {}, legend), ...options.map(({ value, words, hint }) => {
    const input = element('input', { type: 'radio', id: `${name}-${value}`, name, value, checked: value === now, change: () => chosen(value) });
    return element('label', {}, input, element('span', {}, words, ...(hint ? [element('small', { class: 'dim' }, hint)] : [])));
  }));
}

/** One of several, as a select with its label. */
export function select<T extends string>(label: string, options: readonly { value: T; words: string }[], now: T, chosen: (value: T) => void, id: string): HTMLElement {
  const made = element('select', { id }, ...options.map(({ value, words }) => element('option', { value, selected: value === now }, words))) as HTMLSelectElement;
  made.addEventListener('change', () => chosen(made.value as T));
  return element('label', { class: 'select', for: id }, element('span', {}, label), made);
}

/** A switch for each kind: what the settings say, or what one site has of its own. */
export function kindSwitches(on: (kind: Kind) => boolean, turned: (kind: Kind, on: boolean) => void): HTMLElement {
  return element('ul', { class: 'switches' }, ...kinds.map((kind) =>
    element('li', { 'data-role': kind }, switchButton(kindName(kind), on(kind), (wanted) => turned(kind, wanted), `kind-${kind}`))));
}

export function strengthChoice({ strength }: Settings, chosen: (strength: Strength) => void): HTMLElement {
  return choice(text('strengthLegend'), 'strength', strengths.map((value) => ({
    value, words: text(`strength_${value}`), hint: text(`strength_${value}_hint`),
  })), strength, chosen);
}

/** What stands behind a button. Closes at Escape, and when the pointer or the keyboard goes elsewhere; `close` for whoever closes it at a choice. */
export function popup(summary: HTMLElement, id: string, content: (close: () => void) => HTMLElement[]): HTMLElement {
  const close = (): void => {
    if (!root.open) return;
    root.open = false;
    summary.focus();
  };
  const root = element('details', { class: 'menu', id }, summary, element('div', { class: 'menu-items' }, ...content(close))) as HTMLDetailsElement;
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  root.addEventListener('focusout', (event) => {
    const to = (event as FocusEvent).relatedTarget;
    if (to instanceof Node && !root.contains(to)) root.open = false;
  });
  document.addEventListener('pointerdown', (event) => {
    if (!root.contains(event.target as Node)) root.open = false;
  });
  return root;
}

/** Buttons behind a word. */
export function menu(words: string, id: string, items: readonly { id: string; words: string; run: () => void }[]): HTMLElement {
  return popup(element('summary', { class: 'quiet' }, words), id, (close) => items.map((item) =>
    element('button', { type: 'button', id: item.id, click: () => { close(); item.run(); } }, item.words)));
}
