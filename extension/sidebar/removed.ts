// The list of what was removed, by kind: the beginning of its words, why and how sure, and what can be done about it.
import type { Analysis, Removed, RemovedKind } from '../../web/engine/index.ts';
import { beginning, inPortions } from '../../web/render/index.ts';
import type { RegionState } from '../messages.ts';
import { kinds } from '../settings.ts';
import { element } from '../ui/dom.ts';
import { factWords, kindName, reasonsOf, text } from '../ui/text.ts';

export interface RemovedList {
  root: HTMLElement;
  /** Shows what has become of each region now; the buttons are dead while the whole page is shown as it was. */
  update(states: readonly RegionState[], clean: boolean): void;
}

export interface RemovedHandlers {
  hide(region: number, hidden: boolean): void;
  /** The reader looks at a row, or at none any more. */
  point(region: number | null): void;
  /** Missing where no rule can be kept. */
  rule?(region: number, rule: 'never' | 'article'): void;
}

/** One kind: what is said beside its name where nothing of it is taken away. */
interface Group {
  kind: RemovedKind;
  regions: readonly number[];
  note: HTMLElement;
}

interface Row {
  region: number;
  kind: RemovedKind;
  item: HTMLElement;
  state: HTMLElement;
  button: HTMLButtonElement | null;
}

/** How many of a kind are shown at first. */
const fewRows = 6;

const isNote = (kind: RemovedKind): boolean => kind === 'credit' || kind === 'source';
const isTaken = (state: RegionState | undefined): boolean => state === 'hidden' || state === 'dimmed';

export function removedList(analysis: Analysis, states: readonly RegionState[], handlers: RemovedHandlers): RemovedList {
  const rows: Row[] = [];
  const drawn: Group[] = [];
  let now = states;
  let clean = true;

  const more = (region: number, kind: RemovedKind): HTMLElement[] => {
    if (!handlers.rule) return [];
    const rule = (id: 'never' | 'article', words: string, name: string): HTMLElement =>
      element('button', { type: 'button', class: 'link', 'data-rule': id, 'aria-label': name, click: () => handlers.rule?.(region, id) }, words);
    return [element('p', { class: 'rules' }, rule('never', text('ruleNever'), text('ruleNeverName', kindName(kind))), rule('article', text('ruleArticle'), text('ruleArticle')))];
  };

  const make = (removed: Removed, region: number): HTMLElement => {
    const fixed = states[region] === 'fixed';
    const button = fixed ? null : (element('button', { type: 'button', class: 'quiet' }) as HTMLButtonElement);
    const state = element('span', { class: 'kept' });
    const reasons = [...reasonsOf(removed), text('factsSure', String(Math.round(removed.confidence * 100)))];
    const item = element('li', { class: 'removed', 'data-role': removed.kind, 'data-region': String(region) },
      element('div', { class: 'removed-head' }, element('p', { class: 'excerpt', dir: 'auto' }, beginning(removed.excerpt, 140) || text('removedWordless')), ...(button ? [button] : [])),
      element('p', { class: 'reasons' }, state, element('bdi', {}, reasons.join(' · '))),
      ...(fixed ? [] : more(region, removed.kind)));
    button?.addEventListener('click', () => handlers.hide(region, !item.classList.contains('hidden-now')));
    if (!fixed) {
      item.addEventListener('pointerenter', () => handlers.point(region));
      item.addEventListener('pointerleave', () => handlers.point(null));
      // By keyboard as by pointer.
      item.addEventListener('focusin', ({ target }) => {
        if ((target as Element).matches(':focus-visible')) handlers.point(region);
      });
      item.addEventListener('focusout', () => handlers.point(null));
    }
    const row: Row = { region, kind: removed.kind, item, state, button };
    rows.push(row);
    refresh(row);
    return item;
  };

  const refresh = ({ region, kind, item, state, button }: Row): void => {
    const what = now[region];
    const hide = isTaken(what);
    item.classList.toggle('hidden-now', hide);
    item.dataset.state = what ?? '';
    // Credits and source notes stand under a heading that says it.
    const unsaid = what === undefined || isTaken(what) || what === 'kind' || (what === 'fixed' && isNote(kind));
    state.textContent = unsaid ? '' : `${text(`kept_${what}`)} `;
    if (!button) return;
    button.textContent = text(hide || !clean ? 'bringBack' : 'hideNow');
    button.setAttribute('aria-label', text(hide || !clean ? 'bringBackName' : 'hideNowName', kindName(kind)));
    button.disabled = !clean;
  };

  const groups = new Map<RemovedKind, number[]>();
  for (const kind of [...kinds, 'credit', 'source'] as const) {
    const regions = analysis.removed.flatMap((removed, region) => (removed.kind === kind ? [region] : []));
    if (regions.length > 0) groups.set(kind, regions);
  }
  const isLeft = (kind: RemovedKind, regions: readonly number[]): boolean => !isNote(kind) && regions.every((region) => now[region] === 'kind' || now[region] === 'fixed');
  /** Kinds that are not taken away here are folded: what the reader looks for is what is gone. */
  const group = (kind: RemovedKind, regions: number[]): HTMLElement => {
    const note = element('span', { class: 'left' });
    drawn.push({ kind, regions, note });
    return element('section', { class: 'removed-kind', 'data-role': kind, 'aria-label': kindName(kind) },
      element('details', { open: !isLeft(kind, regions) },
        element('summary', {}, element('h3', {}, kindName(kind), ' ', element('span', { class: 'count' }, regions.length > 1 ? String(regions.length) : '')), note),
        ...inPortions(document, element('ul', { class: 'removed-list' }), fewRows, regions, (region) => make(analysis.removed[region]!, region), factWords.more)));
  };
  const count = element('span', { class: 'count' });
  const clutter = [...groups].filter(([kind]) => !isNote(kind));
  const taken = [...clutter.filter(([kind, regions]) => !isLeft(kind, regions)), ...clutter.filter(([kind, regions]) => isLeft(kind, regions))];
  const notes = [...groups].filter(([kind]) => isNote(kind));
  const root = element('section', { class: 'clutter', id: 'removed', 'aria-labelledby': 'removed-heading' },
    element('h2', { id: 'removed-heading' }, text('removedHeading'), ' ', count),
    ...(taken.length > 0 ? taken.map(([kind, regions]) => group(kind, regions)) : [element('p', { class: 'dim' }, text('removedNone'))]),
    ...(notes.length > 0 ? [element('h2', { class: 'apart' }, text('setApartHeading')), ...notes.map(([kind, regions]) => group(kind, regions))] : []));

  return {
    root,
    update(given, on) {
      now = given;
      clean = on;
      rows.forEach(refresh);
      for (const { kind, regions, note } of drawn) note.textContent = isLeft(kind, regions) ? text('kept_kind') : '';
      const able = now.filter((each) => each !== 'fixed').length;
      count.textContent = able > 0 ? text('removedCount', String(on ? now.filter(isTaken).length : 0), String(able)) : '';
    },
  };
}
