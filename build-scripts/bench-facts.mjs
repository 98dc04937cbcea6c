// Scores the key facts on labelled articles, and writes the tables into tests/bench/RESULTS.md.
// usage: node build-scripts/bench-facts.mjs --data DIR [--corpora DIR] [--judge DIR]
//   --data DIR    facts-data, unpacked: a folder a set
//   --corpora DIR the labelled pages, unpacked                    (DATA/../corpora)
//   --judge DIR   the scorers: facts/score.py and contract.py    (../shared/judge)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heldBack, isNews, pageArticles, readLines, spansFolder } from './facts-data.mjs';
import { readOptions } from './options.mjs';
import { machine, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({ options: { judge: { type: 'string', default: join(root, '../shared/judge') }, data: { type: 'string' }, corpora: { type: 'string' } } });
const judge = resolve(values.judge);
const out = join(root, 'build/bench/facts');

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(0);
}
if (!existsSync(join(judge, 'facts/score.py'))) skip(`there are no scorers in ${judge}`);
if (values.data === undefined || !existsSync(join(values.data, 'nutgraf-news'))) skip('there are no labelled articles: name them with --data DIR');
const data = resolve(values.data);
mkdirSync(out, { recursive: true });

function python(args) {
  const result = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  if (result.status !== 0) throw new Error(`${args[0]} ended with code ${result.status}`);
  return result.stdout;
}

/** The half of the news articles that trained nothing, as a set. */
function heldArticles() {
  const lines = python([join(data, 'nutgraf-news/to_set.py'), spansFolder]).split('\n').filter(Boolean);
  const url = (line) => JSON.parse(readFileSync(join(data, 'nutgraf-news', `${JSON.parse(line).id.replace('news-', '')}.json`), 'utf8')).url;
  const path = join(out, 'news.jsonl');
  writeFileSync(path, lines.filter((line) => heldBack(url(line))).join('\n') + '\n');
  return path;
}

const engine = `python3 ${join(judge, 'contract.py')} facts ${join(root, 'build-scripts/nutgraf')} batch`;
/** Everything that the scorer counts on one set. */
function score(name, file, options = []) {
  const json = join(out, `${name}.json`);
  console.log(`${name}: measuring`);
  python([join(judge, 'facts/score.py'), file, '--engine', engine, '--json', json, ...options]);
  return JSON.parse(readFileSync(json, 'utf8'));
}
const set = (path) => join(data, path);

const newsFile = heldArticles();
const answersFile = join(out, 'news.answers.jsonl');
const news = score('news', newsFile, ['--k', '4', '--pred', answersFile]);
const overlaps = (a, b) => a.start < b.end && b.start < a.end;
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** F1, precision and recall of what the numbers count; the scorer looks at values and units alone. */
function counts(file, fits) {
  const answers = new Map(readLines(answersFile).map((answer) => [answer.id, answer]));
  let hits = 0;
  let wanted = 0;
  let given = 0;
  for (const { id, gold } of readLines(file)) {
    const { numbers } = answers.get(id);
    given += numbers.filter((number) => number.counts).length;
    for (const number of gold.numbers) {
      if (number.counts === null) continue;
      ++wanted;
      const mine = numbers.find((each) => overlaps(each, number));
      if (mine?.counts && fits(mine.counts, number.counts.text)) ++hits;
    }
  }
  return [percent(2 * hits, wanted + given), percent(hits, given), percent(hits, wanted)];
}

/** The share of the dates found whose value is the labels'; the scorer counts those that the labels leave without one as wrong. */
function accuracy(file) {
  const answers = new Map(readLines(answersFile).map((answer) => [answer.id, answer]));
  let found = 0;
  let right = 0;
  for (const { id, gold } of readLines(file)) {
    for (const date of gold.dates) {
      const mine = answers.get(id).dates.find((each) => overlaps(each, date));
      if (mine === undefined) continue;
      ++found;
      if ((mine.value ?? '') === (date.value ?? '')) ++right;
    }
  }
  return [percent(right, found), percent(right, found), percent(right, found)];
}

/**
 * Whom the reader is told: the mention is the labels' one, or another whose name they agree on: all words of the one are the other's.
 * (The labels say a speaker in words; the scorer looks for these nearest to the quotation, which may be its next one's.)
 */
function whose(file) {
  const answers = new Map(readLines(answersFile).map((answer) => [answer.id, answer]));
  const wordsOf = (name) => new Set((name ?? '').toLowerCase().normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, '').split(' ').filter((word) => word !== '' && word !== 'the'));
  const within = (a, b) => a.size > 0 && [...a].every((word) => b.has(word));
  let hits = 0;
  let wanted = 0;
  let given = 0;
  for (const { id, gold } of readLines(file)) {
    const { quotes } = answers.get(id);
    given += quotes.filter(({ speaker }) => speaker).length;
    for (const quote of gold.quotes.filter(({ speaker }) => speaker)) {
      ++wanted;
      const mine = quotes.find((each) => Math.min(each.end, quote.end) - Math.max(each.start, quote.start) >= 0.5 * (Math.max(each.end, quote.end) - Math.min(each.start, quote.start)));
      if (!mine?.speaker) continue;
      const [told, labelled] = [wordsOf(mine.who), wordsOf(quote.who ?? quote.speaker.text)];
      if (overlaps(mine.speaker, quote.speaker) || within(told, labelled) || within(labelled, told)) ++hits;
    }
  }
  return [percent(2 * hits, wanted + given), percent(hits, given), percent(hits, wanted)];
}

/** What the first four sentences of running text would find of an editor's four. */
function leadFour(file) {
  const answers = new Map(readLines(answersFile).map((answer) => [answer.id, answer]));
  let found = 0;
  let wanted = 0;
  for (const { id, text, gold } of readLines(file)) {
    const first = answers.get(id).sentences.filter(([start, end]) => text.slice(start, end).split(/\s+/).length >= 5).slice(0, 4);
    for (const [start, end] of gold.key_sentences) {
      ++wanted;
      if (first.some(([a, b]) => Math.min(b, end) - Math.max(a, start) >= 0.5 * Math.max(b - a, end - start))) ++found;
    }
  }
  return percent(found, wanted);
}

/** The names of the pages that trained nothing, as sets: [title, file]. */
function heldPages() {
  const corpora = values.corpora ?? join(data, '../corpora');
  if (!existsSync(corpora)) return [];
  const { held } = pageArticles(corpora, data);
  return [['news', held.filter(isNews)], ['other pages', held.filter((page) => !isNews(page))]].map(([kind, pages]) => {
    const path = join(out, `pages-${kind.replace(' ', '-')}.jsonl`);
    writeFileSync(path, pages.map(({ id, text, entities }) => JSON.stringify({ id, text, gold: { entities } })).join('\n') + '\n');
    return [`${pages.length} ${kind} of the corpora, held back`, path];
  });
}

const names = { 'nutgraf-news, held back': [news, '–'] };
for (const [title, path] of heldPages()) names[title] = [score(title.replace(/\W+/g, '-'), path), '–'];
for (const [title, path, peer] of [['PolNeAR dev, machine tags', 'polnear_silver_ner/dev', 67], ['UNER English-EWT test', 'uner_ewt/test', 52], ['GUM news', 'gum_news/train', 46],
  ['CoNLL-2003 dev', 'conll2003/dev', '50 (on its test part)']]) {
  names[title] = [score(path.replace('/', '-'), set(`${path}.jsonl`)), peer];
}
const f1 = (value) => (value === undefined ? '–' : value.F1.toFixed(1));
const rows = [];
const add = (task, where, result, keys, peer) => {
  for (const key of keys) if (result[key] !== undefined) rows.push([`${task}: ${key}`, where, result[key].F1.toFixed(1), result[key].P.toFixed(1), result[key].R.toFixed(1), peer]);
};
add('roles', 'nutgraf-news', news, ['role'], 'none');
add('quotations', 'nutgraf-news', news, ['quote.span', 'quote.speaker(end-to-end)'], 'none');
rows.push(['quotations: the right speaker, whichever mention', 'nutgraf-news', ...whose(newsFile), 'none']);
add('dates', 'nutgraf-news', news, ['date.extent-strict', 'date.value'], '–');
rows.push(['dates: value, of those found', 'nutgraf-news', ...accuracy(newsFile), '–']);
add('numbers', 'nutgraf-news', news, ['num.extent-strict', 'num.value', 'num.value+unit'], '–');
for (const [what, fits] of [['the same words', (a, b) => a === b], ['one within the other', (a, b) => a.includes(b) || b.includes(a)]]) {
  rows.push([`numbers: what is counted, ${what}`, 'nutgraf-news', ...counts(newsFile, fits), '–']);
}
add('key sentences', 'nutgraf-news', news, ['keysent@4'], `first four sentences ${leadFour(newsFile)}`);
add('quotations', 'PolNeAR dev', score('polnear', set('polnear/dev.jsonl')), ['quote.speaker(end-to-end)', 'quote.speaker-accuracy(on matched)'], 'own rule 60');
for (const part of ['timebank', 'aquaint']) add('dates', `TempEval-3 ${part}`, score(part, set(`tempeval3/${part}.jsonl`)), ['date.extent-strict', 'date.value'], part === 'timebank' ? 'MS Recognizers 67 / 42' : '–');
add('numbers', 'quantulum3', score('quantulum3', set('quantulum3/all.jsonl')), ['num.value', 'num.value+unit'], 'compromise 68');
for (const [title, path, peer] of [['GUM news', 'gum_news/train', '92 / 97, Intl.Segmenter'], ['UD English-EWT dev', 'ud_ewt/dev', '81 / 91, Intl.Segmenter']]) {
  add('sentences', title, score(path.replace('/', '-'), set(`${path}.jsonl`)), ['sent.span', 'sent.end'], peer);
}
add('sentences', 'golden rules', score('golden', set('golden_rules/all.jsonl')), ['sent.doc-exact'], 'compromise 62');
add('main line', 'g5w1h', score('g5w1h', set('g5w1h/all.jsonl')), ['5w.who@1', '5w.where@1', '5w.when@1', '5w.who@3', '5w.where@3', '5w.when@3'], '–');
const summaries = score('cnndm', set('cnndm_sample/all.jsonl'));
const rouge = Object.entries(summaries).filter(([key, value]) => key.startsWith('rouge.') && typeof value === 'number');

writeSection('facts', `## Key facts

Made by \`node build-scripts/bench-facts.mjs\` on ${machine()}. F1 in percent, from raw text. nutgraf-news is the half of the articles that trained
nothing. The peers' figures were measured once, on the same sets unless the cell says otherwise. The rules of the main line were made while reading g5w1h's
articles; @1 and @3 say whether one of the labelled phrases is the first answer, or among three.

### Names, strict spans and types

${table([['set', 'all', 'people', 'organizations', 'places', 'compromise, all'], ...Object.entries(names).map(([title, [result, peer]]) =>
    [title, `**${f1(result['ner.strict'])}**`, f1(result['ner.strict.PER']), f1(result['ner.strict.ORG']), f1(result['ner.strict.LOC']), peer])])}

### Everything else

${table([['task', 'set', 'F1', 'precision', 'recall', 'peer'], ...rows])}

Key sentences on 200 CNN/DM articles (LEAD-3: 36.0 / 14.8 / 32.7): ${rouge.map(([key, value]) => `${key.slice(6)} ${value.toFixed(1)}`).join(', ')}.
Facts of a nutgraf-news article take ${news.ms_median} ms, median.`);
