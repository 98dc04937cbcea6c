// Makes a linked WebAssembly module smaller, once it is compressed.
// usage: node build-scripts/pack-wasm.mjs FILE.wasm
import { readFileSync, writeFileSync } from 'node:fs';
import { joinSegments } from './join-segments.mjs';
import { orderFunctions } from './order-functions.mjs';

const file = process.argv[2];
writeFileSync(file, orderFunctions(joinSegments(readFileSync(file))));
