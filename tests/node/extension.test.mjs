// The extension's parts that need no browser: what they believe, what they refuse, when they give up.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { loadNodeEngine } from '../../build/web/engine-node.mjs';
import { manifest } from '../../extension/manifest.mjs';
import { fakeDom } from './fake-dom.mjs';
import { load } from './load-extension.mjs';

const messages = await load('extension/messages.ts');
const token = 'data-abcdefghijklmnop';

test('messages to the background are taken only when they are whole', () => {
  const snapshot = new Uint8Array(4);
  const good = { type: 'analyze', token, dressed: false, framed: false, want: 'facts', snapshot, url: 'https://news.example/' };
  assert.deepEqual(messages.readBackgroundRequest(good), good);
  assert.deepEqual(messages.readBackgroundRequest({ type: 'badge', count: 3 }), { type: 'badge', count: 3 });
  const bad = [null, 7, 'analyze', [], {}, { type: 'run' }, { type: 'badge', count: -1 }, { type: 'badge', count: 1.5 }, { type: 'badge', count: '3' },
    { ...good, token: '*' }, { ...good, token: `${token}] , body [x` }, { ...good, token: 'data-short' }, { ...good, snapshot: [1, 2] },
    { ...good, snapshot: { 0: 1 } }, { ...good, url: 5 }, { ...good, dressed: 'no' }, { ...good, framed: undefined }, { ...good, want: 1 }, { ...good, want: 'all' }, { ...good, want: undefined }];
  for (const value of bad) assert.equal(messages.readBackgroundRequest(value), null, JSON.stringify(value));
});

test('an answer of the background is taken only when it says how it went', () => {
  const { readAnalyzeAnswer } = messages;
  assert.deepEqual(readAnalyzeAnswer({ ok: true, analysis: { a: 1 }, more: 1 }), { ok: true, analysis: { a: 1 } });
  assert.deepEqual(readAnalyzeAnswer({ ok: false, code: 'trap', message: 'It stopped.' }), { ok: false, code: 'trap', message: 'It stopped.' });
  for (const bad of [null, 7, {}, { ok: 1, analysis: {} }, { ok: false }, { ok: false, code: 'trap' }, { ok: false, code: 1, message: 'no' }]) assert.equal(readAnalyzeAnswer(bad), null);
});

test('messages between the panel and the page are taken only when they are whole', () => {
  for (const good of [{ type: 'read' }, { type: 'unfind' }, { type: 'clean', on: true }, { type: 'hide', generation: 1, region: 0, hidden: false }, { type: 'find', generation: 1, start: 0, end: 5 },
    { type: 'point', generation: 1, region: null }, { type: 'rule', generation: 1, region: 2, rule: 'never' }, { type: 'render', generation: 1, format: 'markdown' },
    { type: 'hover', generation: 1, span: { start: 1, end: 2 } }, { type: 'pictures', generation: 3 }]) {
    assert.deepEqual(messages.readPanelRequest({ ...good, more: 1 }), good);
  }
  for (const bad of [null, {}, { type: 'clean' }, { type: 'hide', generation: 1, region: -1, hidden: true }, { type: 'find', generation: 1, start: 0, end: NaN },
    { type: 'rule', generation: 1, region: 2, rule: 'always' }, { type: 'render', generation: 1, format: 'pdf' }, { type: 'point', generation: 1 }]) {
    assert.equal(messages.readPanelRequest(bad), null, JSON.stringify(bad));
  }
  const site = { host: 'a.example', start: 'click' };
  const read = { state: 'read', generation: 2, clean: true, changed: false, site, regions: ['hidden', 'fixed', 'reader'] };
  for (const page of [read, { state: 'nothing', site }, { state: 'failed', code: 'trap', message: 'It stopped.' }]) {
    assert.deepEqual(messages.readPageMessage({ type: 'state', page }), { type: 'state', page });
  }
  for (const page of [null, {}, { state: 'other' }, { ...read, regions: ['yes'] }, { ...read, regions: 1 }, { ...read, site: { host: 1, start: 'click' } }, { ...read, generation: '2' }, { state: 'failed' }]) {
    assert.equal(messages.readPageMessage({ type: 'state', page }), null);
  }
  assert.equal(messages.readPageMessage({ type: 'found', start: 0, end: 1, outcome: 'maybe' }), null);
});

test('an engine that trapped is thrown away, and a page that trapped it three times is left alone', async () => {
  const { createHost } = await load('extension/background/host.ts');
  let loaded = 0;
  const host = createHost(async () => {
    loaded += 1;
    return {
      dead: false,
      analyze(_, { url }) {
        if (!url.includes('bad')) return { fine: true };
        this.dead = true;
        throw new Error('unreachable');
      },
    };
  });
  const bytes = new Uint8Array(1);
  assert.deepEqual(await host.analyze(bytes, 'https://a.example/good'), { ok: true, analysis: { fine: true } });
  assert.equal(loaded, 1);
  for (let time = 0; time < 3; time += 1) assert.equal((await host.analyze(bytes, 'https://a.example/bad#part')).ok, false);
  assert.equal(loaded, 3, 'one for the good page and the first trap, then one each');
  assert.equal((await host.analyze(bytes, 'https://a.example/bad')).code, 'gave-up');
  assert.equal(loaded, 3);
  assert.equal((await host.analyze(bytes, 'https://a.example/good')).ok, true);
});

test('a core that does not load is an answer, and is tried again', async () => {
  const { createHost } = await load('extension/background/host.ts');
  let tries = 0;
  const host = createHost(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no file');
    return { dead: false, analyze: () => ({}) };
  });
  assert.equal((await host.analyze(new Uint8Array(1), 'https://a.example/')).code, 'no-engine');
  assert.equal((await host.analyze(new Uint8Array(1), 'https://a.example/')).ok, true);
});

test('a host that is called like a part of every object has the rules that were made for it, and no others', async () => {
  const { importSettings, readSettings, rulesFor, siteOf } = await load('extension/settings.ts');
  for (const host of ['constructor', '__proto__', 'valueof']) {
    assert.deepEqual(siteOf(readSettings({}), host), { start: 'click', kinds: {}, article: [], seen: [] });
    assert.equal(rulesFor(readSettings({}), host).start, 'click');
  }
  const given = importSettings('{"format":"nutgraf-settings","sites":{"__proto__":{"start":"always"},"constructor":{"start":"always"},"a/b":{"start":"always"},"a.example":{"start":"always"}}}');
  assert.deepEqual(Object.keys(given.sites), ['constructor', 'a.example']);
  assert.equal(Object.getPrototypeOf(given.sites), Object.prototype);
  assert.equal(siteOf(given, 'constructor').start, 'always');
  assert.equal({}.start, undefined);
});

/** As much of a DOM as Regions touches. */
class FakeElement {
  nodeType = 1;
  attributes = new Map();
  constructor(name, parentNode = null) { Object.assign(this, { name, parentNode }); }
  matches(list) { return list.split(', ').includes(this.name); }
  setAttribute(key, value) { this.attributes.set(key, value); }
  getAttribute(key) { return this.attributes.get(key) ?? null; }
  hasAttribute(key) { return this.attributes.has(key); }
  removeAttribute(key) { this.attributes.delete(key); }
}

test('whatever the core answers, nothing that holds a part of the article is hidden', async () => {
  const { Regions } = await load('extension/content/regions.ts');
  fakeDom();
  const html = new FakeElement('html');
  const body = new FakeElement('body', html);
  const main = new FakeElement('main', body);
  const headline = new FakeElement('h1', main);
  const paragraph = new FakeElement('p', main);
  const words = { nodeType: 3, parentNode: paragraph };
  const aside = new FakeElement('aside', main);
  const other = new FakeElement('div', body);
  const nodes = [html, body, main, headline, paragraph, words, aside, other];
  const removed = nodes.map((_, index) => ({ kind: 'other', nodes: [index] }));
  const regions = new Regions({ runs: [0, 5, 5, 0], kept: [3], removed }, nodes, token);
  for (let region = 0; region < removed.length; region += 1) regions.set(region, 'hidden');
  assert.deepEqual(nodes.filter((node) => node.attributes?.size).map((node) => node.name), ['aside', 'div']);
  assert.deepEqual(regions.states, ['fixed', 'fixed', 'fixed', 'fixed', 'fixed', 'fixed', 'hidden', 'hidden']);
  assert.equal(regions.count, 2);
  regions.restore({ querySelectorAll: () => [] });
  assert.equal(nodes.some((node) => node.attributes?.size), false);
  // Nor by its name alone.
  regions.hideAlike([main, aside], ['main', 'aside']);
  assert.deepEqual(nodes.filter((node) => node.attributes?.size).map((node) => node.name), ['aside']);
  // Even an answer without an article hides neither of the two.
  const empty = new Regions({ runs: [], kept: [], removed: [{ nodes: [0] }, { nodes: [1] }] }, nodes, token);
  assert.deepEqual(empty.states, ['fixed', 'fixed']);
});

test('where the regions stand is believed only when every part of it is sound', async () => {
  const { placesOf, readPlaces } = await load('extension/places.ts');
  const { samplePage } = await load('web/engine/sample-page.ts');
  const engine = await loadNodeEngine({ timings: false });
  const analysis = engine.analyze({ snapshot: samplePage() }, { anchors: true, facts: false });
  const places = placesOf(analysis);
  const nodes = 1 + Math.max(...places.kept, ...places.removed.flatMap((region) => region.nodes), ...places.runs.filter((_, at) => at % 4 === 2));
  assert.equal(readPlaces(places, nodes), places);
  assert.deepEqual([places.pageType, places.length, places.removed.length], ['article', analysis.article.text.length, analysis.removed.length]);
  assert.ok(places.kept.length >= analysis.article.blocks.length && places.runs.length > 0 && places.removed.some((region) => region.nodes.length > 0));
  assert.equal(readPlaces(places, nodes - 1), null, 'a node beyond the page');
  const [first, ...rest] = places.removed;
  const bad = [null, 1, [], {}, { ...places, pageType: 'poem' }, { ...places, length: -1 }, { ...places, length: '9' }, { ...places, length: NaN }, { ...places, runs: places.runs.slice(1) },
    { ...places, runs: [0, 1, nodes, 0] }, { ...places, runs: [0, 1, 0.5, 0] }, { ...places, runs: [0, -1, 0, 0] }, { ...places, runs: undefined }, { ...places, kept: [nodes] },
    { ...places, kept: ['0'] }, { ...places, kept: {} }, { ...places, removed: {} }, { ...places, removed: [null] },
    ...[{ kind: 'body' }, { kind: 7 }, { confidence: 2 }, { confidence: '1' }, { confidence: NaN }, { nodes: [nodes] }, { nodes: [-1] }, { nodes: null }].map((wrong) => ({ ...places, removed: [{ ...first, ...wrong }, ...rest] }))];
  for (const value of bad) assert.equal(readPlaces(value, nodes), null, JSON.stringify(value)?.slice(0, 200));
});

test('what waits for a frame goes on behind it, and where none is drawn goes on all the same', async () => {
  const { afterPaint } = await load('extension/content/paint.ts');
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  const order = [];
  const visible = afterPaint({ hidden: false }).then(() => order.push('after'));
  await new Promise((done) => { setTimeout(done); });
  assert.deepEqual([order, frames.length], [[], 1], 'not before the frame');
  frames[0]();
  order.push('frame');
  await visible;
  assert.deepEqual(order, ['frame', 'after']);
  await afterPaint({ hidden: true });
  assert.equal(frames.length, 1, 'a hidden page draws nothing');
  await afterPaint({ hidden: false }); // its frame never comes
  assert.equal(frames.length, 2);
  delete globalThis.requestAnimationFrame;
});

test('what a page draws anew for hours, hidden by its name alone, is not kept when it is gone', async () => {
  const { Regions } = await load('extension/content/regions.ts');
  fakeDom();
  const body = new FakeElement('body');
  const regions = new Regions({ runs: [], kept: [], removed: [] }, [body], token);
  const drawn = Array.from({ length: 1200 }, () => new FakeElement('aside', body));
  for (const element of drawn) {
    element.isConnected = true;
    regions.hideAlike([element], ['aside']);
    assert.equal(element.getAttribute(token), '');
    element.isConnected = element === drawn[0];
  }
  assert.ok(drawn.filter((element) => element.hasAttribute(token)).length <= 501, 'those that are known yet');
  assert.equal(drawn[0].getAttribute(token), '', 'it stands there still');
  regions.restore({ querySelectorAll: () => [] });
  assert.equal(drawn.some((element) => element.hasAttribute(token)), false);
});

test('a mark that the page takes away is put back, ten times within a moment and no more; what is shown gets none', async () => {
  const { Regions } = await load('extension/content/regions.ts');
  fakeDom();
  const body = new FakeElement('body');
  const [hidden, shown] = [new FakeElement('aside', body), new FakeElement('div', body)];
  const regions = new Regions({ runs: [], kept: [], removed: [1, 2].map((node) => ({ kind: 'ad', nodes: [node] })) }, [body, hidden, shown], token);
  regions.set(0, 'hidden');
  regions.set(1, 'reader');
  let now = 5000;
  mock.method(performance, 'now', () => now);
  const putBack = (element, by = regions) => {
    element.removeAttribute(token);
    by.mend([element]);
    return element.getAttribute(token) === '';
  };
  for (let time = 0; time < 100; time += 1) regions.mend([hidden]); // it stands there
  for (let time = 0; time < 10; time += 1) assert.ok(putBack(hidden), `time ${time}`);
  assert.equal(putBack(hidden), false);
  now += 2000;
  assert.equal(putBack(hidden), false, 'it has had its way');
  assert.equal(putBack(shown), false);
  assert.equal(shown.hasAttribute(token), false);
  const other = new Regions({ runs: [], kept: [], removed: [{ kind: 'ad', nodes: [0] }] }, [hidden], token);
  other.set(0, 'hidden');
  for (let time = 0; time < 30; time += 1) {
    now += 2000;
    assert.ok(putBack(hidden, other), 'now and then is no quarrel');
  }
  mock.reset();
});

test('a region that is pointed at is what it was before, when another one is', async () => {
  const { Regions } = await load('extension/content/regions.ts');
  fakeDom();
  const body = new FakeElement('body');
  const [one, two] = [new FakeElement('aside', body), new FakeElement('div', body)];
  const regions = new Regions({ runs: [], kept: [], removed: [1, 2].map((node) => ({ kind: 'ad', nodes: [node] })) }, [body, one, two], token);
  regions.set(0, 'hidden');
  regions.set(1, 'reader');
  assert.equal(regions.point(0), one);
  assert.equal(one.getAttribute(token), 'p');
  assert.equal(regions.point(1), two);
  assert.deepEqual([one.getAttribute(token), two.getAttribute(token)], ['', 'p']);
  assert.equal(regions.point(-1), undefined);
  assert.deepEqual([one.getAttribute(token), two.getAttribute(token)], ['', null]);
});

test('a form that the article stands in is not hidden, whatever its fields are called, and its name is its own', async () => {
  const { Regions } = await load('extension/content/regions.ts');
  const { markOf } = await load('extension/content/marks.ts');
  fakeDom();
  const field = { name: 'a field' };
  const clobbered = (real) => ({ ...Object.fromEntries(['nodeType', 'parentNode', 'host', 'matches', 'getAttribute', 'setAttribute', 'id', 'classList', 'localName'].map((name) => [name, field])), real });
  const body = new FakeElement('body');
  const main = new FakeElement('main', body);
  const form = clobbered(new FakeElement('form', main));
  const paragraph = new FakeElement('p', form);
  const other = clobbered(Object.assign(new FakeElement('form', body), { localName: 'form' }));
  other.real.setAttribute('id', 'respond');
  other.real.setAttribute('class', 'box comment-form box');
  const nodes = [body, main, form, paragraph, other];
  const regions = new Regions({ runs: [0, 5, 3, 0], kept: [], removed: nodes.map((_, index) => ({ kind: 'other', nodes: [index] })) }, nodes, token);
  nodes.forEach((_, region) => regions.set(region, 'hidden'));
  assert.deepEqual(regions.states, ['fixed', 'fixed', 'fixed', 'fixed', 'hidden']);
  assert.equal(other.real.getAttribute(token), '');
  assert.equal(markOf(other), 'form#respond.box.comment-form');
});

test('what becomes of a region: what the reader asked for here, then the article’s own, then kinds, then how sure', async () => {
  const { decide } = await load('extension/content/decide.ts');
  const rules = { strength: 'all', kinds: ['ad'], article: [{ kind: 'ad', mark: 'div.a' }] };
  const given = (kind, confidence, marks, wish, strength = 'all') => decide({ kind, confidence }, marks, { ...rules, strength }, wish);
  assert.deepEqual([given('ad', 1, ['div.a'], true), given('ad', 1, [], false), given('share', 1, [], true, 'dim')], ['hidden', 'reader', 'dimmed']);
  assert.deepEqual([given('ad', 1, ['div.b', 'div.a']), given('share', 1, ['div.a']), given('share', 1, [])], ['article', 'kind', 'kind']);
  assert.deepEqual([given('ad', 0.1, []), given('ad', 0.1, [], undefined, 'certain'), given('ad', 1, [], undefined, 'certain')], ['hidden', 'unsure', 'hidden']);
});

test('an element is called by what will last of its names, by one of them alone, or not at all', async () => {
  const { markOf } = await load('extension/content/marks.ts');
  fakeDom();
  const named = (id, classes) => {
    const made = Object.assign(new FakeElement('div'), { localName: 'div' });
    if (id) made.setAttribute('id', id);
    if (classes) made.setAttribute('class', classes);
    return markOf(made);
  };
  assert.deepEqual([named('respond'), named('', 'box'), named('post-1234', 'css-1x2y3z'), named('', '')], ['div#respond', 'div.box', '', '']);
});

test('the manifests ask for nothing but the page that was clicked on', () => {
  assert.deepEqual(manifest('chrome', '1.0').permissions, ['activeTab', 'scripting', 'storage', 'contextMenus', 'sidePanel']);
  assert.deepEqual(manifest('firefox', '1.0').permissions, ['activeTab', 'scripting', 'storage', 'contextMenus']);
  for (const browser of ['chrome', 'firefox']) {
    const made = manifest(browser, '1.0');
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources']) {
      assert.equal(made[key], undefined, key);
    }
    assert.match(made.content_security_policy.extension_pages, /^default-src 'none';/);
  }
});

test('the page that a new instance of the core reads first has something of everything', async () => {
  const { samplePage } = await load('web/engine/sample-page.ts');
  const engine = await loadNodeEngine({ timings: false });
  const { article, removed } = engine.analyze({ snapshot: samplePage() }, { anchors: true, facts: false });
  assert.equal(article.title, 'Pier to close in May');
  assert.deepEqual([article.bylines, article.published, article.page_type, article.images.length], [['Jon Vries'], '2026-03-04T10:00:00Z', 'article', 1]);
  assert.equal(article.blocks.filter(({ role }) => role === 'body').length, 3);
  for (const kind of ['comment-form', 'related', 'navigation']) assert.ok(removed.some((each) => each.kind === kind), kind);
});
