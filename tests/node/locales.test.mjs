// Every language says everything, with the same places for what is filled in, and nothing says what is not there.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const folder = new URL('../../extension/_locales/', import.meta.url);
const languages = await readdir(folder);
const read = async (language) => JSON.parse(await readFile(new URL(`${language}/messages.json`, folder), 'utf8'));
const english = await read('en');
const places = (message) => [...message.matchAll(/\$(\d)/g)].map(([, place]) => place).sort();

test('the languages that are promised are there', () => {
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'ja', 'zh_CN', 'ar']) assert.ok(languages.includes(language), language);
});

for (const language of languages) {
  test(`${language} says everything that English says`, async () => {
    const messages = await read(language);
    assert.deepEqual(Object.keys(messages), Object.keys(english));
    for (const [key, { message }] of Object.entries(messages)) {
      assert.ok(message.trim().length > 0, key);
      assert.deepEqual(places(message), places(english[key].message), key);
    }
    assert.ok([...messages.extensionDescription.message].length <= 132, 'Chrome\'s store takes 132 characters');
    if (language !== 'en') {
      const same = Object.keys(messages).filter((key) => messages[key].message === english[key].message && messages[key].message.length > 14);
      assert.deepEqual(same, []);
    }
  });
}

test('every message that the code asks for is there, and none is there for nothing', async () => {
  const root = new URL('../../extension/', import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((path) => /\.(ts|mjs)$/.test(path));
  const code = (await Promise.all(files.map((path) => readFile(new URL(path, root), 'utf8')))).join('\n');
  const literal = new Set([...code.matchAll(/'([a-zA-Z]\w*)'/g), ...code.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));
  const patterns = [...code.matchAll(/text\(`([^`]*)`/g)].map(([, form]) => new RegExp(`^${form.replace(/\$\{[^}]*\}/g, '\\w+')}$`));
  for (const key of Object.keys(english)) assert.ok(literal.has(key) || patterns.some((form) => form.test(key)), `${key} is not used`);
  for (const [, key] of code.matchAll(/\btext\('(\w+)'/g)) assert.ok(english[key], `${key} is not there`);
});
