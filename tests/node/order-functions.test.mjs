// Functions that stand in another order do what they did.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chain, orderFunctions } from '../../build-scripts/order-functions.mjs';
import { functionNumbersIn } from '../../build-scripts/wasm-instructions.mjs';

const core = new URL('../../build/wasm/wasm/nutgraf-core.wasm', import.meta.url);
const section = (id, ...content) => [id, content.flat(Infinity).length, ...content.flat(Infinity)];
const name = (text) => [text.length, ...Buffer.from(text)];
const body = (...code) => { const bytes = [0, ...code.flat(), 0x0b]; return [bytes.length, ...bytes]; };
const argument = [0x20, 0], call = (number) => [0x10, number], add = (number) => [0x41, number, 0x6a], times = (number) => [0x41, number, 0x6c];

/** f(x) = g(x) + 1, g(x) = (h(x) by a table) * 3, h(x) = log(x) + 5; starts with log(7). log is imported. */
const module = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  section(1, 2, [0x60, 1, 0x7f, 1, 0x7f], [0x60, 0, 0]),
  section(2, 1, name('m'), name('log'), 0, 0),
  section(3, 4, 0, 0, 0, 1),
  section(4, 1, 0x70, 0, 2),
  section(7, 2, [name('f'), 0, 1], [name('h'), 0, 3]),
  section(8, 4),
  section(9, 1, 0, 0x41, 1, 0x0b, 1, 3),
  section(10, 4,
    body(argument, call(2), add(1)),
    body(argument, 0x41, 1, 0x11, 0, 0, times(3)), // call_indirect of type 0: what stands at 1 in the table
    body(argument, call(0), add(5)),
    body(0x41, 7, call(0), 0x1a)),
].flat(Infinity));

async function run(bytes) {
  const seen = [];
  const { instance } = await WebAssembly.instantiate(bytes, { m: { log(x) { seen.push(x); return x; } } });
  return { seen, answers: [instance.exports.f(2), instance.exports.h(2)] };
}

test('calls, the table, exports and the start lead to the same functions', async () => {
  const turned = orderFunctions(module, (_, numbers) => [...numbers].reverse());
  assert.notDeepEqual(turned, Buffer.from(module));
  assert.equal(turned.length, module.length);
  assert.deepEqual(await run(turned), await run(module));
  assert.deepEqual(await run(turned), { seen: [7, 2, 2], answers: [22, 7] });
  assert.deepEqual(orderFunctions(turned, (_, numbers) => [...numbers].reverse()), Buffer.from(module));
});

test('a module that names its functions is refused', () => {
  assert.throws(() => orderFunctions(Uint8Array.from([...module, ...section(0, name('name'), [0, 0])])), /would be wrong/);
});

test('what shares code stands side by side', () => {
  const bodies = ['abcdefghij', '0123456789', 'abcdefghik', '0123456798', 'no more'].map((text) => Buffer.from(text));
  assert.deepEqual(chain(bodies, [0, 1, 2, 3, 4]), [0, 2, 1, 3, 4]);
});

test('numbers of functions are told from all else', () => {
  const vector = [0xfd, 12, ...new Array(16).fill(0x10)]; // v128.const
  const code = [1, 1, 0x7b, // locals
    ...vector, 0xfd, 0x15, 0x10, // i8x16.extract_lane_s of lane 16
    0x28, 2, 0x90, 0x10, // i32.load at a distance
    0x0e, 1, 0, 0x10, // br_table
    0xfc, 10, 0, 0, // memory.copy
    0x44, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, // f64.const
    0x10, 0x90, 1, 0x0b];
  assert.deepEqual(functionNumbersIn(Uint8Array.from(code)), [code.length - 3]);
  assert.throws(() => functionNumbersIn(Uint8Array.of(0, 0x06, 0x0b)), /not known: 0x6/);
});

test("every instruction of the core is known, and each of its functions is there once", () => {
  const bytes = readFileSync(core);
  const turned = orderFunctions(bytes, (_, numbers) => [...numbers].reverse());
  assert.ok(WebAssembly.validate(turned));
  assert.ok(orderFunctions(turned, (_, numbers) => [...numbers].reverse()).equals(bytes));
});
