// What is written out says the facts as the panel says them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine as built } from './engine-under-test.mjs';
import { load } from './load-extension.mjs';

const engine = await built.loadNodeEngine();
const { exportMarkdown, exportText, englishWords } = await load('web/render/index.ts');

const text = `Ferry line to close for two weeks

WESTHAVEN — The ferry line will close on Monday for two weeks, Mayor Ada Lindqvist said on Thursday.

“The third time is one too many for all of us here.”

About 31,000 people now take the ferries each day, and the ferries do not run for two weeks. The pier was built in 1962. The line is to open again on June 1, Lindqvist said.

“We can mend it on Monday, or we can wait until it breaks,” she told reporters at the town hall on Thursday.`;
const address = 'https://example.org/ferry';
const options = { url: address, published: '2026-03-12', detail: true };
const analysis = engine.analyze({ text }, options);
const section = (markdown, title) => markdown.split(`## ${title}\n\n`)[1].split('\n\n')[0].split('\n').map((line) => line.replace(/\[\^\d+\]$/, ''));

test('dates are in the order of time, each once, and none is "now"', () => {
  const said = section(exportMarkdown('', analysis, address, englishWords), 'Dates');
  assert.deepEqual(said, ['- 1962', '- Thursday (2026-03-12)', '- Monday (2026-03-16)', '- June 1 (2026-06-01)']);
});

test('a number has its approximation, and is there once where it is said twice', () => {
  const said = section(exportMarkdown('', analysis, address, englishWords), 'Numbers');
  assert.ok(said.includes('- about 31,000 (people)'), said.join('\n'));
  assert.equal(said.filter((line) => line === '- two weeks').length, 1, said.join('\n'));
});

test('what nobody is known to have said comes last', () => {
  const unsure = structuredClone(analysis);
  assert.ok(unsure.facts.quotes.length > 1);
  unsure.facts.quotes[0].speaker = null;
  const said = section(exportMarkdown('', unsure, address, englishWords), 'Quotes');
  assert.deepEqual(said.map((line) => line.includes(' — ')), unsure.facts.quotes.map((_, at, all) => at < all.length - 1), said.join('\n'));
});

test('who, what, where, when and why come first, and no sentence after them says the same', () => {
  const said = section(exportMarkdown('', analysis, address, englishWords), 'In brief');
  assert.ok(said.some((line) => line.startsWith('- What: The ferry line will close on Monday')), said.join('\n'));
  assert.ok(said.includes('- When: Monday'), said.join('\n'));
  assert.equal(said.filter((line) => line.includes('will close on Monday')).length, 1, said.join('\n'));
  assert.ok(exportText('', analysis, address, englishWords).includes('\n- When: Monday\n'));
});

test('a blank line parts the article from the facts, and none stands for an article that is not there', () => {
  assert.match(exportMarkdown('A table:\n\n| 1 | 2 |\n', analysis, address, englishWords), /\| 1 \| 2 \|\n\n## In brief\n/);
  assert.doesNotMatch(exportMarkdown(' \n', analysis, address, englishWords), /\n\n\n/);
});
