// Damaged snapshots through the core in WebAssembly: an analysis or an error each, and never a trap. The tests run 20,000 of them.
// usage: node build-scripts/flip-snapshots.mjs [--count N] [--seed N]      a million, seed 1
// The snapshot that stops the core is kept in build/fuzz/crashes. Exit code 1 when there is one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runDamaged } from '../tests/fuzz/flip.mjs';
import { loadNodeEngine } from '../build/web/engine-node.mjs';
import { readOptions } from './options.mjs';
import { progress, stopwatch } from './results.mjs';

const { values } = readOptions({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } });
const count = Number(values.count);
const seed = Number(values.seed);
if (!(count > 0) || !Number.isInteger(seed)) {
  console.error('flip-snapshots: --count and --seed are whole numbers');
  process.exit(2);
}
const begin = performance.now();
const left = stopwatch(count);
try {
  const answers = runDamaged(await loadNodeEngine({ timings: false }), {
    count, seed,
    onProgress: (done) => progress(left(done)),
  });
  progress('');
  console.log(`${count} damaged snapshots, no trap: ${Object.entries(answers).map(([code, number]) => `${number} ${code}`).join(', ')}; ${((performance.now() - begin) / 1000).toFixed(0)} s`);
} catch (error) {
  progress('');
  if (error.snapshot === undefined) throw error;
  const folder = fileURLToPath(new URL('../build/fuzz/crashes/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}flipped-${seed}`, error.snapshot);
  console.error(`flip-snapshots: ${error.message}; kept as build/fuzz/crashes/flipped-${seed}`);
  process.exit(1);
}
