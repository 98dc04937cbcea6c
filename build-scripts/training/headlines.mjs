// Trains what each feature of a line over a plain text is worth where its headline is looked for: wasm/models/lexicons/headline-weights.txt.
// usage: node build-scripts/training/headlines.mjs --data DIR      DIR holds corpora/NAME/{ID.html,gold.jsonl}
// A conditional logit: in each text the line that is the page's title should score above the others. Prints how often it does in texts of
// sites that it was not trained on (five folds), beside the title's being among the lines at all.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../options.mjs';
import { naiveLines } from './naive-lines.mjs';
import { foldOf, folds, siteOf } from './sites.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ridge = 0.5;
const steps = 400;
// The sum below which no line is a headline: of 5, 20 and 30 tenths the one that kept most of the texts.
const constant = -2;

const folded = (text) => (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');
const dot = (weights, features) => features.reduce((sum, value, f) => sum + value * weights[f], 0);

/** The texts of pages whose title is known, as a line of JSON for nutgraf-headline-table each. */
function* titledTexts(corpora) {
  for (const corpus of readdirSync(corpora).sort()) {
    const gold = join(corpora, corpus, 'gold.jsonl');
    if (!existsSync(gold)) continue;
    for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
      const { id, url, title } = JSON.parse(line);
      const page = join(corpora, corpus, `${id}.html`);
      if (!title || !existsSync(page)) continue;
      yield { id: `${corpus}/${id}`, fold: foldOf(siteOf(url, id)), title: folded(title), text: naiveLines(readFileSync(page, 'utf8')).lines.join('\n') };
    }
  }
}

/** Full-batch ascent of the texts' log-likelihood; the same weights from the same texts. */
function fit(texts, size) {
  const weights = new Array(size).fill(0);
  for (let step = 0; step < steps; ++step) {
    const gradient = weights.map((weight) => -ridge * weight);
    for (const { lines } of texts) {
      const scores = lines.map(({ features }) => dot(weights, features));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((sum, odd) => sum + odd, 0);
      const right = odds.reduce((sum, odd, i) => sum + (lines[i].gold ? odd : 0), 0);
      lines.forEach(({ features, gold }, i) => {
        const pull = (gold ? odds[i] / right : 0) - odds[i] / all;
        if (pull !== 0) features.forEach((value, f) => { gradient[f] += pull * value; });
      });
    }
    const rate = 0.006 * Math.min(1, 10 / Math.sqrt(step + 1));
    gradient.forEach((slope, f) => { weights[f] += rate * slope; });
  }
  return weights;
}

function write(weights) {
  writeFileSync(join(root, 'wasm/models/lexicons/headline-weights.txt'), [
    '# What the features of a line over a plain text are worth where its headline is looked for, in thousandths; see MODEL.md.',
    '# Written by build-scripts/train-cleaning from the labelled pages; never by hand.',
    ...Object.entries(weights).map(([name, weight]) => `${name}\t${Math.round(weight * 1000)}`),
  ].join('\n') + '\n');
}

const { values } = readOptions({ options: { data: { type: 'string' } } });
if (values.data === undefined || !existsSync(join(values.data, 'corpora'))) {
  console.error('headlines: --data DIR must hold corpora/NAME');
  process.exit(2);
}
// What stands beside the headline tells where the text begins, and that tells the headline: training begins where none is known.
write({ constant });
const build = spawnSync('cmake', ['--build', join(root, 'build/native'), '--target', 'nutgraf-headline-table'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(`${build.stdout}${build.stderr}\nheadlines: run build-scripts/build native first`);
  process.exit(1);
}

const pages = [...titledTexts(join(values.data, 'corpora'))];
const input = pages.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
const { stdout } = spawnSync(join(root, 'build/native/wasm/nutgraf-headline-table'), { input: `${input}\n`, encoding: 'utf8', maxBuffer: 1 << 30 });
const [names, ...rows] = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const texts = rows.map(({ lines }, i) => ({
  fold: pages[i].fold,
  lines: lines.map(({ text, features }) => ({ features, gold: folded(text) === pages[i].title })),
}));
const titled = texts.filter(({ lines }) => lines.some(({ gold }) => gold));

let right = 0;
for (let fold = 0; fold < folds; ++fold) {
  const weights = fit(titled.filter((text) => text.fold !== fold), names.length);
  for (const { lines } of titled.filter((text) => text.fold === fold)) {
    const scores = lines.map(({ features }) => dot(weights, features));
    if (lines[scores.lastIndexOf(Math.max(...scores))].gold) ++right;
  }
}
console.log(`${texts.length} texts; the title is one of the lines of ${titled.length}, and chosen in ${right}`);

const weights = fit(titled, names.length);
write({ ...Object.fromEntries(names.map((name, f) => [name, weights[f]])), constant });
