// The engine in a thread of its own, so that a test can stop it when it hangs. Takes { lines } of the command line's
// contract or { line, snapshots }, and gives one answer each, in order.
import { parentPort } from 'node:worker_threads';
import { answerBatchLine, loadNodeEngine } from '../../build/web/engine-node.mjs';

let engine = await loadNodeEngine({ timings: false });

async function answerSnapshot(line, snapshot) {
  try {
    return engine.answerSnapshot(line, snapshot);
  } catch (error) {
    engine = await loadNodeEngine({ timings: false });
    return JSON.stringify({ error: { code: error.code, message: error.message } });
  }
}

parentPort.on('message', async ({ lines = [], line, snapshots = [] }) => {
  const answers = [];
  for (const each of lines) answers.push(await answerBatchLine(engine, each));
  for (const snapshot of snapshots) answers.push(await answerSnapshot(line, snapshot));
  parentPort.postMessage(answers);
});
