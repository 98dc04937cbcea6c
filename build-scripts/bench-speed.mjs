// Measures capture and core beside @mozilla/readability in headless Chromium, page by page in turn, and writes tests/bench/RESULTS.md.
// usage: node build-scripts/bench-speed.mjs [--data DIR] [--corpus NAME] [--rounds N]
//   --data DIR   holds corpora/NAME/*.html (build/data, where bench-quality.mjs unpacks it); NAME is "readability" unless told otherwise
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { machine, progress, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { data: { type: 'string', default: join(root, 'build/data') }, corpus: { type: 'string', default: 'readability' }, rounds: { type: 'string', default: '5' } },
});
const folder = join(resolve(values.data), 'corpora', values.corpus);
const rounds = Number(values.rounds);

if (!existsSync(folder)) {
  console.log(`skipped: there are no pages in ${folder}`);
  process.exit(0);
}
for (const built of ['build/web/engine.mjs', 'build/web/nutgraf-core.wasm']) {
  if (!existsSync(join(root, built))) {
    console.error(`bench-speed: ${built} is missing; build it with build-scripts/build wasm web`);
    process.exit(2);
  }
}
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => basename(name, '.html')).sort();

// Both headers together give performance.now() its finer resolution.
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };
// The page under measurement is laid out, but runs no script and loads nothing.
const inert = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const bench = `<!doctype html><meta charset="utf-8"><title>bench</title><iframe width="1280" height="900"></iframe>
<script src="/Readability.js"></script>
<script type="module">
import { capture, loadEngine } from '/engine.mjs';
const engine = await loadEngine(await (await fetch('/nutgraf-core.wasm')).arrayBuffer(), { timings: false });
const frame = document.querySelector('iframe');
const load = (id) => new Promise((done) => { frame.onload = done; frame.src = '/page/' + encodeURIComponent(id); });
const timed = (work) => { const begin = performance.now(); work(); return performance.now() - begin; };
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
window.measure = async (id, rounds) => {
  await load(id);
  const page = frame.contentDocument;
  page.body?.offsetHeight; // laid out before the clock starts
  const url = 'https://example.org/';
  const nutgraf = (facts) => timed(() => engine.analyze({ snapshot: capture(page, { layout: true }).snapshot }, { url, facts, anchors: true }));
  const contestants = {
    capture: () => timed(() => capture(page, { layout: true })),
    cleaning: () => nutgraf(false),
    all: () => nutgraf(true),
    readability: () => { const copy = page.cloneNode(true); return timed(() => new Readability(copy).parse()); },
  };
  const times = {};
  for (let round = 0; round < rounds; round++) {
    for (const name in contestants) (times[name] ??= []).push(contestants[name]());
  }
  const result = {};
  for (const name in times) result[name] = median(times[name]);
  return result;
};
window.ready = true;
</script>`;

const files = {
  '/': ['text/html', () => bench, {}],
  '/engine.mjs': ['text/javascript', () => readFileSync(join(root, 'build/web/engine.mjs')), {}],
  '/nutgraf-core.wasm': ['application/wasm', () => readFileSync(join(root, 'build/web/nutgraf-core.wasm')), {}],
  '/Readability.js': ['text/javascript', () => readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js')), {}],
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const id = path.startsWith('/page/') ? path.slice(6) : undefined;
  const found = pages.includes(id) ? ['text/html; charset=utf-8', () => readFileSync(join(folder, `${id}.html`)), inert] : files[path];
  if (!found) return void response.writeHead(404, isolated).end();
  const [type, body, headers] = found;
  response.writeHead(200, { 'content-type': type, ...isolated, ...headers }).end(body());
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });

const browser = await puppeteer.launch({
  browser: 'chrome', executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium', headless: true, pipe: true,
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const results = [];
let version;
try {
  version = await browser.version();
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction('window.ready === true');
  for (const id of pages.slice(0, 10)) await tab.evaluate((id) => window.measure(id, 2), id); // both warm
  for (const [i, id] of pages.entries()) {
    progress(`${i} of ${pages.length} pages`);
    results.push(await tab.evaluate((id, rounds) => window.measure(id, rounds), id, rounds));
  }
  progress('');
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const of = (name) => results.map((result) => result[name]);
const row = (label, name) => {
  const ratios = results.map((result) => result[name] / Math.max(result.readability, 1e-3));
  return [label, at(of(name), 0.5).toFixed(2), at(of(name), 0.95).toFixed(2), (at(of(name), 0.5) / at(of('readability'), 0.5)).toFixed(2), name === 'readability' ? '1' : at(ratios, 0.5).toFixed(2), name === 'readability' ? '1' : at(ratios, 0.95).toFixed(2)];
};
const rows = [
  ['milliseconds', 'median', '95th percentile', 'median / Readability\'s median', 'a page\'s own ratio, median', '95th percentile'],
  row('capture alone', 'capture'), row('capture + core, facts off', 'cleaning'), row('capture + core, facts on', 'all'), row('Readability, parse alone', 'readability'),
];
console.log(table(rows));
writeSection('speed', `## Speed

Made by \`node build-scripts/bench-speed.mjs\`: ${version.replace('/', ' ')}, headless, ${machine()}. ${results.length} pages of the corpus \`${values.corpus}\`,
each laid out in a frame; the contestants take turns, ${rounds} rounds a page, and a page's time is the median of its rounds. Readability parses a
clone of the same document; making the clone is not counted. Nutgraf's time is capture, core and reading the answer's JSON.

${table(rows)}`);
