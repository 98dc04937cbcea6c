// How steady the cleaning is: pages of the corpora, changed where it does not matter, against themselves as they were.
// usage: node build-scripts/bench-robustness.mjs [--data DIR] [--pages N]      N pages a corpus (60); writes tests/bench/RESULTS.md
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexiconBlocks } from './lexicon-changes.mjs';
import { readOptions } from './options.mjs';
import { progress, stopwatch, table, writeSection } from './results.mjs';
import { blocks, blocksBehind, changes, placesIn, withBlock } from './training/page-changes.mjs';
import { wordsF1, wordsOf } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({ options: { data: { type: 'string', default: join(root, 'build/data') }, pages: { type: 'string', default: '60' } } });
const corpora = ['fundus', 'newspaper-dataset', 'wcxb-dev', 'trafilatura-eval'].map((name) => join(resolve(values.data), 'corpora', name)).filter(existsSync);
if (corpora.length === 0) {
  console.log(`skipped: there are no labelled pages in ${values.data}`);
  process.exit(0);
}
const { captureHtml, loadNodeEngine } = await import('../build/web/engine-node.mjs');
const engine = await loadNodeEngine({ timings: false });
const textOf = (html, url) => engine.analyze({ snapshot: captureHtml(html).snapshot }, { url, facts: false }).article.text;

/** What an article says, fact by fact, as text. */
function factsOf(html, url) {
  const { article, facts } = engine.analyze({ snapshot: captureHtml(html).snapshot }, { url });
  const all = new Set();
  for (const kind of ['people', 'organizations', 'places']) for (const { name } of facts[kind]) all.add(`${kind} ${name}`);
  for (const kind of ['dates', 'numbers', 'quotes', 'key_sentences']) for (const { text } of facts[kind]) all.add(`${kind} ${text}`);
  return { text: article.text, paragraphs: article.blocks.filter(({ role }) => role === 'body').map(({ text }) => text), all };
}
const fewer = (one, other) => [...one].filter((fact) => !other.has(fact)).length;

const sums = new Map();
const factSums = new Map();
/** The sum of that name, begun when it is first asked for. */
function sumIn(all, name) {
  if (!all.has(name)) all.set(name, { pages: 0, same: 0, f1: 0, added: 0, lost: 0 });
  return all.get(name);
}
const note = (sum, before, after) => {
  sum.pages++;
  sum.same += before === after ? 1 : 0;
  sum.f1 += wordsF1(wordsOf(before), wordsOf(after));
};
const pages = corpora.flatMap((corpus) => {
  const gold = readFileSync(join(corpus, 'gold.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line)).filter((page) => (page.page_type ?? 'article') === 'article');
  const step = Math.max(1, Math.floor(gold.length / Number(values.pages)));
  return gold.filter((_, i) => i % step === 0).slice(0, Number(values.pages)).map(({ id, url }) => ({ file: join(corpus, `${id}.html`), url }));
});
const left = stopwatch(pages.length);
for (const [number, { file, url }] of pages.entries()) {
  progress(`pages: ${left(number)}`);
  const html = readFileSync(file, 'utf8');
  const plain = factsOf(html, url);
  const places = Object.entries(placesIn(html, plain.paragraphs));
  for (const [name, block] of Object.entries(blocks)) {
    for (const [where, place] of places) note(sumIn(sums, `${name} ${where}`), plain.text, textOf(withBlock(html, place, block(number)), url));
  }
  for (const [name, block] of Object.entries(blocksBehind)) {
    for (const [where, place] of places.filter(([where]) => where.startsWith('a'))) note(sumIn(sums, `${name} ${where}`), plain.text, textOf(withBlock(html, place, block(number)), url));
  }
  for (const [name, change] of Object.entries(changes)) {
    const changed = change(html);
    if (changed !== html) note(sumIn(sums, name), plain.text, textOf(changed, url));
  }
  for (const [name, block] of Object.entries(lexiconBlocks)) {
    for (const [where, place] of places) {
      const changed = factsOf(withBlock(html, place, block(number)), url);
      const sum = sumIn(factSums, `${name}, ${where}`);
      note(sum, plain.text, changed.text);
      sum.added += fewer(changed.all, plain.all) > 0 ? 1 : 0;
      sum.lost += fewer(plain.all, changed.all) > 0 ? 1 : 0;
    }
  }
}
progress('');
const percent = (part, all) => `${((part * 100) / all).toFixed(1)} %`;
const order = [...Object.keys(blocks), ...Object.keys(blocksBehind), ...Object.keys(changes), ...Object.keys(lexiconBlocks)];
const byName = ([a], [b]) => order.findIndex((name) => a.startsWith(name)) - order.findIndex((name) => b.startsWith(name));
const rows = [['change', 'pages', 'the very same article', 'F1 of words against the unchanged page'],
  ...[...sums].sort(byName).map(([name, sum]) => [name, sum.pages, percent(sum.same, sum.pages), (sum.f1 / sum.pages).toFixed(4)])];
const factRows = [['added, and taken away again', 'pages', 'the very same article', 'F1 of words', 'a fact more with it', 'a fact more without it'],
  ...[...factSums].sort(byName).map(([name, sum]) => [name, sum.pages, percent(sum.same, sum.pages), (sum.f1 / sum.pages).toFixed(4), percent(sum.added, sum.pages), percent(sum.lost, sum.pages)])];
console.log(table(rows));
console.log(table(factRows));
writeSection('robustness', `## Robustness

Made by \`node build-scripts/bench-robustness.mjs\`: articles of the corpora, each changed where it does not matter, against themselves.

${table(rows)}

In the words of the project's own lexicons, and with all facts: pages with a fact that the block brought, or that only its removal brought back.

${table(factRows)}`);
