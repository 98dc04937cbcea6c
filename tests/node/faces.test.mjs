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
