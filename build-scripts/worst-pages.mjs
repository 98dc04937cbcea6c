// The worst pages of a corpus, with the passages that were lost and those that leaked.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsF1, wordsOf } from './words.mjs';

const read = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

/** Stretches of `words` that no 4-gram of `others` covers, longest first. */
function uncovered(words, others, most) {
  const grams = new Set();
  for (let i = 0; i + 4 <= others.length; i++) grams.add(others.slice(i, i + 4).join(' '));
  const covered = new Uint8Array(words.length);
  for (let i = 0; i + 4 <= words.length; i++) if (grams.has(words.slice(i, i + 4).join(' '))) covered.fill(1, i, i + 4);
  const stretches = [];
  for (let i = 0; i < words.length; i++) {
    if (covered[i]) continue;
    let end = i;
    while (end < words.length && !covered[end]) end++;
    if (end - i >= 4) stretches.push(words.slice(i, end));
    i = end;
  }
  return stretches.sort((a, b) => b.length - a.length).slice(0, most).map((stretch) => `${stretch.length} words: ${stretch.slice(0, 40).join(' ')}`);
}

/** Prints the `count` pages with the lowest F1 of words. `answers` is the path of NAME/CORPUS without its ending. */
export function printWorst(corpus, answers, count) {
  const skipped = new Set(existsSync(join(corpus, 'suspect.txt')) ? readFileSync(join(corpus, 'suspect.txt'), 'utf8').split('\n').map((line) => line.split(' ')[0]) : []);
  const gold = new Map(read(join(corpus, 'gold.jsonl')).filter((page) => page.gold_text && !skipped.has(page.id)).map((page) => [page.id, page]));
  const pages = read(`${answers}.jsonl`).filter((answer) => gold.has(answer.id)).map((answer) => {
    const wanted = wordsOf(gold.get(answer.id).gold_text);
    const found = wordsOf(answer.text ?? '');
    return { id: answer.id, wanted, found, f1: wordsF1(wanted, found) };
  });
  for (const { id, wanted, found, f1 } of pages.sort((a, b) => a.f1 - b.f1).slice(0, count)) {
    console.log(`\n${id}  ${gold.get(id).page_type ?? ''}  F1 ${f1.toFixed(2)}  ${wanted.length} words wanted, ${found.length} found`);
    for (const passage of uncovered(wanted, found, 4)) console.log(`  lost    ${passage}`);
    for (const passage of uncovered(found, wanted, 4)) console.log(`  leaked  ${passage}`);
  }
}
