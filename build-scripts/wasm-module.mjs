// A WebAssembly module as bytes: https://webassembly.github.io/spec/core/binary/
export const section = { custom: 0, import: 2, function: 3, export: 7, start: 8, element: 9, code: 10, data: 11, dataCount: 12 };

/** Reads LEB128 numbers and bytes one behind the other. */
export class Reader {
  at = 0;
  constructor(bytes) { this.bytes = bytes; }
  get more() { return this.at < this.bytes.length; }
  byte() { return this.slice(1)[0]; }
  number() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }
  numbers(count = this.number()) { return Array.from({ length: count }, () => this.number()); }
  slice(size) {
    if (this.at + size > this.bytes.length) throw new Error('the module ends too early');
    return this.bytes.subarray(this.at, (this.at += size));
  }
  /** Passes over so many LEB128 numbers, however long they are. */
  skip(count = 1) { for (; count > 0; --count) while (this.byte() >= 128); }
}

export const unsigned = (value) => (value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))]);
export const signed = (value) => (value < 64 ? [value] : [(value % 128) | 128, ...signed(Math.floor(value / 128))]); // of what is not negative

/** The module, each section's content as `change(id, content)` gives it. */
export function withSections(module, change) {
  const reader = new Reader(module);
  const out = [reader.slice(8)];
  while (reader.more) {
    const id = reader.byte();
    const content = change(id, reader.slice(reader.number()));
    out.push(Buffer.from([id, ...unsigned(content.length)]), content);
  }
  return Buffer.concat(out);
}
