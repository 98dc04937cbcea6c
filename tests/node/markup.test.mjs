// Over two thousand payloads in every place of a news page, through the core and out as HTML, Markdown and JSON: nothing of them comes
// alive. Read back by parse5 and by a Markdown parser that lets everything through; the browsers' own parsers and DOMPurify
// are asked in tests/browser/markup.suite.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from 'marked';
import { parse, parseFragment } from 'parse5';
import { addresses, payloads } from '../markup/payloads.mjs';
import { hostilePage } from '../markup/pages.mjs';
import { engine as api } from './engine-under-test.mjs';
import { load } from './load-extension.mjs';

const { exportHtml, exportJson, exportMarkdown, exportText, englishWords } = await load('web/render/index.ts');
const engine = await api.loadNodeEngine();
const all = payloads();
const links = addresses();
const pageAddress = 'https://pier.example/2026/pier';

/** What may stand in a document: elements with their attributes. */
const ofHtml = {
  html: ['lang'], head: [], meta: ['charset', 'http-equiv', 'content'], title: [], body: [], article: [], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [], p: [], ul: [], ol: [], li: [], blockquote: [], pre: [],
  table: [], tbody: [], tr: [], td: [],
  figure: [], figcaption: [], img: ['loading', 'src', 'alt'], a: ['rel', 'href'], strong: [], em: [], code: [],
};
// Links have titles in Markdown, code a language, and text is struck out: none of that is ever written by us.
const ofMarkdown = { ...ofHtml, thead: [], th: [], a: ['href'], img: ['src', 'alt'], hr: [], br: [] };

/** What is wrong with a tree: elements, attributes, addresses and kinds of nodes off the list. */
function faults(root, allowed) {
  const found = [];
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node.childNodes) open.push(...node.childNodes);
    if (node.content) open.push(node.content);
    if (['#document', '#document-fragment', '#text', '#documentType'].includes(node.nodeName)) continue;
    const attributes = allowed[node.nodeName];
    if (!attributes || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
      found.push(`<${node.nodeName}>`);
      continue;
    }
    for (const { name, value } of node.attrs) {
      if (!attributes.includes(name)) found.push(`${node.nodeName} ${name}="${value.slice(0, 60)}"`);
      if ((name === 'href' || name === 'src') && !isHarmless(value, name)) found.push(`${name}="${value.slice(0, 60)}"`);
    }
  }
  return found;
}

/** As a browser takes an address, on a page of another scheme. One that is no address at all leads nowhere. */
function isHarmless(value, name) {
  if (!URL.canParse(value, 'nowhere://x/')) return true;
  // A viewer of Markdown may make a link of words such as ftp://… by itself.
  return (name === 'href' ? ['http:', 'https:', 'mailto:', 'ftp:'] : ['http:', 'https:']).includes(new URL(value, 'nowhere://x/').protocol);
}

const fold = (text) => text.replace(/[\s\u0000]+/gu, ' ').trim();

/** A page with one payload and one address in every place, analysed and written out. */
function written(payload, address) {
  const { snapshot, nodes } = api.captureHtml(hostilePage(() => payload, () => address));
  const options = { url: pageAddress, detail: true, anchors: true, page_blocks: true, timings: false };
  const analysis = api.checkAnalysis(engine.analyze({ snapshot }, options), { nodes: nodes.length });
  const out = (format) => engine.render({ snapshot }, { url: pageAddress }, format);
  return { analysis, html: exportHtml(out('html')), markdown: exportMarkdown(out('markdown'), analysis, pageAddress, englishWords), text: exportText(out('text'), analysis, pageAddress, englishWords), json: exportJson(analysis, pageAddress) };
}

function markdownFaults(markdown) {
  const [, front, article] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  if (front === undefined) return ['no front matter'];
  const broken = front.split('\n').filter((line) => !/^[a-z]+: (?:"(?:[^"\\]|\\.)*"|\[(?:"(?:[^"\\]|\\.)*"(?:, )?)*\]|\d{4}-\d\d-\d\d)$/u.test(line));
  // A viewer may know front matter, or take it for text.
  const read = [article, markdown].flatMap((words) => faults(parseFragment(marked.parse(words, { async: false, gfm: true })), ofMarkdown));
  return [...broken.map((line) => `front matter: ${line.slice(0, 80)}`), ...read];
}

test('there are more than a thousand payloads, and no two alike', () => {
  assert.ok(all.length > 1000, `${all.length}`);
  assert.ok(links.length > 60, `${links.length}`);
});

test('nothing of any payload comes alive as HTML, Markdown or JSON', () => {
  const wrong = [];
  let articles = 0;
  let inText = 0;
  all.forEach((payload, at) => {
    const { analysis, html, markdown, text, json } = written(payload, links[at % links.length]);
    const say = (where, what) => what.forEach((each) => wrong.push(`${where} of ${JSON.stringify(payload)}: ${each}`));
    say('HTML', faults(parse(html), ofHtml));
    say('Markdown', markdownFaults(markdown));
    if (text.includes('\u0000')) say('text', ['NUL']);
    const back = JSON.parse(json);
    if (back.article.text !== analysis.article.text || back.address !== pageAddress) say('JSON', ['other words']);
    if (analysis.article.page_type === 'article') articles += 1;
    if (fold(analysis.article.text).includes(fold(payload))) inText += 1;
  });
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} faults`);
  // The test looks at something: nearly every page is read as an article that has its payload's very words.
  assert.ok(articles > all.length * 0.98, `${articles} articles of ${all.length}`);
  assert.ok(inText > all.length * 0.95, `${inText} of ${all.length} in the text`);
});

test('no address but http, https and mailto is in an answer', () => {
  for (const address of links) {
    const { analysis: { article } } = written('the pier', address);
    const found = [...article.blocks.flatMap(({ marks = [] }) => marks.flatMap(({ href }) => (href === undefined ? [] : [href]))), ...article.images.map(({ src }) => src), ...article.embeds.map(({ src }) => src)];
    for (const each of found) assert.match(each, /^(?:https?:\/\/|mailto:)/, JSON.stringify(address));
  }
});
