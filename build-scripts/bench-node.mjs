// Measures the engine in Node beside Readability and Defuddle on linkedom, its facts beside compromise, and the native tool; writes the
// section "node" of tests/bench/RESULTS.md.
// usage: node build-scripts/bench-node.mjs [--data DIR] [--rounds N] [--pages N]
//   --data DIR   holds corpora/NAME/*.html and facts-data/nutgraf-news/*.txt (build/data)
//   --pages N    pages of the corpus "readability", evenly spread (all)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readOptions } from './options.mjs';
import { at, machine, progress, stopwatch, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({
  options: { data: { type: 'string', default: join(root, 'build/data') }, rounds: { type: 'string', default: '3' }, pages: { type: 'string' } },
});
const rounds = Number(values.rounds);
const data = resolve(values.data);
const corpus = join(data, 'corpora/readability');
const news = join(data, 'facts-data/nutgraf-news');
const native = join(root, 'build/native/wasm/nutgraf-batch');
const wasm = join(root, 'build/web/nutgraf-core.wasm');

if (!existsSync(corpus) || !existsSync(news)) {
  console.log(`skipped: there are no pages in ${corpus} or no articles in ${news}`);
  process.exit(0);
}
for (const [built, how] of [[wasm, 'build-scripts/build'], [native, 'build-scripts/build native']]) {
  if (!existsSync(built)) {
    console.error(`bench-node: ${built} is missing; build it with ${how}`);
    process.exit(2);
  }
}
const { captureHtml, loadNodeEngine } = await import('../build/web/engine-node.mjs');
const engine = await loadNodeEngine({ timings: false });
const url = 'https://example.org/';
// Defuddle chats on the console.
const say = console.log;
for (const level of ['log', 'warn', 'error', 'debug', 'info']) console[level] = () => {};

const timed = async (work) => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/** Median milliseconds of every contestant on every input, taking turns. A contestant that gives up has no time. */
async function contest(inputs, contestants, label) {
  const results = [];
  const left = stopwatch(inputs.length);
  for (const [i, input] of inputs.entries()) {
    progress(`${label}: ${left(i)}`);
    const times = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(contestants)) {
        try { (times[name] ??= []).push(await run(input)); } catch { /* no time on this page */ }
      }
    }
    results.push(Object.fromEntries(Object.entries(times).map(([name, list]) => [name, at(list, 0.5)])));
  }
  progress('');
  return results;
}

function rowsOf(results, labels, base) {
  const of = (name) => results.map((one) => one[name]).filter((time) => time !== undefined);
  const row = ([name, label]) => {
    const own = results.filter((one) => one[name] !== undefined && one[base] > 0).map((one) => one[name] / one[base]);
    return [label, ...[0.5, 0.95, 1].map((share) => at(of(name), share).toFixed(2)), (at(of(name), 0.5) / at(of(base), 0.5)).toFixed(3), at(own, 0.5).toFixed(3)];
  };
  return [['milliseconds', 'median', '95th percentile', 'worst', `median / ${labels[base]}'s`, "an input's own ratio, median"], ...Object.entries(labels).map(row)];
}

const all = readdirSync(corpus).filter((name) => name.endsWith('.html')).sort();
const count = Math.min(all.length, Number(values.pages ?? all.length));
const pages = Array.from({ length: count }, (_, i) => readFileSync(join(corpus, all[Math.floor((i * all.length) / count)]), 'utf8'));
const readers = {
  nutgraf: (html) => timed(() => engine.render({ snapshot: captureHtml(html).snapshot }, { url, facts: false }, 'text')),
  core: (html) => {
    const { snapshot } = captureHtml(html);
    return timed(() => engine.analyze({ snapshot }, { url, facts: false }));
  },
  facts: (html) => {
    const { snapshot } = captureHtml(html);
    return timed(() => engine.analyze({ snapshot }, { url }));
  },
  readability: (html) => timed(() => new Readability(parseHTML(html).document).parse()?.textContent),
  parse: (html) => {
    const { document } = parseHTML(html);
    return timed(() => new Readability(document).parse()?.textContent);
  },
  defuddle: (html) => timed(() => Defuddle(parseHTML(html).document, url, { useAsync: false })),
};
const cleaning = await contest(pages, readers, 'pages');

const articles = readdirSync(news).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(news, name), 'utf8'));
const finders = {
  nutgraf: (text) => timed(() => engine.analyze({ text }, { as_article: true })),
  compromise: (text) => timed(() => {
    const document = nlp(text);
    return [document.people().json(), document.places().json(), document.organizations().json(), document.numbers().json(), document.quotations().json()];
  }),
};
const facts = await contest(articles, finders, 'articles');
const words = at(articles.map((text) => text.split(/\s+/).length), 0.5);

/** The native tool over the same pages: the core's own milliseconds, by its answers, and the whole process's. */
function nativeRun(withFacts) {
  const lines = pages.map((html, i) => JSON.stringify({ id: String(i), url, facts: withFacts, snapshot: Buffer.from(captureHtml(html).snapshot).toString('base64') }));
  const input = `${lines.join('\n')}\n`;
  const begin = performance.now();
  const { stdout, status } = spawnSync(native, [], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const whole = performance.now() - begin;
  if (status !== 0) throw new Error(`nutgraf-batch ended with code ${status}`);
  const own = stdout.trim().split('\n').reduce((sum, line) => sum + (JSON.parse(line).timings?.total_ms ?? 0), 0);
  const megabytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0) / 1e6;
  const rate = (ms) => [(pages.length / (ms / 1000)).toFixed(0), (megabytes / (ms / 1000)).toFixed(1)];
  return [...rate(own), ...rate(whole)];
}

const module = readFileSync(wasm);
const compiled = await WebAssembly.compile(module);
const { loadEngine } = await import('../build/web/engine.mjs');
const instantiations = [];
for (let i = 0; i < 20; i++) instantiations.push(await timed(() => loadEngine(compiled)));
const size = (bytes) => bytes.toLocaleString('en');

const text = `## Speed in Node and natively

Made by \`node build-scripts/bench-node.mjs\`: Node ${process.versions.node}, ${machine()}. The contestants take turns, ${rounds} rounds an input.

${pages.length} pages of the corpus \`readability\`, from the HTML's text to the article's:

${table(rowsOf(cleaning, {
    nutgraf: 'Nutgraf: parse5, capture, core', readability: 'Readability on linkedom', defuddle: 'Defuddle on linkedom',
    core: "Nutgraf's core alone, facts off", facts: "Nutgraf's core alone, facts on", parse: 'Readability, parse alone, on linkedom',
  }, 'parse'))}

Key facts of ${articles.length} news articles (${words} words in the median one), from plain text:

${table(rowsOf(facts, { nutgraf: 'Nutgraf, all facts', compromise: 'compromise: people, places, organizations, numbers, quotations' }, 'compromise'))}

Natively, the same pages as snapshots; megabytes of their HTML:

${table([
    ['', 'core alone: pages a second', 'MB a second', 'with reading and writing JSON lines: pages a second', 'MB a second'],
    ['facts off', ...nativeRun(false)], ['facts on', ...nativeRun(true)],
  ])}

The WebAssembly core with its lexicons and models: ${size(module.length)} bytes, gzip ${size(gzipSync(module, { level: 9 }).length)}, brotli
${size(brotliCompressSync(module).length)}; an engine from the compiled module takes ${at(instantiations, 0.5).toFixed(1)} ms, median of 20.`;
say(text);
console.log = say;
writeSection('node', text);
