// What the fuzz targets start from: small inputs made of the fixtures, and dictionaries made of the lexicons and the snapshot's schema.
// usage: node build-scripts/fuzz-corpus.mjs FOLDER      writes FOLDER/TARGET/… and FOLDER/TARGET.dict
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'parse5';
import { fixtures } from '../tests/fixtures/load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node build-scripts/fuzz-corpus.mjs FOLDER');
  process.exit(2);
}
const schema = JSON.parse(readFileSync(join(root, 'wasm/snapshot/snapshot.schema.json'), 'utf8'));
const { outputFiles } = await build({ entryPoints: [join(root, 'web/engine/capture-html.ts')], bundle: true, format: 'esm', platform: 'node', write: false });
const { captureHtml } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

/** Fuzzers are fast with small inputs only: a page's parts of about this many bytes. */
const partBytes = 3000;

function save(target, bytes) {
  const name = createHash('sha1').update(bytes).digest('hex');
  writeFileSync(join(folder, target, name), bytes);
}

/** A part of a page as the instructions that tests/fuzz/page_fuzz.cpp reads. */
function instructions(nodes) {
  const bytes = [0];
  const string = (what, text) => {
    const utf8 = Buffer.from(text).subarray(0, 255);
    bytes.push(what, utf8.length, ...utf8);
  };
  const stack = [...nodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === null) bytes.push(1, 0);
    else if (node.nodeName === '#text') {
      for (let at = 0; at < node.value.length; at += 80) string(2, node.value.slice(at, at + 80));
    } else if (node.tagName) {
      const tag = schema.tags.indexOf(node.tagName);
      bytes.push(node.attrs.some(({ name }) => name === 'hidden') ? 248 : 0, (tag > 0 ? tag : 1) - 1);
      for (const { name, value } of node.attrs) {
        const attribute = schema.attributes.indexOf(name);
        if (attribute >= 0) string(attribute * 4 + 3, value);
      }
      stack.push(null);
      if (!['style', 'svg', 'template'].includes(node.tagName)) stack.push(...[...node.childNodes].reverse());
    }
  }
  return Buffer.from(bytes);
}

/** The parts of a page: subtrees that are small enough, the large ones' children in their place. */
function partsOf(html) {
  const parts = [];
  const stack = [parse(html).childNodes.find((node) => node.tagName === 'html')];
  while (stack.length > 0) {
    const node = stack.pop();
    const bytes = instructions([node]);
    if (bytes.length <= partBytes) {
      if (bytes.length > 40) parts.push(bytes);
    } else stack.push(...node.childNodes.filter((child) => child.tagName));
  }
  return parts;
}

const paragraphs = (text) => text.split(/\n\s*\n/);
function chunks(text) {
  const made = [''];
  for (const paragraph of paragraphs(text)) {
    if (made.at(-1).length + paragraph.length > partBytes / 2) made.push('');
    made[made.length - 1] += `${paragraph}\n\n`;
  }
  return made.filter(Boolean);
}

for (const target of ['snapshot', 'page', 'text', 'request']) mkdirSync(join(folder, target), { recursive: true });
const golden = join(root, 'tests/fixtures/golden');
for (const file of readdirSync(golden).filter((name) => name.endsWith('.base64'))) save('snapshot', Buffer.from(readFileSync(join(golden, file), 'utf8'), 'base64'));
for (const [i, { html, text, expected }] of fixtures.entries()) {
  const prose = text ?? expected.article.join('\n\n');
  const url = expected.url;
  for (const [n, chunk] of chunks(prose).entries()) {
    save('text', Buffer.concat([Buffer.from([(n + i) % 4]), Buffer.from(chunk)]));
    if (n === 0) {
      save('text', Buffer.concat([Buffer.from([4 + (i % 4)]), Buffer.from(chunk.slice(0, 800), 'utf16le')]));
      const request = { id: String(i), text: chunk, url, published: expected.published, as_article: i % 2 === 0, detail: i % 3 === 0, format: ['json', 'markdown', 'text', 'html'][i % 4] };
      save('request', Buffer.from(JSON.stringify(request)));
    }
  }
  if (html === undefined) continue;
  const parts = partsOf(html);
  for (const part of parts.slice(0, 12)) save('page', part);
  // The page's first paragraphs as a page of their own.
  const body = html.slice(html.search(/<body/i));
  const small = captureHtml(`<html lang="en"><head><title>${expected.title ?? ''}</title></head>${body.slice(0, partBytes)}`).snapshot;
  save('snapshot', small);
  if (i % 3 === 0) save('request', Buffer.from(JSON.stringify({ id: i, snapshot: Buffer.from(small).toString('base64'), anchors: true, page_blocks: true })));
}
for (const line of ['{}', '[]', '{"text":1}', '{"id":7,"text":""}', '{"id":"x","html":"<p>a"}', '{"text":"\\ud83d\\u0000"}', '{"snapshot":"TkdTTg=="}', '[[[[[[', 'not JSON']) save('request', Buffer.from(line));

// Dictionaries: one phrase in so many of each lexicon, and what the formats are made of.
const quoted = (bytes) => `"${[...bytes].map((byte) => (byte >= 32 && byte < 127 && byte !== 34 && byte !== 92 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('')}"`;
const lexicons = join(root, 'wasm/models/lexicons');
const words = [];
for (const file of readdirSync(lexicons).filter((name) => name.endsWith('.txt')).sort()) {
  const entries = readFileSync(join(lexicons, file), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[0].trim());
  const step = Math.max(1, Math.floor(entries.length / 12));
  for (let i = 0; i < entries.length; i += step) words.push(entries[i]);
}
const marks = ['“', '”', '"', '‘', '’', '«', '»', '„', '「', '」', '—', '–', '…', '\u00a0', '\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\0', '\n\n', '\r\n', '. ', ', ', ' said ', 'Mr. ',
  'U.S.', '$1.2 million', '12,000', '3 May 2021', 'May 3', '2021-05-03', '10:30 a.m.', '50%', 'the mayor of', 'he said', 'By ', 'WASHINGTON — ', '👩‍👧', '東京', '。'];
const text = [...new Set([...words, ...marks])].filter((word) => Buffer.byteLength(word) <= 60);
const write = (target, entries) => writeFileSync(join(folder, `${target}.dict`), `${entries.map((entry) => quoted(Buffer.from(entry))).join('\n')}\n`);
const u32 = (value) => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };
write('text', text);
write('page', [...text.filter((_, i) => i % 2 === 0), ...schema.tags.slice(1).map((_, i) => Buffer.from([0, i])), ...schema.attributes.map((_, i) => Buffer.from([i * 4 + 3, 6])), Buffer.from([1, 0]),
  'comment', 'related', 'share', 'byline', 'application/ld+json', '{"@type":"NewsArticle"', 'og:title', 'article:published_time', 'https://']);
write('snapshot', [schema.magic, ...[0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 4_000_000, 4_000_001, 1 << 27].map(u32), ...schema.tags.slice(0, 40).map((_, i) => Buffer.from([i]))]);
write('request', ['"id":', '"text":', '"html":', '"snapshot":', '"url":', '"published":', '"as_article":', '"facts":', '"detail":', '"anchors":', '"page_blocks":', '"format":', '"markdown"', '"json"',
  'true', 'false', 'null', '\\u0000', '\\ud83d', '\\ude00', '\\n', '1e999', '-0', '{"', '"}', '[', ']', 'TkdTTg', '2021-12-29', 'https://news.example/', 'TkdTTgEAAAAAAAAA']);
