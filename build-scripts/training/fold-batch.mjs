// The batch contract for pages that the cleaning model was trained on: each page is answered natively by the model that has not
// seen its site (build/training/cleaning-N.model, written by build-scripts/train-cleaning).
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { naiveLines } from './naive-lines.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { captureHtml } = await import(`${root}/build/web/engine-node.mjs`);
const folds = 5;
const asText = process.argv[2] === '--naive-text'; // each page as the text of all of it

// The same two functions as in table.py.
function siteOf(url, page) {
  const host = ((URL.canParse(url ?? '') ? new URL(url).hostname : '') || page).toLowerCase();
  const parts = host.split('.').filter((part) => !['www', 'm', 'amp', 'edition'].includes(part));
  const tail = parts.length > 2 && parts.at(-1).length === 2 && parts.at(-2).length <= 3 ? 3 : 2;
  return parts.slice(-tail).join('.');
}
function foldOf(site) {
  return Number(BigInt(`0x${createHash('sha256').update(site).digest('hex')}`) % BigInt(folds));
}

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
