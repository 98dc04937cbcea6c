// The batch contract for pages that the cleaning model was trained on: each page is answered natively by the model that has not
// seen its site (build/training/cleaning-N.model, written by build-scripts/train-cleaning).
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { naiveLines } from './naive-lines.mjs';
import { foldOf, siteOf } from './sites.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { captureHtml } = await import(`${root}/build/web/engine-node.mjs`);
const asText = process.argv[2] === '--naive-text'; // each page as the text of all of it

const engines = [];
/** Asks the fold's engine; it answers in order, one line a line. */
function ask(fold, line) {
  engines[fold] ??= (() => {
    const child = spawn(`${root}/build/native/wasm/nutgraf-batch`, ['--cleaning-model', `${root}/build/training/cleaning-${fold}.model`, '--text-model', `${root}/build/training/cleaning-text-${fold}.model`], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return { child, answers };
  })();
  engines[fold].child.stdin.write(`${line}\n`);
  return engines[fold].answers.next();
}

for await (const line of createInterface({ input: process.stdin })) {
  const { html, ...request } = JSON.parse(line);
  if (asText) request.text = naiveLines(html).lines.join('\n');
  else if (html !== undefined) request.snapshot = Buffer.from(captureHtml(html).snapshot).toString('base64');
  const { value, done } = await ask(foldOf(siteOf(request.url, request.id ?? '')), JSON.stringify(request));
  if (done) throw new Error('the engine ended');
  process.stdout.write(`${value}\n`);
}
for (const engine of engines) engine?.child.stdin.end();
