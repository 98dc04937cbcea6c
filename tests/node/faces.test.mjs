// What the panel and the reader view draw and say, where no browser is needed to see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { load } from './load-extension.mjs';

const { document } = parseHTML('<!doctype html><html><body><main></main></body></html>');
Object.assign(globalThis, { document, chrome: { i18n: { getMessage: (key) => key } } });

test('where no rule can be kept, none is offered', async () => {
  const { removedList } = await load('extension/sidebar/removed.ts');
  const analysis = { removed: [{ kind: 'related', text: 'More', excerpt: 'More', reasons: [], confidence: 0.9 }] };
  const links = (handlers) => removedList(analysis, ['hidden'], { hide() {}, point() {}, ...handlers }).root.querySelectorAll('[data-rule]').length;
  assert.equal(links({ rule() {} }), 2);
  assert.equal(links({}), 0);
});

test('a row points at its region as long as the pointer or the keyboard is on it, and says what has become of it', async () => {
  const { removedList } = await load('extension/sidebar/removed.ts');
  const each = { kind: 'related', text: 'More', excerpt: 'More', reasons: [], confidence: 0.9 };
  const pointed = [];
  const list = removedList({ removed: [each, each] }, ['hidden', 'fixed'], { hide() {}, point: (region) => pointed.push(region) });
  const [row, fixed] = list.root.querySelectorAll('li');
  const { Event } = document.defaultView;
  const happens = (type, target = row) => target.dispatchEvent(new Event(type, { bubbles: true }));
  for (const type of ['pointerenter', 'pointerleave', 'focusout']) happens(type);
  assert.deepEqual(pointed, [0, null, null]);
  happens('pointerenter', fixed);
  assert.deepEqual(pointed, [0, null, null], 'what cannot be hidden has no place to show');
  list.update(['hidden', 'fixed'], true);
  assert.equal(row.classList.contains('hidden-now'), true);
  list.update(['reader', 'fixed'], true);
  assert.equal(row.classList.contains('hidden-now'), false);
  assert.equal(row.dataset.state, 'reader');
});

test('sentence is read after sentence, until it is paused; what a language is not said of is read in none', async () => {
  const { Speech } = await load('extension/reader/speech.ts');
  const spoken = [];
  globalThis.speechSynthesis = { getVoices: () => [], cancel() {}, speak: (words) => spoken.push(words) };
  globalThis.SpeechSynthesisUtterance = class {
    listeners = {};
    constructor(text) { this.text = text; }
    addEventListener(type, listener) { this.listeners[type] = listener; }
  };
  let failed = 0;
  const sentences = [{ start: 0, end: 4 }, { start: 5, end: 9 }, { start: 10, end: 16 }];
  const speech = new Speech({ article: { text: 'One. Two. Three.', language: '' }, sentences }, { spoken() {}, failed() { failed += 1; } });
  speech.play({ voice: '', rate: 10 });
  assert.equal(Object.hasOwn(spoken[0], 'lang'), false);
  spoken[0].listeners.end();
  assert.deepEqual(spoken.map(({ text }) => text), ['One.', 'Two.']);
  spoken[0].listeners.end(); // said once more: its turn is over
  spoken[0].listeners.error();
  assert.deepEqual([spoken.length, failed], [2, 0]);
  speech.pause();
  spoken[1].listeners.end();
  assert.equal(spoken.length, 2, 'paused');
  speech.play({ voice: '', rate: 10 });
  assert.equal(spoken[2].text, 'Two.', 'it goes on where it stopped');
  spoken[2].listeners.error();
  assert.equal(failed, 1);
});

test('an article is read by a voice of its own language, whatever was chosen for another', async () => {
  const { Speech, voicesFor } = await load('extension/reader/speech.ts');
  const voices = [{ name: 'Ana', lang: 'en-GB' }, { name: 'Uwe', lang: 'de_DE' }, { name: 'Luz', lang: 'fil-PH' }];
  const spoken = [];
  globalThis.speechSynthesis = { getVoices: () => voices, cancel() {}, speak: (words) => spoken.push(words) };
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} };
  const names = (language) => voicesFor(language).map(({ name }) => name).join();
  assert.deepEqual(['en', 'en-US', 'de', 'fil', 'fi', ''].map(names), ['Ana', 'Ana', 'Uwe', 'Luz', 'Ana,Uwe,Luz', 'Ana,Uwe,Luz']);
  const read = (language, voice) => {
    new Speech({ article: { text: 'Ein Satz.', language }, sentences: [{ start: 0, end: 9 }] }, { spoken() {}, failed() {} }).play({ voice, rate: 10 });
    const { voice: by, lang } = spoken.pop();
    return [by?.name ?? '', lang];
  };
  assert.deepEqual(read('de', 'Ana'), ['', 'de']);
  assert.deepEqual(read('de', 'Uwe'), ['Uwe', 'de_DE']);
});
