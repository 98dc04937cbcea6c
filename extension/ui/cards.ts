// The cards for every state in which there is no article to show.
import { element } from './dom.ts';
import type { TabState } from './tab-link.ts';
import { text } from './text.ts';

type Quiet = Exclude<TabState, { state: 'read' }>;

/** `again` reads the page once more. */
export function stateCard(tab: Quiet, shortcut: string, again: () => void): HTMLElement {
  const retry = (): HTMLElement => element('button', { type: 'button', class: 'primary', click: again }, text('readAgain'));
  switch (tab.state) {
    case 'reading':
      return element('section', { class: 'card', 'aria-busy': 'true' }, element('h1', {}, text('readingTitle')), ...skeleton());
    case 'unread':
      return card('unread', element('p', {}, text('unreadText')), ...(shortcut ? [element('p', { class: 'dim' }, text('unreadKeys', shortcut))] : []));
    case 'unreadable':
      return card('unreadable', element('p', {}, text('unreadableText')));
    case 'nothing':
      return card('nothing', element('p', {}, text('nothingText')), retry());
    case 'failed':
      return failed(tab.code, retry);
  }
}

/** In the reader view: nobody is there who has read a page for it. */
export const goneCard = (): HTMLElement => card('readerGone', element('p', {}, text('readerGoneText')));

function failed(code: string, retry: () => HTMLElement): HTMLElement {
  const key = new Map([['too-large', 'failedTooLarge'], ['gave-up', 'failedGaveUp'], ['no-access', 'failedNoAccess']]).get(code);
  return key ? card('failed', element('p', {}, text(key))) : card('failed', element('p', {}, text('failedText', code)), retry());
}

function card(state: string, ...content: HTMLElement[]): HTMLElement {
  return element('section', { class: 'card', 'data-state': state },
    element('img', { src: '../icons/128.png', alt: '', width: '64', height: '64' }),
    element('h1', {}, text(`${state}Title`)), ...content);
}

const skeleton = (): HTMLElement[] => [1, 2, 3, 4].map((line) => element('span', { class: `bone bone-${line}` }));
