// The sidebar: the active tab's key facts, what was removed and why, and the switch. It draws what the page tells it.
import type { Span } from '../../web/engine/analysis.ts';
import { renderFacts } from '../../web/render/index.ts';
import { stateCard } from './cards.ts';
import { element } from './dom.ts';
import { removedList, type RemovedList } from './removed.ts';
import { TabLink, type ReadState, type TabState } from './tab-link.ts';
import { text } from './text.ts';

const main = document.querySelector('main')!;
const actions = document.querySelector('#actions')!;
const announcement = document.querySelector('#announcement')!;

/** One reading on show. While it stays, only the switch, the notice and the removed list change. */
interface Shown {
  generation: number;
  analysis: ReadState['analysis'];
  removed: RemovedList;
  notice: HTMLElement;
  current: Element | null;
}

let shown: Shown | null = null;
let shortcut = '';

const cleanSwitch = element('button', { type: 'button', class: 'switch', role: 'switch', id: 'clean' },
  element('span', { class: 'track', 'aria-hidden': 'true' }), text('cleanSwitch'));
cleanSwitch.addEventListener('click', () => link.send({ type: 'clean', on: cleanSwitch.getAttribute('aria-checked') !== 'true' }));

function announce(words: string): void {
  announcement.textContent = words;
}

function readAgain(): void {
  link.send({ type: 'read' });
}

function draw(tab: TabState): void {
  if (tab.state === 'read') {
    drawReading(tab);
    return;
  }
  shown = null;
  actions.replaceChildren();
  main.replaceChildren(stateCard(tab, shortcut, readAgain));
  announce(text(`${tab.state}Title`));
}

function drawReading(tab: ReadState): void {
  // A tab switch may bring another page's reading of the same number: only the same object is the same reading.
  if (!shown || shown.generation !== tab.generation || shown.analysis !== tab.analysis) shown = drawAnew(tab);
  const { removed, notice } = shown;
  if (cleanSwitch.getAttribute('aria-checked') !== String(tab.clean)) announce(text(tab.clean ? 'cleaned' : 'restored'));
  cleanSwitch.setAttribute('aria-checked', String(tab.clean));
  removed.update(tab.hidden, tab.clean);
  if (tab.changed) showNotice(notice, text('changedText'));
}

function drawAnew({ generation, analysis, hidden }: ReadState): Shown {
  const { article } = analysis;
  const notice = element('div', { class: 'notice', hidden: true });
  const removed = removedList(analysis, hidden, (region, hide) => link.send({ type: 'hide', generation, region, hidden: hide }));
  const facts = element('section', { class: 'facts', 'aria-label': text('factsHeading'), lang: article.language || 'en' },
    renderFacts(document, analysis, { onFact: (span: Span, at: Element) => find(generation, span, at) }));
  const origin = [article.site, article.published.slice(0, 10), ...article.bylines].filter((part) => part !== '');
  actions.replaceChildren(cleanSwitch);
  main.replaceChildren(
    element('header', { class: 'story' },
      element('h1', { dir: 'auto', lang: article.language || 'en' }, article.title),
      ...(origin.length > 0 ? [element('p', { class: 'origin', dir: 'auto' }, origin.join(' · '))] : [])),
    notice, facts, removed.root);
  main.scrollTo(0, 0);
  return { generation, analysis, removed, notice, current: null };
}

function find(generation: number, { start, end }: Span, at: Element): void {
  shown?.current?.removeAttribute('aria-current');
  if (shown) shown.current = at;
  at.setAttribute('aria-current', 'true');
  link.send({ type: 'find', generation, start, end });
}

function showNotice(notice: HTMLElement, words: string): void {
  notice.hidden = false;
  notice.replaceChildren(element('p', {}, words), element('button', { type: 'button', class: 'quiet', click: readAgain }, text('readAgain')));
}

function found(outcome: 'shown' | 'changed'): void {
  announce(text(outcome === 'shown' ? 'factShown' : 'factChanged'));
  if (outcome === 'changed' && shown) showNotice(shown.notice, text('factChanged'));
}

document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');
document.querySelector('#foot')!.textContent = text('privacy');

const commands = await chrome.commands.getAll();
shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
const link = await TabLink.follow({ state: draw, found });
