// A file of settings is somebody else's: whatever it holds, what is taken over is settings, or nothing is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noise } from '../fuzz/noise.mjs';
import { load } from './load-extension.mjs';

const { changedSettings, changeSettings, changeSite, exportSettings, importSettings, kinds, fonts, loadSettings, markForm, onStorageTrouble, readerRanges, readSettings, resetSettings, starts, strengths, themes } = await load('extension/settings.ts');

const cases = 20_000;

const full = exportSettings(readSettings({
  kinds: { share: true, related: false }, strength: 'dim', everywhere: true,
  sites: {
    'news.example': { start: 'always', kinds: { comments: false }, article: [{ kind: 'related', mark: 'div#more.cards' }], seen: ['section.comments', 'form#respond'] },
    '[::1]:8080': { start: 'never', kinds: {}, article: [], seen: [] },
  },
  reader: { font: 'mono', theme: 'sepia', size: 24, width: 50, spacing: 20, pictures: true, voice: 'Ana', rate: 12 },
}));

const odd = [
  null, true, '', 'always', '__proto__', 'div{}*{display:none}', 'a'.repeat(70_000), -1, 1e308, 20.5, [], {}, [[]], [null], { length: 3 },
  { kind: 'related', mark: 'p,*' }, { kind: 'constructor', mark: 'p' }, JSON.parse('{"__proto__":{"start":"always"}}'), Array(300).fill('p'),
];

/** Another value, key or file in the place of one of them. */
function damaged(next) {
  const value = JSON.parse(full);
  for (let changes = 1 + next(4); changes > 0; changes -= 1) {
    let holder = value;
    for (;;) {
      const keys = Object.keys(holder);
      const key = keys[next(keys.length)];
      const inner = holder[key];
      if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && next(4) > 0) { holder = inner; continue; }
      const given = structuredClone(odd[next(odd.length)]);
      if (next(4) > 0 || Array.isArray(holder)) holder[key] = given;
      else {
        delete holder[key];
        Object.defineProperty(holder, String(typeof given === 'string' ? given : 'toString'), { value: inner, enumerable: true, writable: true, configurable: true });
      }
      break;
    }
  }
  value.format = 'nutgraf-settings';
  const text = JSON.stringify(value);
  return next(3) > 0 ? text : next(2) > 0 ? text.slice(0, next(text.length)) : text.slice(0, next(text.length)) + String.fromCharCode(next(0x10000)) + text.slice(next(text.length));
}

/** Everything that settings may hold. */
function check(settings) {
  const has = (object, keys) => assert.deepEqual(Object.keys(object).sort(), [...keys].sort());
  has(settings, ['kinds', 'strength', 'everywhere', 'sites', 'reader']);
  has(settings.kinds, kinds);
  assert.ok(Object.values(settings.kinds).every((on) => typeof on === 'boolean') && strengths.includes(settings.strength) && typeof settings.everywhere === 'boolean');
  for (const [host, site] of Object.entries(settings.sites)) {
    assert.match(host, /^[a-z0-9_.:[\]-]{1,255}$/);
    assert.equal(Object.getPrototypeOf(site), Object.prototype);
    has(site, ['start', 'kinds', 'article', 'seen']);
    assert.ok(starts.includes(site.start) && Object.entries(site.kinds).every(([kind, on]) => kinds.includes(kind) && typeof on === 'boolean'));
    assert.ok(site.article.length <= 200 && site.article.every(({ kind, mark }) => kinds.includes(kind) && markForm.test(mark)));
    assert.ok(site.seen.length <= 60 && site.seen.every((mark) => typeof mark === 'string' && markForm.test(mark)));
  }
  const { font, theme, pictures, voice, ...measures } = settings.reader;
  assert.ok(fonts.includes(font) && themes.includes(theme) && typeof pictures === 'boolean' && typeof voice === 'string' && voice.length <= 200);
  has(measures, Object.keys(readerRanges));
  for (const [name, value] of Object.entries(measures)) assert.ok(Number.isInteger(value) && value >= readerRanges[name][0] && value <= readerRanges[name][1], name);
}

test('what is exported is imported as it was', () => {
  const settings = importSettings(full);
  check(settings);
  assert.equal(exportSettings(settings), full);
});

test(`${cases} damaged files give settings or nothing`, () => {
  const random = noise(20_260);
  const next = (below) => random() % below;
  let refused = 0;
  for (let i = 0; i < cases; i += 1) {
    const text = damaged(next);
    const settings = importSettings(text);
    if (settings === null) { refused += 1; continue; }
    try {
      check(settings);
      assert.equal(exportSettings(importSettings(exportSettings(settings))), exportSettings(settings), 'importing is stable');
    } catch (error) {
      error.message = `${error.message}\n${text.slice(0, 2000)}`;
      throw error;
    }
  }
  assert.ok(refused > cases / 20 && refused < cases / 2, `${refused} were refused`);
  assert.equal({}.start, undefined);
});

/** The extension's storage, with what it was asked to keep; `granted`: the patterns that the browser allows. */
function fakeStorage(kept, granted = []) {
  globalThis.chrome = {
    storage: { local: { get: async () => structuredClone(kept), set: async (given) => void Object.assign(kept, structuredClone(given)) } },
    permissions: { contains: async ({ origins }) => origins.every((origin) => granted.includes(origin)) },
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request: (_, work) => work() } }, configurable: true });
  return kept;
}

test('the last pages of no more sites are remembered than there is room for, and rules are never given up for them', async () => {
  const kept = fakeStorage({});
  await changeSite('rules.example', (site) => { site.kinds.comments = false; });
  for (let at = 0; at <= 300; at += 1) await changeSite(`n${at}.example`, (site) => { site.seen = ['div.comments']; });
  const remembered = () => Object.keys(kept.sites).filter((host) => kept.sites[host].seen.length > 0);
  assert.deepEqual(remembered(), ['n300.example']);
  assert.deepEqual(Object.keys(kept.sites).sort(), ['n300.example', 'rules.example']);
  await changeSite('n1.example', (site) => { site.seen = ['div.comments']; });
  assert.equal(remembered().length, 2);
});

test('a rule for which there is no room, or no site, is not said to be kept', async () => {
  const told = [];
  onStorageTrouble((trouble) => told.push(trouble));
  const rules = (count) => Array.from({ length: count }, (_, at) => ({ kind: 'related', mark: `div.part-${'a'.repeat(at % 70 + 1)}.x${'b'.repeat(at / 70 + 1)}` }));
  const kept = fakeStorage({ sites: { 'a.example': { article: rules(200) } } });
  assert.equal(await changeSite('a.example', (site) => { site.article = rules(201); }), null);
  assert.equal(kept.sites['a.example'].article.length, 200);
  assert.deepEqual(told, ['unsaved']);
  fakeStorage({ sites: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`n${at}.example`, { start: 'never' }])) });
  assert.equal(await changeSite('another.example', (site) => { site.start = 'never'; }), null);
  assert.deepEqual(told, ['unsaved', 'unsaved']);
  for (const host of ['', 'a b', '__proto__']) assert.equal(await changeSite(host, (site) => { site.start = 'never'; }), null, host);
  assert.ok(await changeSettings((now) => { now.strength = 'dim'; }));
});

test('what could not be erased is not said to be', async () => {
  fakeStorage({});
  for (const works of [true, false]) {
    chrome.storage.local.clear = () => (works ? Promise.resolve() : Promise.reject(new Error('closed')));
    assert.equal(await resetSettings(), works);
  }
});

test('what a change of the storage concerns: nothing where a site’s last page was noted, or what is kept is as it was', () => {
  const site = { start: 'always', kinds: { ad: true }, article: [], seen: ['div.a'] };
  const change = (oldValue, newValue) => changedSettings({ sites: { oldValue, newValue } });
  assert.deepEqual(change({ 'a.example': site }, { 'a.example': { ...site, seen: ['div.b'] }, 'b.example': { start: 'click', kinds: {}, article: [], seen: ['p.c'] } }), []);
  assert.deepEqual(change(undefined, {}), []);
  assert.deepEqual(change({ 'a.example': site }, { 'a.example': { ...site, kinds: {} } }), ['sites']);
  assert.deepEqual(change({ 'a.example': site }, undefined), ['sites']);
  assert.deepEqual(changedSettings({ strength: { oldValue: 'dim', newValue: 'dim' }, everywhere: { newValue: true }, kinds: { oldValue: { ad: true } } }), ['everywhere', 'kinds']);
});

test('what the browser grants no more is not said to be read at once', async () => {
  const { forgetUngranted, withinGrants } = await load('extension/grants.ts');
  const sites = { 'a.example': { start: 'always', kinds: { ad: true }, article: [], seen: ['p.x'] }, 'b.example': { start: 'always' }, 'c.example': { start: 'never' } };
  const kept = fakeStorage({ everywhere: true, sites }, ['*://b.example/*']);
  await forgetUngranted();
  assert.deepEqual([kept.everywhere, ...Object.values(kept.sites).map(({ start, seen }) => `${start} ${seen}`)], [false, 'click ', 'always ', 'never ']);
  // So it is with a file from another machine.
  const given = importSettings(full);
  (await withinGrants(given))(given);
  assert.deepEqual([given.everywhere, given.sites['news.example'].start, (await loadSettings()).everywhere], [false, 'click', false]);
  // What the reader has said meanwhile holds.
  const meanwhile = importSettings(full);
  const within = await withinGrants(meanwhile);
  meanwhile.sites['news.example'].start = 'never';
  within(meanwhile);
  assert.equal(meanwhile.sites['news.example'].start, 'never');
});
