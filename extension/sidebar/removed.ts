// The list of what was removed: kind, the beginning of its words, why, and a button that brings it back or hides it again.
import type { Analysis, Removed } from '../../web/engine/index.ts';
import { beginning } from '../../web/render/index.ts';
import { element } from './dom.ts';
import { text } from './text.ts';

export interface RemovedList {
  root: HTMLElement;
  /** Shows which regions are hidden now; the buttons are dead while the whole page is shown as it was. */
  update(hidden: readonly (boolean | null)[], clean: boolean): void;
}

interface Row {
  region: number;
  kind: string;
  item: HTMLElement;
  button: HTMLButtonElement | null;
}

/** `toggled` is called with the region's number and whether it is to be hidden. */
export function removedList(analysis: Analysis, hidden: readonly (boolean | null)[], toggled: (region: number, hide: boolean) => void): RemovedList {
  const rows: Row[] = [];
  const make = (removed: Removed, region: number): HTMLElement => {
    const kind = text(`kind_${removed.kind.replace('-', '_')}`);
    const button = hidden[region] === null ? null : (element('button', { type: 'button', class: 'quiet' }) as HTMLButtonElement);
    const item = element('li', { class: 'removed', 'data-role': removed.kind },
      element('div', { class: 'removed-head' }, element('span', { class: 'kind' }, kind), ...(button ? [button] : [])),
      element('p', { class: 'excerpt', dir: 'auto' }, beginning(removed.text, 140)),
      element('p', { class: 'reasons', dir: 'auto' }, removed.reasons.map((reason) => beginning(reason, 160)).join(' · ')));
    const row = { region, kind, item, button };
    button?.addEventListener('click', () => toggled(region, !item.classList.contains('hidden-now')));
    rows.push(row);
    return item;
  };
  const all = analysis.removed.map((removed, region) => ({ removed, region }));
  const apart = ({ removed }: { removed: Removed }): boolean => removed.kind === 'credit' || removed.kind === 'source';
  const count = element('span', { class: 'count' });
  const listOf = (entries: typeof all): HTMLElement =>
    element('ul', { class: 'removed-list' }, ...entries.map(({ removed, region }) => make(removed, region)));

  const taken = all.filter((entry) => !apart(entry));
  const notes = all.filter(apart);
  const root = element('section', { class: 'clutter', 'aria-labelledby': 'removed-heading' },
    element('h2', { id: 'removed-heading' }, text('removedHeading'), ' ', count),
    taken.length > 0 ? listOf(taken) : element('p', { class: 'dim' }, text('removedNone')),
    ...(notes.length > 0 ? [element('h3', {}, text('setApartHeading')), listOf(notes)] : []));

  return {
    root,
    update(now, clean) {
      for (const { region, kind, item, button } of rows) {
        const hide = now[region] === true;
        item.classList.toggle('hidden-now', hide);
        if (!button) continue;
        button.textContent = text(hide || !clean ? 'bringBack' : 'hideAgain');
        button.setAttribute('aria-label', text(hide || !clean ? 'bringBackName' : 'hideAgainName', kind));
        button.disabled = !clean;
      }
      const able = now.filter((each) => each !== null).length;
      count.textContent = able > 0 ? text('removedCount', String(now.filter((each) => each === true).length), String(able)) : '';
    },
  };
}
