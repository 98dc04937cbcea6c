// What capture says is not shown, in a page that a real Chromium has laid out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { readSnapshot } from '../node/read-snapshot.mjs';

const engine = await readFile(new URL('../../build/web/engine.mjs', import.meta.url));
let server;
let browser;
let page;
let origin;

before(async () => {
  server = createServer((request, response) => {
    const script = request.url === '/engine.mjs';
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' }).end(script ? engine : '<!doctype html><title>t</title>');
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${server.address().port}/`;
  browser = await puppeteer.launch({
    browser: 'chrome', executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium', headless: true, pipe: true,
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  page = await browser.newPage();
});
after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** The texts of the page that capture says are shown, and the elements that it asked the browser about. */
async function shown(style, body) {
  await page.goto(origin);
  const { bytes, asked } = await page.evaluate(async (css, html) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
    document.body.innerHTML = html;
    const { capture } = await import('/engine.mjs');
    let calls = 0;
    const check = Element.prototype.checkVisibility;
    Element.prototype.checkVisibility = function (...given) {
      calls += 1;
      return check.apply(this, given);
    };
    const { snapshot } = capture(document, { layout: true });
    return { bytes: Array.from(snapshot), asked: calls };
  }, style, body);
  const { nodes } = readSnapshot(Uint8Array.from(bytes));
  const hidden = nodes.map((node) => (node.flags & 1) !== 0);
  nodes.forEach((node, i) => { if (i > 0) hidden[i] = hidden[i] || hidden[node.parent]; });
  const inBody = nodes.findIndex((node) => node.tag === 'body');
  const texts = nodes.filter((node, i) => i > inBody && node.tag === 'text' && node.text.trim() !== '' && !hidden[i]).map((node) => node.text.trim());
  const media = nodes.filter((node) => node.tag === 'img' && (node.flags & 1) === 0).map((node) => node.attributes.alt);
  return { texts, media, asked };
}

test('what a style sheet hides is hidden, and nothing beside it', async () => {
  const { texts } = await shown(`
    .off, #gone, .outer .inner { display: none } .unseen { visibility: hidden } .unseen .seen { visibility: visible } .pale { opacity: 0 }
    .box { display: contents } ul ul { display: none }`, `
    <p>one</p><p class="off">no</p><p>two</p><div><div class="off"><p>no</p><p><b>no</b></p></div><p>three</p></div><section id="gone">no</section>
    <div class="outer"><div class="inner"><em class="x">no</em></div>four</div>
    <div class="unseen"><p>no</p><p>no</p><p class="seen">five</p></div><p class="pale">six</p>
    <div class="box">seven<div class="box"><p>eight</p><p class="off">no</p></div></div><div class="off"><div class="box">no</div></div>
    <ul><li>nine<ul><li>no</li><li>no</li></ul></li><li>ten</li></ul>
    <div hidden>no<p>no</p></div><p style="display:none">no</p><dialog>no</dialog><details><summary>eleven</summary><p>no</p></details><p>twelve <span class="off">no</span> <b class="x">thirteen</b></p>`);
  assert.deepEqual(texts, ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen']);
});

test('a body that is hidden as a whole hides its texts', async () => {
  assert.deepEqual((await shown('body { display: none }', '<p>no</p><div><p>no</p></div>')).texts, []);
});

test('pictures are asked by themselves', async () => {
  const { media } = await shown('.off { display: none }', '<img class="off" alt="no"><p>a <img class="on" alt="one"> <img alt="two"></p><div><img class="off" alt="no">b</div>');
  assert.deepEqual(media, ['one', 'two']);
});

test('wrappers and repeated marks cost no question of their own, and depth costs no more than once', async () => {
  const wrapped = await shown('', `${'<div class="w">'.repeat(200)}${'<p class="p">a <span class="s">b</span> c</p>'.repeat(50)}`);
  assert.equal(wrapped.texts.length, 150);
  assert.ok(wrapped.asked <= 100, `${wrapped.asked} questions`);
  const hidden = await shown('.off { display: none }', `${'<div class="w">'.repeat(200)}${'<div class="off"><div class="i"><p>a</p><p>b</p></div></div>'.repeat(50)}<p>c</p>`);
  assert.deepEqual(hidden.texts, ['c']);
  assert.ok(hidden.asked <= 400, `${hidden.asked} questions`);
});

test('inputs and pictures that are named like properties change nothing', async () => {
  const names = ['nodeType', 'localName', 'firstChild', 'nextSibling', 'shadowRoot', 'hasAttributes', 'getAttributeNames', 'getAttribute', 'checkVisibility', 'textContent'];
  const { texts } = await shown('', `<p>one</p><form id="f" class="c">${names.map((name) => `<input name="${name}">`).join('')}<p>two</p></form>
    <img name="documentElement"><img name="designMode"><p>three</p>`);
  assert.deepEqual(texts, ['one', 'two', 'three']);
});

test('what is typed into an editor that is a frame of its own is not captured', async () => {
  await page.goto(origin);
  const { words, addresses } = await page.evaluate(async () => {
    const frames = [['<body><p>open', 'off'], ['<body contenteditable="true"><p>secret', 'off'], ['<html contenteditable><body><p>secret', 'off'], ['<body><p>secret', 'on']].map(([html, mode]) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      // Written by the page, it has the page's address.
      frame.contentDocument.open();
      frame.contentDocument.write(html);
      frame.contentDocument.close();
      frame.contentDocument.designMode = mode;
      return frame;
    });
    const { capture } = await import('/engine.mjs');
    const { nodes } = capture(document, { layout: true });
    return { words: nodes.map((node) => (node.nodeType === 3 ? node.data.trim() : '')).filter((each) => /open|secret/.test(each)), addresses: frames.map((frame) => frame.contentDocument.URL) };
  });
  assert.deepEqual(new Set(addresses), new Set([origin]));
  assert.deepEqual(words, ['open']);
});

test('whatever the browser attaches a shadow tree to is read with it', async () => {
  await page.goto(origin);
  const { allowed, bytes } = await page.evaluate(async () => {
    const names = ['a', 'abbr', 'address', 'article', 'aside', 'b', 'blockquote', 'button', 'code', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'em', 'fieldset',
      'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'i', 'label', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'q',
      'search', 'section', 'small', 'span', 'strong', 'summary', 'table', 'td', 'time', 'ul', 'x-story'];
    const hosts = names.filter((name) => {
      const element = document.createElement(name);
      try {
        element.attachShadow({ mode: 'open' }).append(`within ${name}`);
      } catch {
        return false;
      }
      document.body.append(element);
      return true;
    });
    const { capture } = await import('/engine.mjs');
    return { allowed: hosts, bytes: Array.from(capture(document, { layout: true }).snapshot) };
  });
  const texts = readSnapshot(Uint8Array.from(bytes)).nodes.filter((node) => node.tag === 'text').map((node) => node.text);
  assert.ok(allowed.length >= 18, allowed.join());
  for (const name of allowed) assert.ok(texts.includes(`within ${name}`), name);
});
