// The playground in the real browsers: nothing is asked of the network, nothing of the page runs, facts land on their words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { pages } from '../fixtures/load.mjs';
import { captureHtml } from '../../build/web/engine-node.mjs';

const web = new URL('../../build/web/', import.meta.url);
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml' };
const browsers = {
  Chromium: {
    browser: 'chrome', executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium', pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
  Firefox: { browser: 'firefox', executablePath: process.env.NUTGRAF_FIREFOX ?? '/usr/bin/firefox-esr' },
};

let server;
let origin;
const strays = [];
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const fixture = pages.find((page) => pathname === `/fixture/${page.slug}`);
    if (fixture) {
      // Its own scripts must not change it, and the engine must load: one policy does both. (Firefox empties a style
      // attribute that the policy forbids.)
      response.writeHead(200, { 'content-type': types.html, 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'" });
      response.end(fixture.html);
      return;
    }
    const path = pathname === '/' ? 'playground/index.html' : pathname === '/engine.mjs' ? 'engine.mjs' : `playground${pathname}`;
    try {
      const bytes = readFileSync(new URL(path, web));
      response.writeHead(200, { 'content-type': types[path.split('.').pop()] });
      response.end(bytes);
    } catch {
      if (pathname !== '/favicon.ico') strays.push(pathname);
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const story = `<html lang="en"><head><title>Bridge opens</title></head><body><header><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></header><article><h1>Bridge opens</h1>
<p>PORT ELLERY — The harbour bridge will reopen to traffic on Friday, two years after it was closed, Mayor Ada Lindqvist said on Tuesday.</p>
<p>“We said it would be <b>safe</b> before it would be quick,” Lindqvist told reporters on the eastern ramp of the <a href="https://example.org/bridge">bridge</a>.</p>
<p>About 31,000 cars crossed the bridge each day before it was closed, and the repairs cost $48 million.</p></article>
<div id="comments" class="comments-area"><h2>Leave a Reply</h2><form><label>Comment</label><textarea></textarea><label>Name</label><input name="author"><button>Post Comment</button></form></div></body></html>`;

const strike = 'window.pwned=1';
const hostile = `<html lang='en" onload="${strike}'><head><title>&lt;img src=x onerror=${strike}&gt;</title>
<script>${strike}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"<script>${strike}<\\/script>\\"><img src=x onerror=${strike}>","author":{"name":"<b onclick=${strike}>"}}</script></head>
<body onload="${strike}"><img src=x onerror="${strike}"><article><h1>&lt;img src=x onerror=${strike}&gt; &lt;/h1&gt;&lt;script&gt;${strike}&lt;/script&gt;</h1>
<p>Mayor &lt;svg onload=${strike}&gt; Ada Lund said on Tuesday that the <a href="javascript:${strike}">bridge</a> and the <a href=" java\nscript:${strike}">ramp</a> would open again, “&lt;script&gt;${strike}&lt;/script&gt;” she added.</p>
<p>Then <a href="data:text/html,<script>${strike}</script>">another</a> and <a href="vbscript:x">one more</a> and <a href="https://example.org/&quot;onmouseover=&quot;${strike}">a good one</a> followed, about 4,000 people said.</p>
<p>“&quot;&gt;&lt;iframe srcdoc='&lt;script&gt;parent.${strike}&lt;/script&gt;'&gt;” was what Ada Lund told the council of the city on Friday.</p></article>
<div class="related-posts"><h2>You May Also Like</h2><p>&lt;img src=x onerror=${strike}&gt;</p></div></body></html>`;

const allowedElements = new Set(['A', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BUTTON', 'CODE', 'DD', 'DIV', 'DL', 'DT', 'EM', 'FIGCAPTION', 'FIGURE', 'H1', 'H2', 'H3', 'H4',
  'LI', 'OL', 'P', 'PRE', 'SECTION', 'SPAN', 'STRONG', 'TIME', 'UL']);
const allowedAttributes = /^(?:aria-\w+|class|data-\w+|datetime|dir|hidden|href|id|lang|rel|role|tabindex|target|type)$/;

for (const [name, launch] of Object.entries(browsers)) {
  describe(name, { concurrency: 1 }, () => {
    let browser;
    let page;
    before(async () => { browser = await puppeteer.launch({ headless: true, ...launch }); });
    after(async () => { await browser.close(); });

    /** The playground with `source` read. */
    async function open(source, fields = {}) {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(origin);
      await page.evaluate((text, given) => {
        document.getElementById('source').value = text;
        for (const [id, value] of Object.entries(given)) document.getElementById(id).value = value;
      }, source, fields);
      await page.click('#read');
      await page.waitForFunction(() => !document.getElementById('result').hidden || !document.getElementById('error').hidden);
    }
    const texts = (selector) => page.$$eval(selector, (found) => found.map((each) => each.textContent));
    const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('nutgraf-fact') ?? [])].map(String).join(''));
    const inView = () => page.evaluate(() => {
      const place = [...CSS.highlights.get('nutgraf-fact')][0].getBoundingClientRect();
      return place.top >= 0 && place.bottom <= innerHeight;
    });

    test('a page becomes an article, facts, judged blocks and a list of what was removed', async () => {
      await open(story);
      assert.deepEqual(await texts('#view-article h1'), ['Bridge opens']);
      const article = (await texts('#view-article')).join('');
      assert.match(article, /31,000 cars/);
      assert.doesNotMatch(article, /Leave a Reply|Post Comment/);
      assert.equal((await texts('#view-article b, #view-article strong')).join(), 'safe');
      assert.deepEqual(await page.$$eval('#view-article a', (links) => links.map((link) => link.getAttribute('href'))), ['https://example.org/bridge']);
      assert.ok((await texts('#view-facts section')).length >= 2);
      assert.match((await texts('#view-removed')).join(''), /Leave a Reply/);
      await page.click('#tab-page');
      const roles = await page.$$eval('.page-block', (rows) => rows.map((row) => row.dataset.role));
      assert.ok(roles.includes('body') && roles.includes('headline') && (roles.includes('comment-form') || roles.includes('comments')), String(roles));
      assert.match((await texts('#status')).join(), /ms/);
    });

    test('a number is said in the words of the article, and who wrote it, where and when once', async () => {
      const meta = '<meta property="og:site_name" content="The Pier Post"><meta name="author" content="The Pier Post"><meta property="article:published_time" content="2024-05-15">';
      await open(story.replace('</title>', `</title>${meta}`).replace('</article>', '<p>Cars by year:</p><table><tr><th>Year</th><th>Cars</th></tr><tr><td>2021</td><td>4.1 million</td></tr><tr><td>2022</td><td>4.8 million</td></tr></table><p>As long as about 31,000 cars cross it, the bridge is to be mended each year, the mayor said.</p></article>'));
      assert.deepEqual(await texts('.ng-article-about'), ['The Pier Post\u00a0· Wed, May 15, 2024']);
      assert.equal((await texts('#view-facts')).join('').includes('The Pier Post'), false);
      const said = await page.$$eval('.ng-rows li', (rows) => rows.map((row) => [...row.children].map((part) => part.textContent).join(' ')));
      assert.ok(said.includes('about 31,000 cars  ×2'), said.join(' | '));
      assert.ok(said.includes('4.1 million … 2021'), said.join(' | '));
    });

    test('the marks show every name, date, number and quotation in its place', async () => {
      await open(story);
      await page.click('#tab-marks');
      const of = (kind) => texts(`.marked-text [data-mark="${kind}"]`);
      assert.deepEqual(await of('date'), ['Friday', 'Tuesday']);
      assert.deepEqual(await of('number'), ['two years', '31,000', '$48 million']);
      assert.deepEqual(await of('PER'), ['Ada Lindqvist', 'Lindqvist']);
      assert.deepEqual(await of('quote'), ['We said it would be safe before it would be quick,']);
      assert.match(await page.$eval('.marked-text [data-mark="number"]', (each) => each.dataset.says), /Number: 2 · year/);
      assert.equal((await texts('.marked-text p')).join('\n\n'), await page.$$eval('#view-article p', (found) => found.map((each) => each.textContent.trim()).join('\n\n')));
    });

    test('each fact, clicked, highlights exactly its words', async () => {
      await open(story);
      const buttons = await page.$$('.ng-sentences .ng-fact, .ng-rows .ng-fact, .ng-main .ng-fact');
      assert.ok(buttons.length >= 3);
      for (const button of buttons) {
        await button.evaluate((each) => each.click());
        assert.equal((await highlighted()).replace(/\s+/g, ' '), (await button.evaluate((each) => each.textContent)).replace(/\s+/g, ' '));
        assert.equal(await button.evaluate((each) => each.ariaCurrent), 'true');
      }
      await page.waitForFunction(() => {
        const place = [...CSS.highlights.get('nutgraf-fact')][0].getBoundingClientRect();
        return place.top >= 0 && place.bottom <= innerHeight;
      });
      assert.ok(await inView());
    });

    test('a person\'s mentions come round one after the other', async () => {
      await open(story);
      const person = await page.$('.ng-people .ng-fact');
      const seen = [];
      for (let i = 0; i < 3; i++) {
        await person.evaluate((each) => each.click());
        seen.push(await page.evaluate(() => {
          const range = [...CSS.highlights.get('nutgraf-fact')][0];
          return `${range.startContainer.parentElement.closest('[data-start]').dataset.start}+${range.startOffset}`;
        }));
      }
      const count = Number(/of (\d+)/.exec(await person.evaluate((each) => each.textContent))?.[1] ?? 1);
      assert.ok(count > 1, 'she is named more than once');
      assert.notEqual(seen[0], seen[1]);
      if (count === 2) assert.equal(seen[0], seen[2]);
    });

    test('everything is reached by the keyboard', async () => {
      await open(story);
      await page.focus('#tab-article');
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-page');
      await page.focus('.page-block');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.evaluate(() => document.activeElement.dataset.index), '1');
      assert.doesNotMatch((await texts('#inspector')).join(), /Point at/);
      await page.focus('.ng-sentences .ng-fact');
      await page.keyboard.press('Enter');
      assert.notEqual(await highlighted(), '');
      assert.equal(await page.evaluate(() => document.getElementById('view-article').hidden), false);
    });

    test('nothing in a hostile page runs, and nothing off the allow-list is made', async () => {
      await open(hostile);
      await page.click('#tab-page');
      await page.click('#tab-removed');
      assert.match((await texts('#view-article')).join(''), /<img src=x onerror/);
      assert.equal(await page.evaluate(() => window.pwned), undefined);
      const made = await page.$$eval('#views > * *, #legend *, #inspector *', (all) => all.map((each) => [each.tagName, ...[...each.attributes].map((one) => [one.name, one.value])]));
      assert.ok(made.length > 30);
      for (const [element, ...attributes] of made) {
        assert.ok(allowedElements.has(element), element);
        for (const [attribute, value] of attributes) {
          assert.match(attribute, allowedAttributes, `${element} ${attribute}`);
          if (attribute === 'href') assert.match(value, /^(?:https?:\/\/|mailto:)/);
        }
      }
      // Asking for a fact must not wake anything either.
      await page.evaluate(() => { for (const button of document.querySelectorAll('.ng-fact')) button.click(); });
      assert.equal(await page.evaluate(() => window.pwned), undefined);
    });

    test('nothing stands in the way of a screen reader or of weak eyes, at both widths, light, dark and with forced colours', async () => {
      await open(story);
      await page.evaluate(axe);
      const looks = [{ width: 400, features: [] }, { width: 1280, features: [] }];
      // Puppeteer cannot tell Firefox to be dark.
      if (name === 'Chromium') looks.push({ width: 1280, features: [{ name: 'prefers-color-scheme', value: 'dark' }] }, { width: 400, features: [{ name: 'forced-colors', value: 'active' }] });
      for (const { width, features } of looks) {
        await page.setViewport({ width, height: 900 });
        if (name === 'Chromium') await page.emulateMediaFeatures([...features, { name: 'prefers-reduced-motion', value: 'reduce' }]);
        await page.waitForFunction(() => document.getAnimations().length === 0);
        for (const tab of width < 1024 ? ['facts', 'article', 'page', 'removed'] : ['article', 'page', 'removed']) {
          await page.evaluate((id) => document.getElementById(id).click(), `tab-${tab}`);
          const wrong = await page.evaluate(async () => (await window.axe.run()).violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 200)}`));
          assert.deepEqual(wrong, [], `${tab} at ${width} ${JSON.stringify(features)}`);
          const lined = await page.evaluate(() => [...document.querySelectorAll('[role="tab"]')].filter((each) => {
            const [line, paper] = [getComputedStyle(each).borderBlockEndColor, getComputedStyle(document.body).backgroundColor];
            return line !== paper && line !== 'rgba(0, 0, 0, 0)';
          }).map((each) => each.id));
          assert.deepEqual(lined, [`tab-${tab}`], 'the line is under the chosen tab alone');
        }
      }
      if (name === 'Chromium') await page.emulateMediaFeatures([]);
    });

    test('plain text is read as text, and an empty input says what to do', async () => {
      await open('The bridge opens on Friday, the mayor said, after two years of work on its deck.\n\nIt had been closed since a crack was found in one of its beams.');
      assert.match((await texts('#status')).join(), /plain text/);
      await open('   ');
      assert.match((await texts('#error')).join(), /nothing to read/);
      await open('https://example.org/bridge\n');
      assert.match((await texts('#error')).join(), /an address, and nothing is loaded here/);
      await open('Hello');
      assert.match((await texts('#status')).join(), /: 1 word kept, 0 regions removed/);
    });

    test('the sample page works, and the layout never overflows', async () => {
      await open(story);
      await page.evaluate(() => { document.getElementById('result').hidden = true; document.getElementById('sample').click(); });
      await page.waitForFunction(() => !document.getElementById('result').hidden);
      for (const width of [360, 768, 1024, 1600]) {
        await page.setViewport({ width, height: 800 });
        for (const tab of ['article', 'page', 'removed']) {
          await page.evaluate((id) => document.getElementById(id).click(), `tab-${tab}`);
          const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(content <= room, `${tab} at ${width}: ${content} in ${room}`);
        }
      }
    });

    test('the DOM and parse5 give the same snapshot of every fixture', async () => {
      await page?.close();
      page = await browser.newPage();
      for (const fixture of pages.filter((each) => each.html)) {
        await page.goto(`${origin}/fixture/${fixture.slug}`);
        const bytes = await page.evaluate(async () => {
          const { capture } = await import('/engine.mjs');
          const before = document.documentElement.outerHTML;
          const { snapshot, nodes } = capture(document);
          if (document.documentElement.outerHTML !== before) throw new Error('capture changed the page');
          capture(document, { layout: true });
          if (nodes[0] !== document.documentElement) throw new Error('node 0 is not the root');
          return Array.from(snapshot);
        });
        assert.ok(Buffer.from(bytes).equals(Buffer.from(captureHtml(fixture.html).snapshot)), fixture.slug);
      }
    });

    test('nothing else was asked of the network', () => assert.deepEqual(strays, []));
  });
}
