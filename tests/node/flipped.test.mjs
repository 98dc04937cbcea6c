// 20,000 damaged snapshots, and what a snapshot may not say. (build-scripts/flip-snapshots.mjs runs a million.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureHtml, loadNodeEngine } from '../../build/web/engine-node.mjs';
import { damagedSnapshots, runDamaged } from '../fuzz/flip.mjs';

test('20,000 damaged snapshots: an analysis or an error each, no trap', async () => {
  const answers = runDamaged(await loadNodeEngine({ timings: false }), { count: 20_000, seed: 20260304 });
  assert.ok(answers.analysis > 1000, `${answers.analysis} are read all the same`);
  for (const code of ['snapshot-truncated', 'snapshot-invalid']) assert.ok(answers[code] > 1000, `${answers[code]} ${code}`);
});

test('a core that traps is noticed', () => {
  const trapping = { answerSnapshot() { throw Object.assign(new Error('stopped'), { code: 'trap' }); } };
  assert.throws(() => runDamaged(trapping, { count: 10, seed: 1 }), /number 0 of seed 1: trap/);
});

test('the same seed damages the same bytes', () => {
  const [first, second] = [damagedSnapshots(7), damagedSnapshots(7)];
  for (let i = 0; i < 50; i += 1) assert.deepEqual(first.next().value, second.next().value);
});

test('texts that share a part of the pool are refused', async () => {
  const engine = await loadNodeEngine({ timings: false });
  const { snapshot } = captureHtml('<p>One paragraph.</p><p>Two paragraph.</p>');
  const view = new DataView(snapshot.buffer, snapshot.byteOffset);
  const nodes = view.getUint32(12, true);
  // Every text of more than one unit is told to begin where the first one begins.
  let first;
  for (let node = 0; node < nodes; node += 1) {
    if (view.getUint32(28 + (nodes * 2 + node) * 4, true) < 2) continue;
    first ??= view.getUint32(28 + (nodes + node) * 4, true);
    view.setUint32(28 + (nodes + node) * 4, first, true);
  }
  const { error } = JSON.parse(engine.answerSnapshot('{}', snapshot));
  assert.equal(error?.code, 'snapshot-invalid');
  assert.match(error.message, /share/);
});
