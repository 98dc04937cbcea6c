// Pages that no writer made: an answer that holds together or a clear refusal, in memory that is in proportion to the input.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { encodeHTML } from 'entities';
import { answerBatchLine, captureHtml, loadNodeEngine } from '../../build/web/engine-node.mjs';
import { articleOfSize, pageOfNodes, sentence, textOfSize } from '../fixtures/large.mjs';
import { spanMisses } from './expectations.mjs';

const MiB = 1 << 20;
// What ARCHITECTURE.md promises, beyond the input itself: four times the input, and for each text node a block with all that is judged of it.
const bytesPerNode = 256;
const bytesPerParagraph = 512; // of a plain text: an element and its text
const cleaningBase = 32 * MiB;
const factsBase = 64 * MiB; // of the words that facts are looked for in, and the models
const promised = (inputBytes, bytesOfTexts, facts) => 4 * inputBytes + bytesOfTexts + (facts ? factsBase : cleaningBase);

const measure = fileURLToPath(new URL('../../build/native/wasm/nutgraf-measure', import.meta.url));
const native = existsSync(measure);
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-limits-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function measured(kind, bytes, ...more) {
  const file = join(folder, 'input');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(measure, [kind, file, ...more], { encoding: 'utf8' }));
}

/** In WebAssembly, where memory comes in steps of a fifth more than is needed, and natively to the byte. */
async function holds({ html, text }, check = () => {}) {
  const engine = await loadNodeEngine({ timings: false });
  const before = engine.memoryBytes;
  const capture = html === undefined ? undefined : captureHtml(html);
  const input = capture === undefined ? { text } : { snapshot: capture.snapshot };
  const bytes = capture === undefined ? Buffer.from(text, 'utf16le') : capture.snapshot;
  const texts = capture === undefined ? (text.match(/\n\n/g)?.length ?? 0) + 1 : capture.nodes.filter((node) => node.nodeName === '#text').length;
  const bytesOfTexts = texts * (capture === undefined ? bytesPerParagraph : bytesPerNode);
  const answer = engine.analyze(input);
  assert.deepEqual(spanMisses(answer), []);
  const most = 1.2 * (before + bytes.length * 2 + promised(bytes.length, bytesOfTexts, true));
  assert.ok(engine.memoryBytes <= most, `${(engine.memoryBytes / MiB).toFixed(0)} MiB of WebAssembly memory for ${(bytes.length / MiB).toFixed(1)} MiB and ${texts} texts; at most ${(most / MiB).toFixed(0)}`);
  if (native) {
    for (const facts of [false, true]) {
      const { error, peak_bytes: peak } = measured(capture === undefined ? 'text' : 'snapshot', bytes, ...(facts ? [] : ['no-facts']));
      assert.equal(error, null);
      const limit = promised(bytes.length, bytesOfTexts, facts);
      assert.ok(peak <= limit, `${(peak / MiB).toFixed(1)} MiB natively for ${(bytes.length / MiB).toFixed(1)} MiB and ${texts} texts, facts ${facts}; at most ${(limit / MiB).toFixed(1)}`);
    }
  }
  check(answer);
}

const allReferences = () => {
  const parts = [];
  for (let code = 1; code < 0x1_f700; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const named = encodeHTML(String.fromCodePoint(code));
    if (/^&[a-z]+[0-9]*;$/i.test(named)) parts.push(`${named} ${named.slice(0, -1)} `);
    if (code < 0x3000) parts.push(`&#${code};&#x${code.toString(16)} `);
  }
  return parts.join('');
};

describe('pages', () => {
  it('100,000 levels', () => holds({ html: `<body>${'<div>'.repeat(100_000)}${sentence}` }, ({ article }) => assert.match(article.text, /Ines Calder/)));
  it('a million nodes', () => holds({ html: pageOfNodes(1e6) }, ({ article }) => assert.match(article.text, /voted to repair/)));
  it('a million empty elements', () => holds({ html: `<body>${'<div></div>'.repeat(1e6)}` }));
  it('200,000 list items of two words', () => holds({ html: `<ul>${'<li>One item'.repeat(200_000)}</ul>` }));
  it('50 MB of text', () => holds({ html: articleOfSize(50e6) }, ({ article, facts }) => {
    assert.ok(article.text.length > 48e6);
    assert.ok(facts.left_out.includes('rest-of-text'));
    assert.ok(facts.people.some(({ name }) => name === 'Ines Calder'));
  }));
  it('one text node of 10 MB', () => holds({ html: `<p>${sentence.repeat(10e6 / sentence.length)}</p>` }));
  it('100,000 attributes on one element', () => holds({ html: `<p ${Array.from({ length: 100_000 }, (_, i) => `data-${i}="${i}"`).join(' ')} class="a b">${sentence}</p>` }));
  it('100,000 elements with five attributes each', () => holds({ html: `<article>${'<p class="a" id="b" title="c" lang="en" role="note">A word.</p>'.repeat(100_000)}</article>` }));
  it('10 MB of white space', () => holds({ html: `<p>${' \n\t'.repeat(3.3e6)}</p><pre>${' \n'.repeat(1e6)}</pre>` }, ({ article }) => assert.equal(article.text, '')));
  it('a long base and 100,000 short links', () => holds({ html: `<base href="https://news.example/${'a/'.repeat(1900)}"><article><p>${sentence}${'<a href="b">more</a> '.repeat(100_000)}</article>` }));
  const characters = { NUL: 'a\0b ', 'lone surrogates': '\ud83d \ude00 ', 'bidi controls': '\u202eabc\u202c \u2066d\u2069 ', 'families of emoji': '👩‍👧‍👦 said. ', 'combining marks': 'e\u0301\u0301\u0301 ', 'controls': '\u0001\u001f ' };
  for (const [name, piece] of Object.entries(characters)) it(`1 MB of ${name}`, () => holds({ html: `<article><p>${sentence}${piece.repeat(1e6 / piece.length)}</p></article>` }));
  it('2 MB of tags that never close, for readers without scripts', () => holds({ html: `<body><noscript>${'<'.repeat(2e6)}</noscript>` }));
  it('every character reference', () => holds({ html: `<article><p>${sentence}</p><p title="${allReferences()}">${allReferences()}</p></article>` }, ({ article }) => assert.match(article.text, /©.*®.*Ω/s)));
});

describe('texts', () => {
  it('50 MB', () => holds({ text: textOfSize(50e6) }));
  it('one paragraph of 10 MB', () => holds({ text: sentence.repeat(10e6 / sentence.length) }));
  it('10 MB of white space', () => holds({ text: ' \n'.repeat(5e6) }));
  for (const piece of ['“A”', 'John Smith, ', '$1, ', '<']) it(`2 MB of ${piece}`, () => holds({ text: piece.repeat((1 << 20) / piece.length) }));
  it('2 MB of paragraphs of one letter', () => holds({ text: 'x\n\n'.repeat((1 << 20) / 3) }));
  it('1 MB of lone surrogates, NUL, bidi controls and emoji', () => holds({ text: '\ud83d\0\u202e👩‍👧 '.repeat(1e5) }));
});

describe('beyond a cap', () => {
  const refused = async (line) => {
    const { id, error } = JSON.parse(await answerBatchLine(await loadNodeEngine({ timings: false }), line));
    assert.equal(error?.code, 'too-large', JSON.stringify(error));
    assert.ok(error.message.length > 20);
    return id;
  };
  it('more nodes than the parser has memory for', async () => assert.equal(await refused(JSON.stringify({ id: 'a', html: '<b></b>'.repeat(2.2e6) })), 'a'));
  it('markup that makes many more nodes than it has tags', () =>
    refused(JSON.stringify({ html: `<p>${Array.from({ length: 3000 }, (_, i) => `<font color="${i}">`).join('')}${'<p>x'.repeat(3000)}` })));
  it('deeper than is read', () => refused(JSON.stringify({ html: '<div>'.repeat(140_000) })));
  it('more values than a request has', () => refused(`{"text":"a","more":[${'1,'.repeat(300_000)}1]}`));
  it('and the next line is answered', async () => {
    const engine = await loadNodeEngine({ timings: false });
    await answerBatchLine(engine, JSON.stringify({ html: '<div>'.repeat(140_000) }));
    assert.match(JSON.parse(await answerBatchLine(engine, JSON.stringify({ text: sentence }))).article.text, /Harrow/);
  });
});
