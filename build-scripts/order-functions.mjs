// Puts each function of a WebAssembly module beside the one that it shares most code with, which compresses better.
import { functionNumbersIn } from './wasm-instructions.mjs';
import { Reader, section, unsigned, withSections } from './wasm-module.mjs';

const oneByte = 128;  // so many numbers take one byte; Binaryen gave them to the functions that are called most
const runLength = 5;  // bytes in a row that count as shared
const commonRun = 60; // a row that more functions have says nothing
const likeness = (shared, size) => shared / (size + 100); // else the shortest would always be most alike

/** The functions `numbers`, from the first, each behind the one most like it. */
export function chain(bodies, numbers) {
  const having = new Map();
  const runsOf = new Map(numbers.map((number) => {
    const runs = new Set();
    for (let at = 0; at + runLength <= bodies[number].length; ++at) runs.add(bodies[number].readUIntBE(at, runLength));
    for (const run of runs) {
      if (having.has(run)) having.get(run).push(number); else having.set(run, [number]);
    }
    return [number, runs];
  }));
  const left = new Set(numbers);
  const order = [];
  for (let last = numbers[0]; last !== undefined;) {
    order.push(last);
    left.delete(last);
    const shared = new Map();
    for (const run of runsOf.get(last)) {
      const others = having.get(run);
      if (others.length > commonRun) continue;
      for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    let most = 0;
    [last] = left; // where nothing is shared
    for (const [other, count] of shared) {
      const alike = likeness(count, runsOf.get(other).size);
      if (alike > most || (alike === most && other < last)) [most, last] = [alike, other];
    }
  }
  return order;
}

function importedFunctions(content) {
  const reader = new Reader(content);
  let functions = 0;
  for (let left = reader.number(); left > 0; --left) {
    reader.slice(reader.number()); // module
    reader.slice(reader.number()); // name
    const kind = reader.byte();
    if (kind === 0) { ++functions; reader.skip(); }
    else if (kind === 3) reader.slice(2); // a global
    else { if (kind === 1) reader.byte(); reader.skip(reader.number() & 1 ? 2 : 1); } // a table's, a memory's limits
  }
  return functions;
}

/** The module with its functions as `arrange(bodies, numbers)` orders those whose number takes one byte, and the others. */
export function orderFunctions(module, arrange = chain) {
  let imported = 0, bodies = [];
  withSections(module, (id, content) => {
    const reader = new Reader(content);
    if (id === section.custom) throw new Error('names and notes on the functions would be wrong'); // --profiling-funcs
    if (id === section.import) imported = importedFunctions(content);
    if (id === section.code) bodies = Array.from({ length: reader.number() }, () => Buffer.from(reader.slice(reader.number())));
    return content;
  });
  const often = Math.max(0, oneByte - imported), all = bodies.map((_, i) => i);
  const order = [all.slice(0, often), all.slice(often)].flatMap((numbers) => (numbers.length > 0 ? arrange(bodies, numbers) : []));
  const renumbered = Array.from({ length: imported + bodies.length }, (_, i) => i);
  order.forEach((old, now) => { renumbered[imported + old] = imported + now; });
  const name = (old) => unsigned(renumbered[old]);

  const body = (old) => {
    const parts = [];
    let from = 0;
    for (const at of functionNumbersIn(bodies[old])) {
      const reader = new Reader(bodies[old].subarray(at));
      parts.push(bodies[old].subarray(from, at), Buffer.from(name(reader.number())));
      from = at + reader.at;
    }
    const bytes = Buffer.concat([...parts, bodies[old].subarray(from)]);
    return [Buffer.from(unsigned(bytes.length)), bytes];
  };
  const exported = (reader) => {
    const size = reader.number(), bytes = reader.slice(size), kind = reader.byte(), number = reader.number();
    return [...unsigned(size), ...bytes, kind, ...(kind === 0 ? name(number) : unsigned(number))];
  };
  const element = (reader) => {
    const start = reader.at;
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error('a table is not filled from a constant place');
    reader.skip();
    if (reader.byte() !== 0x0b) throw new Error('a table is not filled from a constant place');
    const head = reader.bytes.subarray(start, reader.at), functions = reader.numbers();
    return [...head, ...unsigned(functions.length), ...functions.flatMap(name)];
  };
  const each = (reader, part) => Array.from({ length: reader.number() }, () => part(reader));
  return withSections(module, (id, content) => {
    const reader = new Reader(content);
    const listed = (parts) => Buffer.from([...unsigned(parts.length), ...parts.flat()]);
    switch (id) {
      case section.function: { const types = reader.numbers(); return listed(order.map((old) => unsigned(types[old]))); }
      case section.export: return listed(each(reader, exported));
      case section.start: return Buffer.from(name(reader.number()));
      case section.element: return listed(each(reader, element));
      case section.code: return Buffer.concat([Buffer.from(unsigned(order.length)), ...order.flatMap(body)]);
      default: return content;
    }
  });
}
