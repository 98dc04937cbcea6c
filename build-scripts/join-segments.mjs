// Makes one segment of a WebAssembly module's data. Binaryen leaves out each run of zeros, which takes a thousand segments here, and what says where
// they lie takes more room, once the core is compressed, than the zeros do.
// usage: node build-scripts/join-segments.mjs FILE.wasm
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dataSection = 11, dataCountSection = 12; // https://webassembly.github.io/spec/core/binary/modules.html

/** Reads LEB128 numbers and bytes one behind the other. */
class Reader {
  at = 0;
  constructor(bytes) { this.bytes = bytes; }
  get more() { return this.at < this.bytes.length; }
  number() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.slice(1)[0];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }
  slice(size) {
    if (this.at + size > this.bytes.length) throw new Error('the module ends too early');
    return this.bytes.subarray(this.at, (this.at += size));
  }
}

const unsigned = (value) => (value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))]);
const signed = (value) => (value < 64 ? [value] : [(value % 128) | 128, ...signed(Math.floor(value / 128))]); // of what is not negative

/** The data section's content with all its segments as one. */
function joined(section) {
  const reader = new Reader(section);
  const segments = Array.from({ length: reader.number() }, () => {
    // of memory 0, at a constant: i32.const OFFSET, end
    if (reader.number() !== 0 || reader.number() !== 0x41) throw new Error('a segment has no constant place in the memory');
    const start = reader.number();
    if (reader.number() !== 0x0b) throw new Error('a segment has no constant place in the memory');
    return { start, bytes: reader.slice(reader.number()) };
  }).sort((a, b) => a.start - b.start);
  if (reader.more || segments.length === 0) throw new Error('the data section is not as it says');
  const start = segments[0].start, last = segments.at(-1);
  const bytes = new Uint8Array(last.start + last.bytes.length - start);
  for (const segment of segments) bytes.set(segment.bytes, segment.start - start);
  return Buffer.concat([Buffer.from([1, 0, 0x41, ...signed(start), 0x0b, ...unsigned(bytes.length)]), bytes]);
}

/** The module with one data segment; throws where it has some that cannot be joined. */
export function joinSegments(module) {
  const reader = new Reader(module);
  const out = [reader.slice(8)];
  while (reader.more) {
    const id = reader.slice(1)[0];
    let content = reader.slice(reader.number());
    if (id === dataSection) content = joined(content);
    if (id === dataCountSection) content = Uint8Array.of(1);
    out.push(Buffer.from([id, ...unsigned(content.length)]), content);
  }
  return Buffer.concat(out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2];
  writeFileSync(file, joinSegments(readFileSync(file)));
}
