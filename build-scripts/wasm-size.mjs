// Prints the size of the WebAssembly core as built and as a server would send it; fails when it is over the limit.
// usage: node build-scripts/wasm-size.mjs FILE.wasm
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const limit = 600_000; // bytes as brotli: code, lexicons and models together
const bytes = readFileSync(process.argv[2]);
const show = (size) => size.toLocaleString('en') + ' bytes';
const packed = brotliCompressSync(bytes).length;
console.log(`wasm: ${show(bytes.length)}, gzip ${show(gzipSync(bytes, { level: 9 }).length)}, brotli ${show(packed)}`);
if (packed > limit) {
  console.error(`wasm-size: the core is over its limit of ${show(limit)} as brotli`);
  process.exit(1);
}
