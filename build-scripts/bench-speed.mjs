// Measures capture and core beside Readability and Defuddle in headless Chromium and Firefox, page by page in turn, and writes the
// section "speed" of tests/bench/RESULTS.md.
// usage: node build-scripts/bench-speed.mjs [--data DIR] [--browsers chromium,firefox] [--rounds N] [--sample N]
//   --data DIR   holds corpora/NAME/*.html (build/data, where bench-quality.mjs unpacks it)
//   --rounds N   how often each contestant reads a page; a page's time is the median (5)
//   --sample N   pages of each corpus beside "readability", which is read whole (20)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../tests/browser/until.mjs';
import { readOptions } from './options.mjs';
import { at, machine, progress, stopwatch, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({
  options: {
    data: { type: 'string', default: join(root, 'build/data') }, browsers: { type: 'string', default: 'chromium,firefox' },
    rounds: { type: 'string', default: '5' }, sample: { type: 'string', default: '20' },
  },
});
const corpora = join(resolve(values.data), 'corpora');
const rounds = Number(values.rounds);

if (!existsSync(corpora)) {
  console.log(`skipped: there are no pages in ${corpora}`);
  process.exit(0);
}
for (const built of ['build/web/engine.mjs', 'build/web/nutgraf-core.wasm', 'build/extension/chrome']) {
  if (!existsSync(join(root, built))) {
    console.error(`bench-speed: ${built} is missing; build it with build-scripts/build`);
    process.exit(2);
  }
}

/** Every page of the corpus "readability", and of each other one as many as were asked for, evenly spread. */
const idsOf = (corpus) => readdirSync(join(corpora, corpus)).filter((name) => name.endsWith('.html')).map((name) => `${corpus}/${basename(name, '.html')}`).sort();
const main = idsOf('readability');
const others = readdirSync(corpora).filter((corpus) => corpus !== 'readability').flatMap((corpus) => {
  const all = idsOf(corpus);
  const count = Math.min(all.length, Number(values.sample));
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]);
});
const pages = [...main, ...others];

// Both headers together give performance.now() its finer resolution.
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };
// The page under measurement is laid out, but runs no script and loads nothing.
const inert = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const files = {
  '/': ['text/html', 'build-scripts/speed/contest.html'],
  '/engine.mjs': ['text/javascript', 'build/web/engine.mjs'],
  '/nutgraf-core.wasm': ['application/wasm', 'build/web/nutgraf-core.wasm'],
  '/Readability.js': ['text/javascript', 'node_modules/@mozilla/readability/Readability.js'],
  '/Defuddle.js': ['text/javascript', 'node_modules/defuddle/dist/index.js'],
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const id = path.startsWith('/page/') ? path.slice(6) : undefined;
  const found = pages.includes(id) ? ['text/html; charset=utf-8', join(corpora, `${id}.html`), inert] : files[path] && [files[path][0], join(root, files[path][1]), {}];
  if (!found) return void response.writeHead(404, isolated).end();
  const [type, file, headers] = found;
  response.writeHead(200, { 'content-type': type, ...isolated, ...headers }).end(readFileSync(file));
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });

const browsers = { chromium: 'chrome', firefox: 'firefox' };
const reports = [];
try {
  for (const name of values.browsers.split(',')) {
    if (!(name in browsers)) throw new Error(`there is no browser named "${name}": chromium, firefox`);
    reports.push(await contest(name));
  }
} finally {
  server.close();
  server.closeAllConnections();
}

async function contest(name) {
  const { launch, name: title } = await import(`../tests/browser/${name}.mjs`);
  const browser = await launch({ extension: join(root, 'build/extension', browsers[name]) });
  try {
    const tab = await browser.openPage(`http://127.0.0.1:${server.address().port}/`);
    await until('the contest to be ready', () => tab.evaluate(() => window.ready === true));
    const version = await tab.evaluate(() => /(?:Chrome|Firefox)\/[\d.]+/.exec(navigator.userAgent)[0]);
    for (const id of main.slice(0, 10)) await tab.evaluate((id) => window.measure(id, 2), id); // all warm
    const results = new Map();
    const left = stopwatch(pages.length);
    for (const [i, id] of pages.entries()) {
      progress(`${title}: ${left(i)}`);
      results.set(id, await tab.evaluate((id, rounds) => window.measure(id, rounds), id, rounds));
    }
    progress('');
    return { version, results, instantiation: await tab.evaluate(() => window.instantiate(20)) };
  } finally {
    await browser.close();
  }
}

const labels = {
  capture: 'capture alone', cleaning: '**capture + core, facts off**', all: '**capture + core, facts on**',
  readability: 'Readability, parse alone', defuddle: 'Defuddle, parse alone',
};

function rowsOf(results, ids) {
  const head = ['milliseconds', 'median', '95th percentile', 'worst', "median / Readability's", "95th percentile / Readability's", "a page's own ratio, median"];
  const of = (name) => ids.map((id) => results.get(id)[name]).filter((time) => time !== undefined);
  const row = (name) => {
    const times = of(name);
    const own = ids.map((id) => results.get(id)).filter((one) => one[name] !== undefined && one.readability > 0).map((one) => one[name] / one.readability);
    const to = (share) => (at(times, share) / at(of('readability'), share)).toFixed(2);
    return [labels[name], ...[0.5, 0.95, 1].map((share) => at(times, share).toFixed(2)), to(0.5), to(0.95), at(own, 0.5).toFixed(2)];
  };
  return [head, ...Object.keys(labels).map(row)];
}

const sections = reports.map(({ version, results, instantiation }) => {
  const elements = main.map((id) => results.get(id).elements);
  return `### ${version.replace('/', ' ')}

${main.length} pages of the corpus \`readability\` (${at(elements, 0.5)} elements in the median page, ${at(elements, 0.95)} at the 95th percentile):

${table(rowsOf(results, main))}

${others.length} pages of the other corpora:

${table(rowsOf(results, others))}

An engine from the compiled module: ${instantiation.toFixed(1)} ms, median of 20.`;
});
const text = `## Speed in the browser

Made by \`node build-scripts/bench-speed.mjs\`, headless, ${machine()}. Each page is laid out in a frame; the contestants take turns, ${rounds} rounds a
page (Defuddle 3), and a page's time is the median of its rounds. Readability and Defuddle parse a clone of the same document; making
the clone is not counted. Nutgraf's time is capture, core and reading the answer's JSON.

${sections.join('\n\n')}`;
console.log(text);
writeSection('speed', text);
