// How often a page that changes is read again: the watcher with a clock and an observer of the test's own.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { fakeDom } from './fake-dom.mjs';
import { load } from './load-extension.mjs';

const { watchPage } = await load('extension/content/watch.ts');

fakeDom();
globalThis.location = { href: 'https://news.example/a' };
let notify;
globalThis.MutationObserver = class {
  constructor(listener) { notify = listener; }
  observe() {}
  disconnect() {}
  takeRecords() { return []; }
};
const silent = { navigated() {}, appeared() {}, unmarked() {}, lost() {}, anchors: () => [], stands: () => false, read: async () => false };
const options = { mark: 'data-mark', closedRoot: () => null };
const page = () => ({ addEventListener() {} });

/** A page that gets a long paragraph every 100 ms for `seconds`; how often it was read. */
async function readings(seconds, { useful, spent = 0, perMinute = 600 }) {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  let now = 0;
  mock.method(performance, 'now', () => now);
  let count = 0;
  const watch = watchPage(page(), {
    ...silent,
    read: async () => {
      count += 1;
      now += spent;
      return useful(count);
    },
  }, options);
  const every = 60_000 / perMinute;
  for (let at = 0; at < seconds * 1000; at += every) {
    now += every;
    notify([{ removedNodes: [], addedNodes: [{ nodeType: 3, nodeName: '#text', textContent: 'x'.repeat(300) }] }]);
    mock.timers.tick(every);
    await new Promise((done) => setImmediate(done));
  }
  watch.stop();
  mock.reset();
  mock.timers.reset();
  return count;
}

test('a page that churns is read ever more seldom', async () => {
  const count = await readings(120, { useful: () => false });
  assert.ok(count >= 4 && count <= 9, `${count} readings in two minutes`);
});

test('a page that goes on growing is kept up with', async () => {
  const count = await readings(60, { useful: () => true });
  assert.ok(count >= 100, `${count} readings in a minute`);
});

test('what a reading costs is a small part of the time', async () => {
  const count = await readings(60, { useful: () => true, spent: 200 });
  assert.ok(count <= 13, `${count} readings of 200 ms in a minute`);
});

test('a form whose fields are called like its own members is noticed like any other', () => {
  const appeared = [];
  const watch = watchPage(page(), { ...silent, appeared: (elements) => appeared.push(...elements) }, options);
  const field = { name: 'a field' };
  const form = { nodeType: field, matches: field, querySelector: field, textContent: field, real: { nodeType: 1, matches: () => true, querySelector: () => null, textContent: '' } };
  try {
    notify([{ removedNodes: [], addedNodes: [form] }]);
  } finally {
    watch.stop();
  }
  assert.deepEqual(appeared, [form]);
});

/** A page that is watched with the test's own clock; `then` is told how to let time pass, and what came of it is returned. */
async function watched(then, watchers = {}) {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const came = { read: 0, navigated: 0, unmarked: [] };
  const listeners = {};
  const watch = watchPage({ addEventListener(type, listener) { listeners[type] = listener; } }, {
    ...silent,
    navigated: () => { came.navigated += 1; },
    unmarked: (elements) => came.unmarked.push(elements),
    read: async () => { came.read += 1; return true; },
    ...watchers,
  }, options);
  const pass = async (ms) => {
    mock.timers.tick(ms);
    await new Promise((done) => setImmediate(done));
  };
  try {
    await then({ pass, listeners });
  } finally {
    watch.stop();
    mock.timers.reset();
    location.href = 'https://news.example/a';
  }
  return came;
}
const text = (length) => ({ nodeType: 3, nodeName: '#text', textContent: 'x'.repeat(length) });

test('a few words more are not worth reading, a paragraph is; what loses its mark is told of by itself', async () => {
  const few = await watched(async ({ pass }) => {
    notify([{ removedNodes: [], addedNodes: [text(100)] }]);
    await pass(900);
  });
  assert.deepEqual(few, { read: 0, navigated: 0, unmarked: [] });
  const many = await watched(async ({ pass }) => {
    notify([{ removedNodes: [], addedNodes: [text(100), text(100)] }]);
    await pass(900);
  });
  assert.deepEqual(many, { read: 1, navigated: 0, unmarked: [] });
  const element = { nodeType: 1 };
  const unmarked = await watched(async ({ pass }) => {
    notify([{ type: 'attributes', target: element }]);
    await pass(900);
  });
  assert.deepEqual(unmarked, { read: 0, navigated: 0, unmarked: [[element]] });
});

test('at a new address the old reading is taken back at once, and the page is read again', async () => {
  const came = await watched(async ({ pass }) => {
    location.href = 'https://news.example/b';
    notify([{ removedNodes: [], addedNodes: [] }]);
    await pass(900);
  });
  assert.deepEqual(came, { read: 1, navigated: 1, unmarked: [] });
  const anchor = await watched(async ({ pass }) => {
    location.href = 'https://news.example/a#part';
    notify([{ removedNodes: [], addedNodes: [] }]);
    await pass(900);
  });
  assert.deepEqual(anchor, { read: 0, navigated: 0, unmarked: [] });
});

test('a frame that has loaded some text is worth reading; an empty one and a picture are not', async () => {
  const frame = (body) => ({ nodeType: 1, localName: 'iframe', contentDocument: body && { URL: 'https://news.example/frame', body, designMode: 'off' } });
  const loads = (target) => watched(async ({ pass, listeners }) => {
    listeners.load({ target });
    await pass(900);
  });
  const said = { nodeType: 1, textContent: 'A comment.' };
  assert.equal((await loads(frame(said))).read, 1);
  assert.equal((await loads(frame({ nodeType: 1, textContent: ' ' }))).read, 0);
  assert.equal((await loads(frame(null))).read, 0);
  assert.equal((await loads({ nodeType: 1, localName: 'img', contentDocument: { URL: 'https://news.example/frame', body: said, designMode: 'off' } })).read, 0);
  assert.equal((await loads({ nodeType: 9, textContent: 'A document.' })).read, 0);
});
