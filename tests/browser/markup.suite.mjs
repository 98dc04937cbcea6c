// Payloads in every place of a page, in real browsers: what we draw of them and write out of them is read back by the browser's own
// parser, by an allow-list, and by DOMPurify, which knows nothing of us and must find nothing to take away.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { marked } from 'marked';
import { captureHtml, checkAnalysis, loadNodeEngine } from '../../build/web/engine-node.mjs';
import { addresses, payloads } from '../markup/payloads.mjs';
import { hostilePage } from '../markup/pages.mjs';
import { strangers } from '../markup/strangers.mjs';
import { load } from '../node/load-extension.mjs';
import { shows, startSession } from './session.mjs';
import { until } from './until.mjs';

const all = payloads();
const links = addresses();
const together = 25;
const pageAddress = 'https://pier.example/2026/pier';
const engine = await loadNodeEngine();
const { exportMarkdown, englishWords } = await load('web/render/index.ts');

const root = new URL('../../', import.meta.url);
const bundled = async (entry) => (await build({ entryPoints: [fileURLToPath(new URL(entry, root))], bundle: true, format: 'esm', write: false })).outputFiles[0].text;
const scripts = { '/render.mjs': await bundled('web/render/index.ts'), '/purify.mjs': await readFile(new URL('node_modules/dompurify/dist/purify.es.mjs', root), 'utf8') };

/** A page with one payload everywhere, analysed and written out. */
function answerFor(at) {
  const { snapshot, nodes } = captureHtml(hostilePage(() => all[at], () => links[at % links.length]));
  const analysis = checkAnalysis(engine.analyze({ snapshot }, { url: pageAddress, detail: true, anchors: true }), { nodes: nodes.length });
  const markdown = exportMarkdown(engine.render({ snapshot }, { url: pageAddress }, 'markdown'), analysis, pageAddress, englishWords);
  return { payload: all[at], analysis, html: engine.render({ snapshot }, { url: pageAddress }, 'html'), markdown: marked.parse(markdown, { async: false }) };
}

/** Runs in the browser: draws each answer, reads everything back, and returns what is wrong. */
async function judge(from, count) {
  const { renderArticle, renderFacts, renderRemoved } = await import('/render.mjs');
  const { default: purify } = await import('/purify.mjs');
  const answers = await (await fetch(`/answers?from=${from}&count=${count}`)).json();
  const elements = new Set(['A', 'ARTICLE', 'BLOCKQUOTE', 'BUTTON', 'CODE', 'DD', 'DIV', 'DL', 'DT', 'EM', 'FIGCAPTION', 'FIGURE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'IMG', 'LI', 'OL', 'P', 'PRE', 'SECTION', 'SPAN', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TIME', 'TR', 'UL']);
  const attributes = new Set(['alt', 'aria-current', 'aria-label', 'class', 'data-end', 'data-image', 'data-role', 'data-start', 'datetime', 'dir', 'href', 'lang', 'loading', 'referrerpolicy', 'rel', 'src', 'target', 'type']);
  // By default it also takes away attributes whose words would end a comment or a style in another language than HTML.
  const options = { SAFE_FOR_XML: false };
  const wrong = [];
  for (const { payload, analysis, html, markdown } of answers) {
    const say = (where, what) => wrong.push(`${where} of ${JSON.stringify(payload)}: ${what}`);
    const drawn = [renderArticle(document, analysis, { images: true }), renderArticle(document, analysis, { frames: true }), renderFacts(document, analysis, { onFact() {} }), renderRemoved(document, analysis, { onRemoved() {} })];
    for (const each of drawn) {
      for (const one of [each, ...each.querySelectorAll('*')]) {
        if (!elements.has(one.nodeName) || one.namespaceURI !== 'http://www.w3.org/1999/xhtml') say('drawing', `<${one.nodeName}>`);
        for (const { name } of one.attributes) if (!attributes.has(name)) say('drawing', `${one.nodeName} ${name}`);
        // An address that the browser cannot read leads nowhere.
        if (one.nodeName === 'A' && !['http:', 'https:', 'mailto:', ':'].includes(one.protocol)) say('drawing', one.href);
        if (one.nodeName === 'IMG' && !/^https?:/.test(one.src)) say('drawing', one.src);
      }
      const text = each.outerHTML;
      // Written and read again it is the same, so nothing in it waits for another parser.
      const again = new DOMParser().parseFromString(text, 'text/html').body.innerHTML;
      if (new DOMParser().parseFromString(again, 'text/html').body.innerHTML !== again) say('drawing', 'changes when it is read again');
      purify.sanitize(text, { ...options, ADD_ATTR: ['target', 'referrerpolicy'] });
      for (const { element, attribute } of purify.removed) say('drawing, DOMPurify', element?.outerHTML?.slice(0, 80) ?? `${attribute?.name}="${attribute?.value}"`);
    }
    for (const [where, text] of [['HTML', new DOMParser().parseFromString(html, 'text/html').body.innerHTML], ['Markdown', markdown]]) {
      purify.sanitize(text, options);
      for (const { element, attribute } of purify.removed) say(`${where}, DOMPurify`, element?.outerHTML?.slice(0, 80) ?? `${attribute?.name}="${attribute?.value}"`);
    }
  }
  return { wrong: wrong.slice(0, 10), count: wrong.length, drawn: answers.length };
}

/** Registers the tests. `pages`: how many pages are opened for the panel and the reader view; every place of each has its own payload. */
export function testMarkup(driver, { extension, pages = 12 }) {
  const session = startSession(driver, { extension });

  /** Pages that take payload after payload, so that all of them are in some place of some page. */
  let place = 0;
  let link = 0;
  const nextPage = () => hostilePage(() => all[(place += 1) % all.length], () => links[(link += 1) % links.length]);

  test(`${driver.name}: what is drawn and written of each of ${all.length} payloads holds nothing off the lists, and DOMPurify finds nothing to take away`, async () => {
    const { server } = session;
    for (const [path, script] of Object.entries(scripts)) server.put(path, (request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script));
    server.put('/answers', (request, response) => {
      const { searchParams } = new URL(request.url, 'http://127.0.0.1');
      const from = Number(searchParams.get('from'));
      const answers = Array.from({ length: Math.min(Number(searchParams.get('count')), all.length - from) }, (_, at) => answerFor(from + at));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers));
    });
    // No picture is asked for: addresses of the payloads lead out.
    const page = await session.browser.openPage(server.put('/judge/', (request, response) => response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
    }).end('<!doctype html><title>Judge</title>')));
    let drawn = 0;
    for (let from = 0; from < all.length; from += together) {
      const result = await page.evaluate(judge, from, together);
      assert.deepEqual(result.wrong, [], `${result.count} faults from ${from} on`);
      drawn += result.drawn;
    }
    assert.equal(drawn, all.length);
    await page.close();
  });

  test(`${driver.name}: in the panel and in the reader view no payload of ${pages} pages comes alive`, async () => {
    let shown = 0;
    for (let number = 0; number < pages; number += 1) {
      const before = place;
      const { page } = await session.open(session.server.put(`/hostile/${number}/`, nextPage()));
      const panel = await session.click(page);
      await until('the panel to have an answer', async () => (await session.switchIs()) === 'true' || (await session.stateIs('nothing')));
      if ((await session.switchIs()) === 'true') {
        shown += 1;
        // Every fact is chosen once, and every state of the list is drawn.
        await panel.evaluate(() => { for (const each of document.querySelectorAll('.ng-fact')) each.click(); document.querySelector('.site details')?.toggleAttribute('open'); });
        assert.deepEqual(await panel.evaluate(strangers), [], `panel, payloads ${before} to ${place}`);
        await session.browser.command(page, 'open-reader');
        const reader = await session.browser.ownPage('reader/reader.html');
        await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
        await reader.evaluate(() => { for (const each of document.querySelectorAll('.ng-fact')) each.click(); });
        assert.deepEqual(await reader.evaluate(strangers), [], `reader view, payloads ${before} to ${place}`);
        await reader.close();
      }
      await page.close();
    }
    assert.ok(shown >= pages * 0.8, `${shown} of ${pages} were taken for articles`);
    assert.equal(await session.panel.evaluate(() => window.pwned), driver.name === 'Firefox' ? null : undefined);
  });

  test(`${driver.name}: in the playground no payload of ${pages} pages comes alive`, async () => {
    const web = new URL('build/web/playground/', root);
    const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml' };
    for (const name of await readdir(web)) {
      const bytes = await readFile(new URL(name, web));
      session.server.put(`/playground/${name}`, (request, response) => response.writeHead(200, { 'content-type': types[name.split('.').pop()] }).end(bytes));
    }
    const page = await session.browser.openPage(`${session.server.url('playground')}index.html`);
    let shown = 0;
    for (let number = 0; number < pages; number += 1) {
      const before = place;
      await page.evaluate((html) => {
        document.querySelector('#source').value = html;
        document.querySelector('#status').textContent = '';
        document.querySelector('#input').open = true;
        document.querySelector('#read').click();
      }, nextPage());
      await until('an answer', () => page.evaluate(() => /words kept/.test(document.querySelector('#status').textContent)));
      shown += await page.evaluate(() => {
        for (const id of ['tab-page', 'tab-removed', 'tab-article']) document.getElementById(id).click();
        for (const each of document.querySelectorAll('.ng-fact, .page-block, .ng-removed-item')) each.click();
        return document.querySelectorAll('#view-article p[data-start]').length > 4 ? 1 : 0;
      });
      assert.deepEqual(await page.evaluate(strangers), [], `payloads ${before} to ${place}`);
    }
    assert.ok(shown >= pages * 0.8, `${shown} of ${pages} were taken for articles`);
    await page.close();
  });

  test(`${driver.name}: marks that are made of payloads' class names hide the clutter and nothing else`, async () => {
    const html = hostilePage(() => 'x"]{}*,body{display:none}/*', () => 'https://a.example/');
    const { page } = await session.open(session.server.put('/marks/', html));
    await session.click(page);
    await until('the clutter to go', async () => !(await shows(page, '#respond')));
    assert.equal(await shows(page, 'article p'), true);
    await page.close();
  });
}
