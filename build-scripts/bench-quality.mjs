// Scores the extraction on labelled pages beside other extractors' kept outputs, and writes the tables into tests/bench/RESULTS.md.
// usage: node build-scripts/bench-quality.mjs [--judge DIR] [--data DIR] [--only CORPUS,…] [--worst N]
//   --judge DIR   the scorers: extraction/{run_extractor,score,score_blocks}.py and contract.py    (../shared/judge)
//   --data DIR    corpora/NAME/{ID.html,gold.jsonl,…} and peers/NAME/CORPUS.jsonl                  (build/data, unpacked there)
//   --worst N     print each corpus's N worst pages too, with the passages that were lost and those that leaked
// Pages that the cleaning model was trained on are answered by the model of their fold: build-scripts/train-cleaning makes these.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.mjs';
import { progress, table, writeSection } from './results.mjs';
import { naiveLines } from './training/naive-lines.mjs';
import { printWorst } from './worst-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({
  options: { judge: { type: 'string', default: join(root, '../shared/judge') }, data: { type: 'string' }, only: { type: 'string' }, worst: { type: 'string' } },
});
const judge = resolve(values.judge);
const data = resolve(values.data ?? join(root, 'build/data'));
const out = join(root, 'build/bench/extraction');

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(0);
}

function python(script, args) {
  const result = spawnSync('python3', [join(judge, 'extraction', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  if (result.status !== 0) throw new Error(`${script} ended with code ${result.status}`);
  return result.stdout;
}

if (!existsSync(join(judge, 'extraction/score.py'))) skip(`there are no scorers in ${judge}`);
if (!existsSync(join(data, 'corpora'))) {
  const unpack = join(judge, '../unpack');
  if (values.data !== undefined || !existsSync(unpack)) skip(`there are no labelled pages in ${data}`);
  console.log(`unpacking the labelled pages into ${data}`);
  mkdirSync(data, { recursive: true });
  spawnSync('bash', [unpack, data], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const corpora = readdirSync(join(data, 'corpora')).filter((name) =>
  existsSync(join(data, 'corpora', name, 'gold.jsonl')) && (values.only === undefined || values.only.split(',').includes(name))).sort();
if (corpora.length === 0) skip(`there are no labelled pages in ${data}/corpora`);

for (const made of ['build/training/cleaning-0.model', 'build/training/cleaning-text-0.model', 'build/native/wasm/nutgraf-batch', 'build/web/engine-node.mjs']) {
  if (existsSync(join(root, made))) continue;
  console.error(`bench-quality: ${made} is missing: build-scripts/build native wasm web && build-scripts/train-cleaning --data ${data}`);
  process.exit(2);
}

/** One corpus through the batch contract, one page at a time; how many pages are done is seen in the scorer's unfinished file. */
async function extract(name, corpus, options) {
  const part = join(out, name, `${corpus}.jsonl.part`);
  const pages = readFileSync(join(data, 'corpora', corpus, 'gold.jsonl'), 'utf8').trimEnd().split('\n').length;
  const command = `python3 ${join(judge, 'contract.py')} extraction node ${join(root, 'build-scripts/training/fold-batch.mjs')} ${options}`;
  const run = spawn('python3', [join(judge, 'extraction/run_extractor.py'), '--name', name, '--out', out, '--again', '--cmd', command, join(data, 'corpora', corpus)],
    { stdio: ['ignore', 'inherit', 'inherit'] });
  const look = setInterval(() => {
    let done = 0;
    try { done = readFileSync(part, 'utf8').split('\n').length - 1; } catch { /* not begun, or finished */ }
    progress(`${name}, ${corpus}: ${done} of ${pages} pages`);
  }, 1000);
  const code = await new Promise((ended) => { run.once('exit', ended); });
  clearInterval(look);
  progress('');
  if (code !== 0) throw new Error(`run_extractor.py ended with code ${code}`);
}

/** The baseline for texts: every line of over 80 characters, as a scraper's rule of thumb has it. */
function longLines(corpus) {
  const answers = readFileSync(join(data, 'corpora', corpus, 'gold.jsonl'), 'utf8').trimEnd().split('\n').map((line) => {
    const { id } = JSON.parse(line);
    const { lines } = naiveLines(readFileSync(join(data, 'corpora', corpus, `${id}.html`), 'utf8'));
    return JSON.stringify({ id, text: lines.filter((text) => text.length > 80).join('\n') });
  });
  mkdirSync(join(out, 'long-lines (text)'), { recursive: true });
  writeFileSync(join(out, 'long-lines (text)', `${corpus}.jsonl`), `${answers.join('\n')}\n`);
}

mkdirSync(out, { recursive: true });
for (const peer of existsSync(join(data, 'peers')) ? readdirSync(join(data, 'peers')) : []) {
  rmSync(join(out, peer), { recursive: true, force: true });
  symlinkSync(join(data, 'peers', peer), join(out, peer));
}
const asTexts = ['fundus', 'newspaper-dataset', 'wcxb-dev'];
for (const corpus of corpora) {
  await extract('nutgraf', corpus, '');
  if (!asTexts.includes(corpus)) continue;
  await extract('nutgraf (text)', corpus, '--naive-text');
  longLines(corpus);
}

const scoresFile = join(out, 'scores.json');
console.log('scoring');
python('score.py', ['--out', out, '--corpora', join(data, 'corpora'), '--only', corpora.join(','), '--skip-suspect', '--no-lcs', '--json', scoresFile]);
const blocks = python('score_blocks.py', ['--out', out, '--corpora', join(data, 'corpora'), '--only', corpora.join(',')]);

const number = (value) => (typeof value === 'number' ? value.toFixed(3) : '–');
const bold = (peer, cells) => (peer.startsWith('nutgraf') ? cells.map((cell) => `**${cell}**`) : cells);
const sections = Object.entries(JSON.parse(readFileSync(scoresFile, 'utf8')))
  .filter(([view]) => corpora.includes(view) || view.endsWith(':article'))
  .map(([view, peers]) => {
    const best = (row) => row.SF ?? row.TF ?? 0;
    const rows = Object.entries(peers).sort(([, a], [, b]) => best(b) - best(a)).map(([peer, row]) => bold(peer, [peer,
      ...[row.SF, row.SP, row.SR, row.WF, row.TF, row.withr, row.without, row.title_ok, row.author_ok, row.date_ok].map(number), row.empty]));
    return `### ${view}, ${Object.values(peers)[0].pages} pages\n\n${table([
      ['extractor', 'F1', 'precision', 'recall', 'words F1', 'snippets F1', 'wanted found', 'unwanted kept', 'title', 'author', 'date', 'empty'], ...rows])}`;
  });
writeSection('extraction', `## Extraction

Made by \`node build-scripts/bench-quality.mjs\`. F1, precision and recall count 4-grams of words; pages whose labels cannot be right are left
out. Nutgraf's models never judge a page of a site that they were trained on (five folds by site). *(text)*: the same pages as the naive text
of all their blocks, for Nutgraf's plain-text mode and for the rule that keeps lines of over 80 characters. The other extractors' texts were made once, with trafilatura 2.2, Readability 0.6 on linkedom, Defuddle 0.19 and newspaper4k 0.9.5.
The labels of \`readability\` and \`defuddle\` are those programs' own output.

${sections.join('\n\n')}

### What leaks, and what is lost

Labels of unwanted blocks are derived from the pages' headings and class names, and noisy one by one. *Leak*: a line of the block is in the
text. *Keep*: share of the article kept on the same pages.

${blocks.replace(/^corpora: .*\n+/, '')}`);

if (values.worst !== undefined) for (const corpus of corpora) printWorst(join(data, 'corpora', corpus), join(out, 'nutgraf', corpus), Number(values.worst));
