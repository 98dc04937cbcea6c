import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { engine as api } from './engine-under-test.mjs';

const wasm = readFileSync(new URL('../../build/web/nutgraf-core.wasm', import.meta.url));
const page = '<html lang="en"><body><h1>Harbour bridge reopens</h1><article>' +
  '<p>The mayor, Ada Lund, said on Tuesday that the harbour bridge will open again after two years of repairs to its deck.</p>' +
  '<p>About 4,000 cars a day crossed it before a crack was found in one of the main beams, and shops on both sides lost custom.</p></article></body></html>';
const text = 'The mayor said on Tuesday that the bridge will open.\n\nIt had been closed for two years.';

/** A request that the core cannot survive: its own memory is broken first. */
async function deadEngine() {
  const engine = await api.loadNodeEngine({ timings: false });
  assert.throws(() => engine.answerSnapshot('{}', { length: 2 ** 32 - 8 }), (error) => error instanceof api.EngineError && error.code === 'trap');
  return engine;
}

test('bytes and a compiled module both load', async () => {
  for (const source of [wasm, await WebAssembly.compile(wasm)]) {
    const engine = await api.loadEngine(source);
    assert.equal(engine.dead, false);
    assert.equal(engine.analyze({ text }, { as_article: true }).article.text, text);
  }
});

test('bytes that are no module are refused', async () => {
  await assert.rejects(api.loadEngine(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
});

test('analyze gives what the answer line says, without an id', async () => {
  const engine = await api.loadNodeEngine({ timings: false });
  const { snapshot } = api.captureHtml(page);
  const { id, ...line } = JSON.parse(engine.answerSnapshot('{"id":"a","anchors":true,"detail":true,"page_blocks":true}', snapshot));
  assert.equal(id, 'a');
  assert.deepEqual(engine.analyze({ snapshot }, { anchors: true, detail: true, page_blocks: true }), line);
  assert.deepEqual(engine.analyze({ snapshot }, { facts: false }).facts.people, []);
});

test('a text keeps its code units, lone surrogates and all', async () => {
  const engine = await api.loadNodeEngine({ timings: false });
  const odd = 'a\ud800b 😀 \u0000 c\udfff';
  assert.equal(engine.analyze({ text: odd }, { as_article: true }).article.text, 'a\ufffdb 😀 \u0000 c\ufffd');
});

test('timings are there unless told otherwise, at load or at the call', async () => {
  const timed = await api.loadNodeEngine();
  assert.equal(typeof timed.analyze({ text }).timings.total_ms, 'number');
  assert.equal(timed.analyze({ text }, { timings: false }).timings, undefined);
  const untimed = await api.loadNodeEngine({ timings: false });
  assert.equal(untimed.analyze({ text }).timings, undefined);
  assert.equal(typeof untimed.analyze({ text }, { timings: true }).timings.total_ms, 'number');
});

test('render gives Markdown, text and HTML', async () => {
  const engine = await api.loadNodeEngine();
  const paragraph = 'It had been closed for two years.';
  for (const format of ['markdown', 'text', 'html']) {
    assert.ok(engine.render({ text }, { as_article: true }, format).includes(paragraph), format);
  }
  assert.match(engine.render({ text }, {}, 'html'), /^<!doctype html>/);
});

test('an error answer is an EngineError with the core\'s code, and the engine lives on', async () => {
  const engine = await api.loadNodeEngine();
  const code = (expected) => (error) => error instanceof api.EngineError && error.code === expected && error.message.length > 0;
  assert.throws(() => engine.analyze({ snapshot: new Uint8Array(0) }), code('snapshot-truncated'));
  assert.throws(() => engine.analyze({ snapshot: new Uint8Array(64) }), code('snapshot-magic'));
  assert.throws(() => engine.analyze({ text }, { url: 5 }), code('bad-request'));
  const { snapshot } = api.captureHtml(page);
  const other = snapshot.slice();
  other[4] = 99;
  assert.throws(() => engine.analyze({ snapshot: other }), code('snapshot-version'));
  assert.throws(() => engine.analyze({ snapshot: snapshot.subarray(0, snapshot.length - 8) }), code('snapshot-truncated'));
  assert.equal(engine.dead, false);
  assert.ok(engine.analyze({ text }).article);
});

test('after a trap the engine is dead and says so', async () => {
  const engine = await deadEngine();
  assert.equal(engine.dead, true);
  assert.throws(() => engine.analyze({ text }), (error) => error.code === 'dead');
});

test('a batch line is answered whatever it is', async () => {
  const engine = await api.loadNodeEngine({ timings: false });
  const answer = async (line) => JSON.parse(await api.answerBatchLine(engine, line));
  assert.equal((await answer('not json')).error.code, 'bad-json');
  assert.equal((await answer('[1]')).error.code, 'bad-request');
  assert.equal((await answer('{"id":7}')).error.code, 'bad-request');
  assert.deepEqual(await answer('{"id":7,"html":5}'), { id: 7, error: (await answer('{"id":7,"html":5}')).error });
  assert.equal((await answer(JSON.stringify({ id: 'a', html: page, url: 5 }))).error.code, 'bad-request');
  assert.equal((await answer(JSON.stringify({ id: 'a', text, as_article: true }))).article.text, text);
  const read = await answer(JSON.stringify({ id: 'a', html: page, anchors: true }));
  assert.equal(read.id, 'a');
  assert.deepEqual(read, { id: 'a', ...engine.analyze({ snapshot: api.captureHtml(page).snapshot }, { anchors: true }) });
  assert.ok(!(await api.answerBatchLine(engine, JSON.stringify({ id: 'a\nb\u2028', html: '\ud800' }))).includes('\n'));
});

test('after a trap a batch goes on with a fresh engine', async () => {
  const engine = await deadEngine();
  const line = JSON.stringify({ id: 1, text });
  const fresh = await api.loadNodeEngine({ timings: false });
  assert.equal(await api.answerBatchLine(engine, line), fresh.answerLine(line));
  assert.equal(await api.answerBatchLine(engine, line), fresh.answerLine(line));
});

test('equal inputs give equal bytes, whatever came before', async () => {
  const engine = await api.loadNodeEngine({ timings: false });
  const line = JSON.stringify({ id: 1, html: page, detail: true });
  const first = await api.answerBatchLine(engine, line);
  await api.answerBatchLine(engine, JSON.stringify({ id: 2, text: text.repeat(2000) }));
  assert.equal(await api.answerBatchLine(engine, line), first);
});
