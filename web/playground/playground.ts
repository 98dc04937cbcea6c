// The playground: text or HTML in, the article, its facts and every judgement out. Nothing leaves the page.
import { capture } from '../engine/capture.ts';
import { checkAnalysis } from '../engine/check-analysis.ts';
import type { Analysis, Span } from '../engine/analysis.ts';
import type { AnalyzeOptions, EngineInput } from '../engine/engine.ts';
import { articleRanges, beginning, highlight, renderArticle, renderFacts, renderRemoved } from '../render/index.ts';
import type { Answer, Request } from './messages.ts';
import { renderMarks } from './marks-view.ts';
import { PageView } from './page-view.ts';
import sample from './sample.html';
import { makeTabs } from './tabs.ts';

/** Larger inputs would keep the page busy for too long to be of use. */
const maxUnits = 64 * 1024 * 1024;

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const source = find<HTMLTextAreaElement>('source');
const kind = find<HTMLSelectElement>('kind');
const url = find<HTMLInputElement>('url');
const published = find<HTMLInputElement>('published');
const file = find<HTMLInputElement>('file');
const status = find('status');
const errorLine = find('error');
const result = find('result');
const tabs = makeTabs(document.querySelector<HTMLElement>('[role="tablist"]')!);
const pageView = new PageView(find('page-blocks'), find('legend'), find('inspector'));

const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
let lastId = 0;
let waiting: { id: number; nodes: number; kind: string; captureMs: number } | undefined;
let shown: { analysis: Analysis; markdown: string; article: HTMLElement } | undefined;

const looksLikeHtml = (text: string): boolean => /<(?:!doctype|html|head|body|article|section|div|p|h[1-6]|span|a|br|ul|table)\b[^>]*>/i.test(text.slice(0, 200_000));

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function showError(message: string): void {
  errorLine.textContent = message;
  errorLine.hidden = message === '';
  if (message !== '') status.textContent = '';
}

function read(text: string): void {
  showError('');
  if (text.trim() === '') {
    showError('There is nothing to read yet: paste a page or a text, or try the sample.');
    source.focus();
    return;
  }
  if (/^\s*https?:\/\/\S+\s*$/i.test(text)) {
    showError('This is an address, and nothing is loaded here: paste the page itself, its HTML or its text.');
    source.focus();
    return;
  }
  if (text.length > maxUnits) {
    showError(`This is too large for the playground: at most ${maxUnits / 1024 / 1024} million characters.`);
    return;
  }
  status.textContent = 'Reading…';
  document.body.setAttribute('aria-busy', 'true');
  const asHtml = kind.value === 'html' || (kind.value === 'auto' && looksLikeHtml(text));
  const options: AnalyzeOptions = {
    ...(url.value === '' ? {} : { url: url.value }),
    ...(published.value === '' ? {} : { published: published.value }),
  };
  const begin = performance.now();
  let input: EngineInput = { text };
  let nodes = Infinity;
  if (asHtml) {
    const captured = capture(new DOMParser().parseFromString(text, 'text/html'));
    input = { snapshot: captured.snapshot };
    nodes = captured.nodes.length;
  }
  waiting = { id: ++lastId, nodes, kind: asHtml ? 'HTML' : 'plain text', captureMs: performance.now() - begin };
  worker.postMessage({ id: waiting.id, input, options } satisfies Request);
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (waiting === undefined || data.id !== waiting.id) return;  // an answer that was overtaken
  document.body.removeAttribute('aria-busy');
  if ('error' in data) {
    showError(data.error);
    return;
  }
  try {
    show(checkAnalysis(data.analysis, { nodes: waiting.nodes }), data.markdown, waiting);
  } catch (error) {
    showError(error instanceof Error ? error.message : String(error));
  }
});
worker.addEventListener('error', () => {
  document.body.removeAttribute('aria-busy');
  showError('The core could not be started. Serve this folder over HTTP; it does not work from a file: address.');
});

function show(analysis: Analysis, markdown: string, read: { kind: string; captureMs: number }): void {
  const article = renderArticle(document, analysis);
  shown = { analysis, markdown, article };
  highlight(document, []);
  find('view-article').replaceChildren(article);
  find('view-facts').replaceChildren(renderFacts(document, analysis, { onFact: showFact }));
  find('view-marks').replaceChildren(...renderMarks(analysis));
  find('view-removed').replaceChildren(renderRemoved(document, analysis, { onRemoved: showRemoved }));
  find('removed-count').textContent = String(analysis.removed.length);
  pageView.show(analysis.page_blocks ?? []);
  const words = analysis.article.text.match(/\S+/g)?.length ?? 0;
  const spent = analysis.timings ? `core ${analysis.timings.total_ms.toFixed(1)} ms` : '';
  const captured = read.kind === 'HTML' ? `parse and capture ${read.captureMs.toFixed(1)} ms, ` : '';
  status.textContent = `Read as ${read.kind}: ${counted(words, 'word')} kept, ${counted(analysis.removed.length, 'region')} removed (${captured}${spent}).`;
  find('input-state').textContent = analysis.article.title || status.textContent;
  result.hidden = false;
  tabs.select('tab-article');
  find<HTMLDetailsElement>('input').open = false;
  scrollTo({ top: 0 });
}

function showFact(span: Span): void {
  if (shown === undefined) return;
  tabs.select('tab-article');
  highlight(document, articleRanges(shown.article, span));
  status.textContent = `Shown in the article: ${beginning(shown.analysis.article.text.slice(span.start, span.end), 120)}`;
}

function showRemoved(index: number): void {
  if (shown === undefined) return;
  tabs.select('tab-page');
  pageView.reveal(shown.analysis.removed[index]!.text);
}

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = `${what} copied.`;
  } catch {
    status.textContent = `The browser did not allow copying the ${what}.`;
  }
}

async function readFile(given: File): Promise<void> {
  if (given.size > maxUnits) {
    showError(`“${given.name}” is too large for the playground: at most 64 MB.`);
    return;
  }
  try {
    source.value = await given.text();
  } catch {
    showError(`“${given.name}” could not be read.`);
    return;
  }
  read(source.value);
}

find<HTMLFormElement>('form').addEventListener('submit', (event) => {
  event.preventDefault();
  read(source.value);
});
find('sample').addEventListener('click', () => {
  source.value = sample;
  kind.value = 'auto';
  url.value = 'https://www.pierpost.example/news/harbour-bridge-reopens';
  read(source.value);
});
find('choose').addEventListener('click', () => file.click());
file.addEventListener('change', () => {
  const given = file.files?.[0];
  file.value = '';
  if (given) void readFile(given);
});
source.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read(source.value);
});
find('copy-markdown').addEventListener('click', () => { if (shown) void copy(shown.markdown, 'Markdown'); });
find('copy-json').addEventListener('click', () => { if (shown) void copy(JSON.stringify(shown.analysis, null, 2), 'JSON'); });

// Where the facts come to stand beside the other views they are no tab any more.
matchMedia('(min-width: 64rem)').addEventListener('change', ({ matches }) => {
  if (matches && find('tab-facts').ariaSelected === 'true') tabs.select('tab-article');
});

const drop = find('drop');
addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  drop.hidden = false;
});
addEventListener('dragleave', (event) => { if (event.relatedTarget === null) drop.hidden = true; });
addEventListener('drop', (event) => {
  drop.hidden = true;
  const given = event.dataTransfer?.files[0];
  if (!given) return;
  event.preventDefault();
  void readFile(given);
});
