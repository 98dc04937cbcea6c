// The reader view: the clean article in a tab of its own, with its facts beside it. The page that it was read from stays open
// in its own tab; what is found, hovered and read there and here goes over its content script.
import type { Analysis, Span } from '../../web/engine/index.ts';
import { articleRanges, citeFact, element as made, highlight, isPictureAddress, renderArticle, renderFacts, sentenceIndex, touchFacts } from '../../web/render/index.ts';
import { readTabNote, tabKey, type TabNote } from '../messages.ts';
import { changeSettings, loadSettings, type ReaderSettings } from '../settings.ts';
import { goneCard, stateCard } from '../ui/cards.ts';
import { menu, popup, switchButton } from '../ui/controls.ts';
import { element } from '../ui/dom.ts';
import { exportItems, finishExport } from '../ui/export.ts';
import { copyText, dressPage, tell } from '../ui/page.ts';
import { namedTab, TabLink, type ReadState, type TabState } from '../ui/tab-link.ts';
import { factWords, text } from '../ui/text.ts';
import { PointedSentence, sentenceAt, showSpoken } from './pointer.ts';
import { Speech, voicesFor } from './speech.ts';
import { applyTypography, typographyForm } from './typography.ts';

const main = document.querySelector('main')!;
const bar = document.querySelector<HTMLElement>('#bar')!;
const aside = document.querySelector<HTMLElement>('#facts')!;

interface Shown {
  tab: ReadState;
  article: HTMLElement;
  facts: HTMLElement;
  speech: Speech;
}

let shown: Shown | null = null;
let settings: ReaderSettings = (await loadSettings()).reader;

/** Words a minute that a reader of the language reads; of Chinese, Japanese and Korean, characters. */
const pace = 230;
const paceOfCharacters = 450;

function minutes({ article }: Analysis): number {
  const dense = article.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words = article.text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, ' ').match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / pace + dense / paceOfCharacters));
}

const button = (id: string, words: string, run: () => void): HTMLElement => element('button', { type: 'button', class: 'quiet', id, click: run }, words);

/** A reading of the same words leaves the reader's place alone; the page may have changed in what surrounds them. */
function draw(tab: TabState): void {
  if (tab.state === 'read' && shown?.tab.analysis.article.text === tab.analysis.article.text) {
    shown.tab = tab;
    return;
  }
  if (tab.state === 'read') return drawArticle(tab);
  // The page went on to another address, or is gone: what was read stays readable.
  if (shown) return undefined;
  main.replaceChildren(tab.state === 'unread' ? goneCard() : stateCard(tab, '', () => link.send({ type: 'read' })));
  return undefined;
}

function drawArticle(tab: ReadState): void {
  shown?.speech.stop();
  const { analysis } = tab;
  const article = renderArticle(document, analysis, { images: settings.pictures, frames: true, words: factWords });
  const facts = renderFacts(document, analysis, { onFact: showFact, words: factWords });
  const speech = new Speech(analysis, {
    spoken(sentence) {
      showSpoken(article, sentence);
      if (!sentence) nameListen();
    },
    failed: () => tell(text('listenFailed')),
  });
  shown = { tab, article, facts, speech };
  const time = made(document, 'p', { class: 'reading-time' }, text('readingTime', String(minutes(analysis))));
  (article.querySelector('.ng-article-about') ?? article.querySelector('h1'))?.after(time);
  main.replaceChildren(article);
  aside.hidden = false;
  aside.setAttribute('aria-label', text('factsHeading'));
  aside.replaceChildren(facts);
  if (!isSecret) document.title = analysis.article.title || text('readerTitle');
  drawBar();
  drawPictures(tab);
  watchPointer(article);
}

function drawBar(): void {
  if (!shown) return;
  bar.replaceChildren(
    button('to-page', text('backToPage'), () => void toPage()), button('listen', text('listen'), toggleSpeech),
    button('toggle-facts', text('factsHeading'), toggleFacts),
    popup(element('summary', { class: 'quiet', 'aria-label': text('typography') }, 'Aa'), 'typography', () => [typographyForm(settings), voiceForm(), picturesSwitch()]),
    menu(text('exportMenu'), 'export', exportItems(() => shown?.tab ?? null, (format) =>
      shown !== null && link.send({ type: 'render', generation: shown.tab.generation, format }))),
    button('print', text('print'), () => print()),
    button('copy-fact', text('copyFact'), () => {
      if (shown && chosen) void copyText(citeFact(shown.tab.analysis, chosen, shown.tab.address));
    }));
  bar.querySelector<HTMLElement>('#copy-fact')!.hidden = true;
  bar.querySelector('#toggle-facts')!.setAttribute('aria-expanded', String(!aside.hidden));
}

/** In a narrow window the facts stand below the article, where nobody sees them come or go: then it leads to them first. */
function toggleFacts(): void {
  const below = (): boolean => aside.getBoundingClientRect().top >= innerHeight;
  aside.hidden = !aside.hidden && !below();
  if (!aside.hidden && below()) aside.scrollIntoView({ block: 'start' });
  bar.querySelector('#toggle-facts')!.setAttribute('aria-expanded', String(!aside.hidden));
}

const voices = (): HTMLElement[] => [element('option', { value: '' }, text('voiceAny')),
  ...voicesFor(shown?.tab.analysis.article.language ?? '').map(({ name }) => element('option', { value: name, selected: name === settings.voice }, name))];

function voiceForm(): HTMLElement {
  const list = element('select', { id: 'reader-voice' }, ...voices()) as HTMLSelectElement;
  list.addEventListener('change', () => void changeSettings(({ reader }) => { reader.voice = list.value; }));
  return element('label', { class: 'select', for: 'reader-voice' }, element('span', {}, text('voice')), list);
}

function toggleSpeech(): void {
  if (!shown) return;
  const { speech } = shown;
  if (speech.state === 'speaking') speech.pause();
  else speech.play(settings);
  nameListen();
}

/** At its end, too, and where the browser cannot speak. */
function nameListen(): void {
  bar.querySelector('#listen')!.textContent = text(shown?.speech.state === 'speaking' ? 'listenPause' : 'listen');
}

async function toPage(): Promise<void> {
  if (source !== undefined) await chrome.tabs.update(source, { active: true }).catch(() => tell(text('readerGoneText')));
}

let chosen: Span | null = null;

function showFact(span: Span): void {
  if (!shown) return;
  chosen = span;
  bar.querySelector<HTMLElement>('#copy-fact')!.hidden = false;
  highlight(document, articleRanges(shown.article, span));
  link.send({ type: 'find', generation: shown.tab.generation, start: span.start, end: span.end });
}

/** The sentence under the pointer shows its facts, here and in the sidebar. */
function watchPointer(article: HTMLElement): void {
  const pointed = new PointedSentence(article, (offset) => {
    if (!shown) return;
    const { sentences = [] } = shown.tab.analysis;
    const sentence = offset === null ? null : (sentences[sentenceIndex(sentences, offset)] ?? null);
    touchFacts(shown.facts, sentence);
    link.send({ type: 'hover', generation: shown.tab.generation, span: sentence && { start: sentence.start, end: sentence.end } });
  });
  article.addEventListener('pointermove', (event) => pointed.at(event.clientX, event.clientY));
  article.addEventListener('pointerleave', () => pointed.none());
  article.addEventListener('dblclick', (event) => {
    const offset = sentenceAt(article, event.clientX, event.clientY);
    if (offset !== null && shown?.speech.state === 'speaking') shown.speech.play(settings, sentenceIndex(shown.tab.analysis.sentences ?? [], offset));
  });
}

/** A rule for each picture's place: no element of ours has a style of its own. */
const pictureShapes = new CSSStyleSheet();
document.adoptedStyleSheets = [pictureShapes];

/** First what the page itself can show without asking anyone; the rest when the reader says so. */
function drawPictures({ analysis, generation, shapes }: ReadState): void {
  if (settings.pictures || analysis.article.images.length === 0) return;
  pictureShapes.replaceSync(analysis.article.images.map((_, index) => {
    const [width = 0, height = 0] = shapes.slice(2 * index, 2 * index + 2);
    return width > 0 && height > 0 ? `[data-image="${index}"] { --shape: ${width} / ${height}; --width: ${width}px; }` : '';
  }).join('\n'));
  link.send({ type: 'pictures', generation });
}

const frameOf = (index: number): HTMLElement | null => shown?.article.querySelector<HTMLElement>(`[data-image="${index}"]`) ?? null;

function pictured(index: number, bytes: Uint8Array | null): void {
  const frame = frameOf(index);
  const image = shown?.tab.analysis.article.images[index];
  if (!frame || !image) return;
  if (bytes) {
    const src = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'image/webp' }));
    const picture = Object.assign(document.createElement('img'), { alt: image.alt, src });
    picture.addEventListener('load', () => URL.revokeObjectURL(src), { once: true });
    frame.replaceChildren(picture);
    return;
  }
  if (!isPictureAddress(image.src) || !URL.canParse(image.src)) return;
  frame.replaceChildren(element('button', { type: 'button', class: 'quiet load', click: () => loadPictures() }, text('loadPictures', new URL(image.src).hostname)));
}

/** For all articles: a button in one stands for that article alone. */
function picturesSwitch(): HTMLElement {
  const made = switchButton(text('loadPicturesAlways'), settings.pictures, (on) => void changeSettings(({ reader }) => { reader.pictures = on; }).then((kept) => {
    if (!kept) return;
    made.setAttribute('aria-checked', String(on));
    if (on) loadPictures();
  }), 'reader-pictures');
  return made;
}

/** All of this article that are still missing, from their own addresses. */
function loadPictures(): void {
  if (!shown) return;
  shown.tab.analysis.article.images.forEach((image, index) => {
    const frame = frameOf(index);
    if (!frame?.querySelector('.load') || !isPictureAddress(image.src)) return;
    frame.replaceChildren(Object.assign(document.createElement('img'), { referrerPolicy: 'no-referrer', loading: 'lazy', alt: image.alt, src: image.src }));
  });
}

dressPage(text('readerTitle'));
applyTypography(settings);
chrome.storage.local.onChanged.addListener(() => void loadSettings().then(({ reader }) => {
  settings = reader;
  applyTypography(reader);
}));
addEventListener('pagehide', () => speechSynthesis.cancel());
// Chrome knows its voices a while after they were first asked for.
speechSynthesis.addEventListener('voiceschanged', () => bar.querySelector('#reader-voice')?.replaceChildren(...voices()));

const source = namedTab();
const own = await chrome.tabs.getCurrent();
/** The page is in a private window and the view is not: then its title has no place in the browser's history. */
const isSecret = own?.incognito !== true && source !== undefined && (await chrome.tabs.get(source).catch(() => null))?.incognito === true;
if (own?.id !== undefined && source !== undefined) {
  // The sidebar reads this: in this tab it shows the facts of the page behind it.
  const key = tabKey(own.id);
  const before = readTabNote((await chrome.storage.session.get(key))[key]);
  const note: TabNote = { readable: true, clicks: before?.clicks ?? 0, readerOf: source };
  await chrome.storage.session.set({ [key]: note });
}
const link = TabLink.to(source ?? -1, {
  state: draw,
  found(span, outcome) {
    if (shown && outcome !== 'changed') highlight(document, articleRanges(shown.article, span));
  },
  hovered: (span) => { if (shown) touchFacts(shown.facts, span); },
  rendered: finishExport,
  pictured,
});
