// Pages that no writer made, in the real browser: what is over a cap is refused and left as it is, to the byte; what is not is cleaned and
// put back.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { until } from './until.mjs';

const extension = fileURLToPath(new URL('../../build/extension/chrome', import.meta.url));
const story = '<p>The council heard on Tuesday that the pier will be closed for weeks, said Ana Roe, its engineer.</p>'.repeat(12);
const form = '<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea name="comment"></textarea></form></div>';
const page = (more) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier to close</title></head><body><article><h1>Pier to close</h1>${story}</article>${form}${more}</body></html>`;

let server;
let browser;
let origin;
before(async () => {
  server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(request.url === '/' ? page('<div id="more"></div>') : '');
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${server.address().port}/`;
  browser = await driver.launch({ extension });
});
after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** The document's markup as a number: too long to be sent around. */
const fingerprint = (tab) => tab.evaluate(() => {
  let hash = 2166136261;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parts = [node.nodeName, node.nodeValue?.length ?? 0];
    for (const { name, value } of node.attributes ?? []) parts.push(name, value);
    for (const c of parts.join(' ')) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
  }
  return hash;
});

/** Reads the page by the toolbar button; the state that the panel is told. */
async function read(build) {
  const tab = await browser.openPage(origin);
  await tab.evaluate(build);
  const before = await fingerprint(tab);
  await tab.clickToolbar();
  const panel = await tab.panel();
  const state = await until('the page to be read', () => panel.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    const port = chrome.tabs.connect(active.id, { name: 'panel', frameId: 0 });
    const found = await new Promise((done) => {
      port.onMessage.addListener((message) => { if (message.type === 'state' && message.page.state !== 'reading') done({ state: message.page.state, code: message.page.code ?? '' }); });
      port.onDisconnect.addListener(() => done(undefined)); // nobody listens in the page yet
    });
    port.disconnect();
    return found;
  }), 120_000);
  return { tab, before, state };
}

test('more text than a message carries: refused, and the page is as it was', async () => {
  const { tab, before, state } = await read(() => { document.querySelector('#more').textContent = 'word '.repeat(7e6); });
  assert.deepEqual(state, { state: 'failed', code: 'too-large' });
  assert.equal(await fingerprint(tab), before);
  assert.ok(await tab.evaluate(() => document.querySelector('#respond').checkVisibility()));
  await tab.close();
});

test('more nodes than are read: refused, and the page is as it was', async () => {
  const { tab, before, state } = await read(() => {
    const list = document.createDocumentFragment();
    for (let i = 0; i < 4_000_000; i += 1) list.append(document.createElement('i'));
    const more = document.querySelector('#more');
    more.style.display = 'none';
    more.append(list);
  });
  assert.deepEqual(state, { state: 'failed', code: 'too-large' });
  assert.equal(await fingerprint(tab), before);
  await tab.close();
});

const builds = {
  'a million nodes': () => {
    const more = document.querySelector('#more');
    more.style.display = 'none';
    for (let i = 0; i < 500_000; i += 1) more.append(document.createElement('b'), 'x');
  },
  '10,000 levels': () => {
    let inner = document.createElement('div');
    inner.textContent = 'At the bottom.';
    for (let i = 0; i < 10_000; i += 1) {
      const outer = document.createElement('div');
      outer.append(inner);
      inner = outer;
    }
    inner.style.display = 'none'; // laying it out is more than Chromium can do
    document.querySelector('#more').append(inner);
  },
};
for (const [name, build] of Object.entries(builds)) {
  test(`${name}: cleaned, and put back to the byte`, async () => {
    const { tab, before, state } = await read(build);
    assert.equal(state.code, '');
    await until('the form to go', () => tab.evaluate(() => !document.querySelector('#respond').checkVisibility()), 60_000);
    await tab.clickToolbar();
    await until('the form to come back', () => tab.evaluate(() => document.querySelector('#respond').checkVisibility()), 60_000);
    assert.equal(await fingerprint(tab), before);
    await tab.close();
  });
}
