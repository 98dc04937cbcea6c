// What follows each instruction's code in a function's body: https://webassembly.github.io/spec/core/binary/instructions.html
import { Reader } from './wasm-module.mjs';

const between = (low, high) => (code) => low <= code && code <= high;
const oneOf = (...codes) => (code) => codes.includes(code);
const nothing = () => {};
const number = (reader) => reader.skip();
const two = (reader) => reader.skip(2); // an alignment and an offset; a type and a table
const bytes = (count) => (reader) => reader.slice(count);

const vectors = [
  [between(0, 11), two], [oneOf(92, 93), two], // loads and stores
  [oneOf(12, 13), bytes(16)], // v128.const, i8x16.shuffle
  [between(21, 34), bytes(1)], // lanes
  [between(84, 91), (reader) => { reader.skip(2); reader.slice(1); }], // loads and stores of lanes
  [between(14, 275), nothing],
];
const bulk = [
  [between(0, 7), nothing], // conversions that saturate
  [oneOf(9, 11, 13, 15, 16, 17), number], [oneOf(8, 10, 12, 14), two],
];
const plain = [
  [oneOf(0x10, 0xd2), (reader, found) => { found.push(reader.at); reader.skip(); }], // call, ref.func
  [oneOf(0x02, 0x03, 0x04, 0x0c, 0x0d, 0x3f, 0x40, 0x41, 0x42, 0xd0), number], // blocks, branches, memory, constants
  [between(0x20, 0x26), number], // locals, globals, tables
  [between(0x28, 0x3e), two], [oneOf(0x11), two], // loads and stores; call_indirect
  [oneOf(0x0e), (reader) => reader.skip(reader.number() + 1)], // br_table
  [oneOf(0x1c), (reader) => reader.skip(reader.number())], // select of a type
  [oneOf(0x43), bytes(4)], [oneOf(0x44), bytes(8)], // f32.const, f64.const
  [oneOf(0xfc), (reader) => pass(bulk, reader.number(), reader)], [oneOf(0xfd), (reader) => pass(vectors, reader.number(), reader)],
  [oneOf(0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1), nothing], [between(0x45, 0xc4), nothing],
];

/** Passes over what follows the instruction `code`. */
function pass(table, code, reader, found) {
  const entry = table.find(([is]) => is(code));
  if (!entry) throw new Error(`an instruction that is not known: 0x${code.toString(16)}`);
  entry[1](reader, found);
}

/** Where in a function's body the numbers of functions stand. */
export function functionNumbersIn(body) {
  const reader = new Reader(body);
  const found = [];
  for (let groups = reader.number(); groups > 0; --groups) reader.skip(2); // of locals
  while (reader.more) pass(plain, reader.byte(), reader, found);
  return found;
}
