// The sidebar: the active tab's key facts, what was removed and why, and the switches. It draws what the page tells it.
import type { Span } from '../../web/engine/index.ts';
import { beginning, citeFact, originOf, renderFacts, touchFacts, unchooseFacts } from '../../web/render/index.ts';
import { openReader } from '../reader/open.ts';
import type { Outcome } from '../messages.ts';
import { loadSettings, siteOf } from '../settings.ts';
import { stateCard } from '../ui/cards.ts';
import { menu, switchButton } from '../ui/controls.ts';
import { element } from '../ui/dom.ts';
import { exportItems, finishExport } from '../ui/export.ts';
import { announce, copyText, dressPage, showTrouble, tell } from '../ui/page.ts';
import { namedTab, TabLink, type ReadState, type TabState } from '../ui/tab-link.ts';
import { factWords, text } from '../ui/text.ts';
import { ChosenBar } from './chosen.ts';
import { removedList, type RemovedList } from './removed.ts';
import { siteSection } from './site.ts';

const main = document.querySelector('main')!;
const actions = document.querySelector('#actions')!;

/** One reading on show. A later reading of the same article leaves the facts, and the reader's place in them, alone. */
interface Shown {
  tab: ReadState;
  facts: HTMLElement;
  removed: RemovedList;
  notice: HTMLElement;
}

let shown: Shown | null = null;
let shortcut = '';
const siteHolder = element('div', { id: 'site-holder' });
const chosen = new ChosenBar((span) => {
  if (shown) void copyText(citeFact(shown.tab.analysis, span, shown.tab.address));
}, () => {
  if (!shown) return;
  link.send({ type: 'unfind' });
  // The keyboard goes on where the fact stands.
  shown.facts.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  unchooseFacts(shown.facts);
});

const cleanSwitch = switchButton(text('cleanSwitch'), false, (on) => link.send({ type: 'clean', on }), 'clean');
const readerButton = element('button', { type: 'button', class: 'quiet', id: 'reader', click: () => {
  if (link.tabId !== undefined) void openReader(link.tabId);
} }, text('readerButton'));
const exportMenu = menu(text('exportMenu'), 'export', exportItems(() => shown?.tab ?? null, (format) =>
  shown !== null && link.send({ type: 'render', generation: shown.tab.generation, format })));

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
  chosen.hide();
  actions.replaceChildren();
  replaceMain(stateCard(tab, shortcut, readAgain), ...(tab.state === 'nothing' ? [siteHolder] : []));
  if (tab.state === 'nothing') void drawSite(tab.site);
  announce(text(`${tab.state}Title`));
}

function drawReading(tab: ReadState): void {
  const siteBefore = shown?.tab.site;
  if (!shown || shown.tab.analysis.article.text !== tab.analysis.article.text) shown = drawAnew(tab);
  else if (shown.tab.analysis !== tab.analysis) drawRemovedAnew(shown, tab);
  shown.tab = tab;
  if (siteBefore?.host !== tab.site.host || siteBefore.start !== tab.site.start) void drawSite(tab.site);
  if (cleanSwitch.getAttribute('aria-checked') !== String(tab.clean)) announce(text(tab.clean ? 'cleaned' : 'restored'));
  cleanSwitch.setAttribute('aria-checked', String(tab.clean));
  shown.removed.update(tab.regions, tab.clean);
  if (tab.changed) showNotice(shown.notice, text('changedText'));
}

/** What the site's section shows now. It is not drawn anew where nothing of that changed: a button must not go from under the pointer. */
let siteDrawn = '';

async function drawSite(site: ReadState['site'], anew = false): Promise<void> {
  if (site.host === '') return siteHolder.replaceChildren();
  const settings = await loadSettings();
  const { start, kinds: own } = siteOf(settings, site.host);
  const shows = JSON.stringify([site.host, start, own, settings.kinds, settings.strength, settings.everywhere]);
  if (shows === siteDrawn && siteHolder.hasChildNodes() && !anew) return undefined;
  siteDrawn = shows;
  const wasOpen = siteHolder.querySelector('details')?.open === true;
  const focused = siteHolder.contains(document.activeElement) ? document.activeElement?.id : '';
  siteHolder.replaceChildren(siteSection(site, settings, () => void drawSite(site, true)));
  siteHolder.querySelector('details')!.open = wasOpen;
  if (focused) document.getElementById(focused)?.focus();
  return undefined;
}

function drawRemoved({ generation, analysis, regions, site }: ReadState): RemovedList {
  return removedList(analysis, regions, {
    hide: (region, hidden) => link.send({ type: 'hide', generation, region, hidden }),
    point: (region) => link.send({ type: 'point', generation, region }),
    // A file has no site that a rule could be for.
    ...(site.host === '' ? {} : { rule: (region, rule) => link.send({ type: 'rule', generation, region, rule }) }),
  });
}

function drawRemovedAnew(now: Shown, tab: ReadState): void {
  const removed = drawRemoved(tab);
  now.removed.root.replaceWith(removed.root);
  now.notice.hidden = true;
  now.removed = removed;
}

function drawAnew(tab: ReadState): Shown {
  const { analysis } = tab;
  const { article } = analysis;
  const notice = element('div', { class: 'notice', hidden: true });
  const removed = drawRemoved(tab);
  const facts = renderFacts(document, analysis, { onFact: find, words: factWords });
  const origin = originOf(article, document);
  chosen.hide();
  actions.replaceChildren(cleanSwitch);
  replaceMain(
    element('header', { class: 'story' },
      element('h1', { dir: 'auto', lang: article.language }, beginning(article.title, 300) || text('factsHeading')),
      ...(origin === '' ? [] : [element('p', { class: 'origin', dir: 'auto' }, origin)]),
      element('div', { class: 'tools' }, readerButton, exportMenu)),
    notice,
    element('section', { class: 'facts', 'aria-label': text('factsHeading') }, facts),
    removed.root, siteHolder);
  scrollTo(0, 0);
  return { tab, facts, removed, notice };
}

function find(span: Span): void {
  if (!shown) return;
  const { generation, analysis } = shown.tab;
  chosen.show(analysis.article.text.slice(span.start, span.end), span);
  link.send({ type: 'find', generation, start: span.start, end: span.end });
}

function showNotice(notice: HTMLElement, words: string, outdated = true): void {
  notice.hidden = false;
  notice.replaceChildren(element('p', {}, words));
  if (outdated) notice.append(element('button', { type: 'button', class: 'quiet', click: readAgain }, text('readAgain')));
}

dressPage('Nutgraf');
document.querySelector('#privacy')!.textContent = text('privacy');
document.querySelector('#open-options')!.textContent = text('openOptions');
document.querySelector('#open-options')!.addEventListener('click', () => void chrome.runtime.openOptionsPage());
chrome.storage.local.onChanged.addListener(() => {
  if (shown) void drawSite(shown.tab.site);
});

// Firefox for Android has no keyboard commands.
const commands = (await chrome.commands?.getAll()) ?? [];
shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';

const listeners = {
  state: draw,
  found(_: Span, outcome: Outcome): void {
    const words = text(({ shown: 'factShown', folded: 'factFolded', changed: 'factChanged' } as const)[outcome]);
    announce(words);
    if (outcome !== 'shown' && shown) showNotice(shown.notice, words, outcome === 'changed');
    // In a tab of its own the panel covers the page: whoever chose a fact wants to see it there.
    if (outcome === 'shown' && only !== undefined && !document.hidden) void chrome.tabs.update(only, { active: true }).catch(() => {});
  },
  hovered(span: Span | null): void {
    if (shown) touchFacts(shown.facts, span);
  },
  ruled(saved: boolean): void {
    if (saved) tell(text('ruleAdded'));
    else showTrouble('unsaved');
  },
  rendered: finishExport,
};
const only = namedTab();
const link = only === undefined ? await TabLink.follow(listeners) : TabLink.to(only, listeners);
