// How the core's time and memory grow while a page or a text doubles, and writes tests/bench/RESULTS.md and tests/bench/growth.svg.
// usage: node build-scripts/bench-growth.mjs [--quick]      --quick: up to a tenth of the size, and writes nothing
// Times are processor time of WebAssembly in Node, the least of several runs where one is short; memory is what the native build
// allocates at most beyond the input, to the byte. Exit code 1 where one doubling costs more than 2.3 times as much.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleOfSize, pageOfNodes, textOfSize } from '../tests/fixtures/large.mjs';
import { growthPlot } from './growth-plot.mjs';
import { readOptions } from './options.mjs';
import { machine, progress, table, writeSection } from './results.mjs';

const { values } = readOptions({ options: { quick: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const measure = join(root, 'build/native/wasm/nutgraf-measure');
if (!existsSync(measure) || !existsSync(join(root, 'build/web/engine-node.mjs'))) {
  console.error('bench-growth: build it first with build-scripts/build');
  process.exit(2);
}
const { captureHtml, loadNodeEngine } = await import('../build/web/engine-node.mjs');

const most = 2.3;
// What is shorter than this differs by more than that from run to run, and what is smaller is the models' and the allocator's.
const leastMs = 4;
const leastBytes = 2 << 20;
const doubled = (from, to) => {
  const sizes = [];
  for (let size = from; size <= to * 1.03; size *= 2) sizes.push(size);
  return sizes;
};
const share = values.quick ? 0.1 : 1;
const nodes = doubled(1000, 1_024_000 * share);
const characters = doubled(12_207, 50_000_000 * share); // the twelfth doubling is 50 MB
const series = [
  { name: 'nodes, cleaning', axis: 'nodes', sizes: nodes, facts: false, make: (size) => ({ html: pageOfNodes(size) }) },
  { name: 'nodes, all', axis: 'nodes', sizes: nodes, facts: true, make: (size) => ({ html: pageOfNodes(size) }) },
  { name: 'page of text, cleaning', axis: 'characters', sizes: characters, facts: false, make: (size) => ({ html: articleOfSize(size) }) },
  { name: 'page of text, all', axis: 'characters', sizes: characters, facts: true, make: (size) => ({ html: articleOfSize(size) }) },
  { name: 'plain text, all', axis: 'characters', sizes: characters, facts: true, make: (size) => ({ text: textOfSize(size) }) },
];

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-growth-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'input');
/** An engine whose functions are compiled for speed: each instance has to earn that anew, and processor time counts the compiler's threads. */
async function warmEngine() {
  const engine = await loadNodeEngine({ timings: false });
  const [page, article] = [pageOfNodes(3000), articleOfSize(50_000)].map((html) => captureHtml(html).snapshot);
  const text = textOfSize(50_000);
  for (let i = 0; i < 30; i += 1) {
    for (const snapshot of [page, article]) engine.answerSnapshot('{}', snapshot);
    engine.analyze({ text });
  }
  return engine;
}
const warm = await warmEngine();

for (const each of series) {
  each.points = [];
  for (const size of each.sizes) {
    progress(`${each.name}: ${size}`);
    const made = each.make(size);
    const snapshot = made.html === undefined ? undefined : captureHtml(made.html).snapshot;
    const bytes = snapshot ?? Buffer.from(made.text, 'utf16le');
    const line = JSON.stringify({ facts: each.facts });
    // Large pages in an instance of their own: its memory does not shrink.
    const engine = bytes.length > 4e6 ? await warmEngine() : warm;
    let ms = Infinity;
    let spent = 0;
    for (let run = 0; run < 2 || (spent < 600 && run < 40); run += 1) {
      const begin = process.cpuUsage();
      if (snapshot) engine.answerSnapshot(line, snapshot);
      else engine.analyze({ text: made.text }, { facts: each.facts });
      const { user, system } = process.cpuUsage(begin);
      ms = Math.min(ms, (user + system) / 1000);
      spent += (user + system) / 1000;
      if (spent > 20_000) break;
    }
    writeFileSync(file, bytes);
    const { peak_bytes: peak, input_bytes: input } = JSON.parse(execFileSync(measure, [snapshot ? 'snapshot' : 'text', file, ...(each.facts ? [] : ['no-facts'])], { encoding: 'utf8' }));
    each.points.push({ size, ms, peak, input });
  }
}
progress('');

/** The steepest doubling of what is large enough to be measured, and the average of all of them. */
function growth(points, key, least) {
  const steps = [];
  for (let i = 1; i < points.length; i += 1) if (points[i - 1][key] >= least) steps.push(points[i][key] / points[i - 1][key]);
  return { steepest: Math.max(...steps), average: steps.reduce((product, step) => product * step, 1) ** (1 / steps.length) };
}
const short = (size) => (size >= 1e6 ? `${+(size / 1e6).toPrecision(3)} M` : `${+(size / 1e3).toPrecision(3)} k`);
const rows = [['doubled', 'from – to', 'time, steepest doubling', 'time, average', 'memory, steepest doubling', 'memory, average', 'largest: time', 'its memory beyond the input', 'that by the input']];
let failed = false;
for (const { name, axis, points } of series) {
  const time = growth(points, 'ms', leastMs);
  const memory = growth(points, 'peak', leastBytes);
  const last = points.at(-1);
  failed ||= time.steepest > most || memory.steepest > most;
  rows.push([name, `${short(points[0].size)} – ${short(last.size)} ${axis}`, time.steepest.toFixed(2), time.average.toFixed(2), memory.steepest.toFixed(2), memory.average.toFixed(2),
    `${(last.ms / 1000).toFixed(2)} s`, `${(last.peak / 1e6).toFixed(0)} MB`, (last.peak / last.input).toFixed(1)]);
}
console.log(table(rows));
if (values.quick) {
  for (const { name, points } of series) console.log(name, points.map(({ size, ms, peak }) => `${short(size)}: ${ms.toFixed(1)} ms, ${(peak / 1e6).toFixed(1)} MB`).join('; '));
} else {
  writeFileSync(join(root, 'tests/bench/growth.svg'), growthPlot(series));
  writeSection('growth', `## Growth

Made by \`node build-scripts/bench-growth.mjs\`: ${machine()}. Pages and texts made of the same sentences, doubled. Time is processor time of the core
in WebAssembly, snapshot or text to the answer's JSON, the least of several runs; memory is the most that the native build allocates beyond
the input. A doubling may cost ${most} times as much; steps from under ${leastMs} ms or ${leastBytes >> 20} MiB are not counted. "All" is with facts,
which are looked for in the first 1 Mi code units of a text. Sizes of text are in characters.

${table(rows)}

![Time and memory against size, both doubling: straight lines of slope one](growth.svg)`);
}
if (failed) {
  console.error(`bench-growth: a doubling costs more than ${most} times as much`);
  process.exitCode = 1;
}
