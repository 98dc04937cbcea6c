// One data segment holds what several held, zeros between them included.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { joinSegments } from '../../build-scripts/join-segments.mjs';

const core = new URL('../../build/wasm/wasm/nutgraf-core.wasm', import.meta.url);
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const memory = [5, 3, 1, 0, 1]; // one page
const exported = [7, 7, 1, 3, ...Buffer.from('mem'), 2, 0]; // as "mem"
const section = (id, content) => [id, content.length, ...content];
const segment = (offset, bytes) => [0, 0x41, ...offset, 0x0b, bytes.length, ...bytes];
const moduleOf = (...segments) => Uint8Array.from([...header, ...memory, ...exported, ...section(12, [segments.length]),
  ...section(11, [segments.length, ...segments.flat()])]);
const start = async (module) => new Uint8Array((await WebAssembly.instantiate(module)).instance.exports.mem.buffer);

test('memory is the same with one segment', async () => {
  const apart = moduleOf(segment([0xc8, 1], [1, 2, 3]), segment([3], [9]), segment([0x90, 3], [0, 7])); // at 200, 3 and 400
  const together = joinSegments(apart);
  assert.deepEqual(await start(together), await start(apart));
  assert.equal((await start(together))[401], 7);
  assert.equal(together.at(together.indexOf(11, 25) + 3), 1); // id, two bytes of length, then how many segments
});

test('what has no constant place, or ends too early, is refused', () => {
  assert.throws(() => joinSegments(moduleOf([1, 2, 8, 8])), /no constant place/); // passive
  assert.throws(() => joinSegments(moduleOf(segment([3], [9])).subarray(0, -1)), /ends too early/);
});

test("the core's data is one segment already", () => {
  const bytes = readFileSync(core);
  assert.ok(bytes.equals(joinSegments(bytes)));
});
