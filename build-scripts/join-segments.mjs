// Makes one segment of a WebAssembly module's data. Binaryen leaves out each run of zeros, which takes a thousand segments here, and what says where
// they lie takes more room, once the core is compressed, than the zeros do.
import { Reader, section, signed, unsigned, withSections } from './wasm-module.mjs';

/** The data section's content with all its segments as one. */
function joined(content) {
  const reader = new Reader(content);
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
  return withSections(module, (id, content) => {
    if (id === section.data) return joined(content);
    return id === section.dataCount ? Uint8Array.of(1) : content;
  });
}
