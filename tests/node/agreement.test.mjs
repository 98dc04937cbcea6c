// The wasm build in Node and the native build give the same bytes for every fixture, in every format.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerBatchLine, captureHtml, loadNodeEngine } from '../../build/web/engine-node.mjs';
import { fixtures } from '../fixtures/load.mjs';

const program = fileURLToPath(new URL('../../build/native/wasm/nutgraf-batch', import.meta.url));
const skip = existsSync(program) ? false : 'there is no native build (build/native)';

/** The lines as nutgraf-batch answers them. */
function nativeAnswers(lines) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['--no-timings'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`nutgraf-batch ended with ${code}`));
      return resolve(Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1));
    });
    child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}

const input = ({ html, text }) => (html === undefined ? { text } : { snapshot: Buffer.from(captureHtml(html).snapshot).toString('base64') });
const requests = fixtures.flatMap((fixture) => {
  const { slug, expected: { url, published } } = fixture;
  return [
    { id: slug, ...input(fixture), url, published, detail: true, anchors: true, page_blocks: true },
    ...['markdown', 'text', 'html'].map((format) => ({ id: `${slug} as ${format}`, ...input(fixture), url, format })),
    ...(fixture.text === undefined ? [] : [{ id: `${slug} as an article`, text: fixture.text, as_article: true, published, detail: true }]),
  ];
});
const odd = ['', 'not JSON', '{}', '{"id":7,"text":""}', '{"id":-1.5e-7,"text":""}', '{"id":123456789012345678901,"text":""}', '{"id":1e400,"text":""}', '{"id":-17e307,"text":""}',
  // On both sides of the largest double, and long before the point or behind it.
  ...['1.7976931348623157e308', '1.7976931348623158e308', '1.7976931348623159e308', '1.8e308', '17976931348623157e292', `1${'0'.repeat(308)}`, `1${'0'.repeat(309)}`, `1${'0'.repeat(400)}e-390`,
    `0.${'0'.repeat(400)}1e409`, `0.${'0'.repeat(400)}1e710`, '0e999999', '-0', '1E+5', '1e-999999999999'].map((id) => `{"id":${id},"text":5}`),
  '{"id":"\\ud83d","text":"a lone \\ud83d surrogate, said Jon Vries on 3 May 2021."}', '{"snapshot":"AAAA"}', '{"text":5}', '{"text":"a\\u0000b"}'];

// Lines are read in pieces of 65,535 bytes: one that ends with a piece, and its neighbours.
const pieces = [65_534, 65_535, 65_536, 131_070].map((length) => ({ id: `a line of ${length} bytes`, text: 'x'.repeat(length - JSON.stringify({ id: `a line of ${length} bytes`, text: '' }).length) }));

describe('Node and native', { skip }, () => {
  const lines = [...requests, ...pieces].map((request) => JSON.stringify(request)).concat(odd);
  let native;
  let node;
  before(async () => {
    const engine = await loadNodeEngine({ timings: false });
    node = [];
    for (const line of lines) node.push(await answerBatchLine(engine, line));
    native = await nativeAnswers(lines);
  });
  it('give one line a line', () => assert.equal(native.length, lines.length));
  lines.forEach((line, i) => {
    it(`agree to the byte on ${[...requests, ...pieces][i]?.id ?? JSON.stringify(line)}`, () => assert.equal(native[i], node[i]));
  });
});
