// The sidebar: the active tab's key facts, what was removed and why, and the switch. It draws what the page tells it.
import type { Span } from '../../web/engine/index.ts';
import { renderFacts } from '../../web/render/index.ts';
import { formatDate } from '../../web/render/dates.ts';
import { stateCard } from './cards.ts';
import { element } from './dom.ts';
import { removedList, type RemovedList } from './removed.ts';
import { TabLink, type ReadState, type TabState } from './tab-link.ts';
import { factWords, text } from './text.ts';

const main = document.querySelector('main')!;
const actions = document.querySelector('#actions')!;
const announcement = document.querySelector('#announcement')!;

/** One reading on show. A later reading of the same article leaves the facts, and the reader's place in them, alone. */
interface Shown {
  generation: number;
  analysis: ReadState['analysis'];
  removed: RemovedList;
  notice: HTMLElement;
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

/** Whoever worked in the panel by keyboard stays in it when it is drawn anew. */
function replaceMain(...content: Node[]): void {
  const hadFocus = main.contains(document.activeElement);
  main.replaceChildren(...content);
  if (hadFocus) main.focus();
}

function draw(tab: TabState): void {
  if (tab.state === 'read') {
    drawReading(tab);
    return;
  }
  shown = null;
  actions.replaceChildren();
  replaceMain(stateCard(tab, shortcut, readAgain));
  announce(text(`${tab.state}Title`));
}

function drawReading(tab: ReadState): void {
  if (!shown || shown.analysis.article.text !== tab.analysis.article.text) shown = drawAnew(tab);
  else if (shown.analysis !== tab.analysis) drawRemovedAnew(shown, tab);
  const { removed, notice } = shown;
  if (cleanSwitch.getAttribute('aria-checked') !== String(tab.clean)) announce(text(tab.clean ? 'cleaned' : 'restored'));
  cleanSwitch.setAttribute('aria-checked', String(tab.clean));
  removed.update(tab.hidden, tab.clean);
  if (tab.changed) showNotice(notice, text('changedText'));
}

function drawRemoved({ generation, analysis, hidden }: ReadState): RemovedList {
  return removedList(analysis, hidden, (region, hide) => link.send({ type: 'hide', generation, region, hidden: hide }));
}

function drawRemovedAnew(now: Shown, tab: ReadState): void {
  const removed = drawRemoved(tab);
  now.removed.root.replaceWith(removed.root);
  now.notice.hidden = true;
  Object.assign(now, { generation: tab.generation, analysis: tab.analysis, removed });
}

function drawAnew(tab: ReadState): Shown {
  const { generation, analysis } = tab;
  const { article } = analysis;
  const notice = element('div', { class: 'notice', hidden: true });
  const removed = drawRemoved(tab);
  const facts = element('section', { class: 'facts', 'aria-label': text('factsHeading') },
    renderFacts(document, analysis, { onFact: find, words: factWords }));
  const origin = [article.site, article.published && formatDate(article.published, document), ...article.bylines].filter((part) => part !== '');
  actions.replaceChildren(cleanSwitch);
  replaceMain(
    element('header', { class: 'story' },
      element('h1', { dir: 'auto', lang: article.language }, article.title || text('factsHeading')),
      ...(origin.length > 0 ? [element('p', { class: 'origin', dir: 'auto' }, origin.join(' · '))] : [])),
    notice, facts, removed.root);
  scrollTo(0, 0);
  return { generation, analysis, removed, notice };
}

function find({ start, end }: Span): void {
  if (shown) link.send({ type: 'find', generation: shown.generation, start, end });
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
