// Reads a snapshot back by the schema alone, so that the writer is not tested against itself.
import { readFileSync } from 'node:fs';

const schema = JSON.parse(readFileSync(new URL('../../wasm/snapshot/snapshot.schema.json', import.meta.url), 'utf8'));
const readers = { u8: ['getUint8', 1], u16: ['getUint16', 2], u32: ['getUint32', 4], i32: ['getInt32', 4] };

/** A snapshot's header, and its nodes as {tag, parent, flags, text, attributes}. */
export function readSnapshot(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Object.fromEntries(schema.header.map((field, i) => [field.name, view.getUint32(i * 4, true)]));
  let at = schema.header.length * 4;
  const columns = {};
  for (const section of schema.sections) {
    const [read, size] = readers[section.type];
    columns[section.name] = Array.from({ length: header[section.count] }, (_, i) => view[read](at + i * size, true));
    at += Math.ceil((header[section.count] * size) / 4) * 4;
  }
  const encoding = header.flags & (1 << schema.document_flags.findIndex(({ name }) => name === 'wide_text')) ? 'utf-16le' : 'utf-8';
  const pool = new TextDecoder(encoding, { ignoreBOM: true }).decode(new Uint8Array(columns.text));
  const words = (start, length) => pool.slice(start, start + length);
  const nodes = columns.node_tag.map((tag, i) => ({
    tag: schema.tags[tag], parent: columns.node_parent[i], flags: columns.node_flags[i],
    text: words(columns.node_text_start[i], columns.node_text_length[i]), attributes: {},
  }));
  columns.attribute_node.forEach((node, i) => {
    nodes[node].attributes[schema.attributes[columns.attribute_name[i]]] = words(columns.attribute_start[i], columns.attribute_length[i]);
  });
  return { header, nodes, size: at };
}
