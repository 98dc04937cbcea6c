import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine as api } from './engine-under-test.mjs';

const textOf = (nodes) => (number) => nodes[number]?.value ?? null;
const words = (pieces, nodes) => pieces.map((piece) => nodes[piece.node].value.slice(piece.start, piece.end));

const first = 'The mayor said on Tuesday that the bridge will open again after two years of repairs, and that ferries will stop running.';
const second = 'Cars crossed it 4,000 times a day before a crack was found in one of its beams, the harbour office says in its report.';

/** An article of the page's paragraphs with its runs, folded here so that only findPieces is under test. */
function read(html) {
  const { nodes } = api.captureHtml(`<body>${html}</body>`);
  const article = { text: '', runs: [] };
  nodes.forEach((paragraph, i) => {
    if (paragraph.tagName !== 'p') return;
    if (article.text !== '') article.text += '\n\n';
    const begin = article.text.length;
    for (let number = i + 1; number < nodes.length && nodes[number].tagName !== 'p'; number++) {
      const value = nodes[number].value ?? '';
      for (const match of value.matchAll(/\S+|\s+/g)) {
        if (match[0].trim() === '') {
          if (article.text.length > begin && !article.text.endsWith(' ')) article.text += ' ';
        } else {
          article.runs.push(article.text.length, match[0].length, number, match.index);
          article.text += match[0].replace(/\p{Surrogate}/gu, '\ufffd');
        }
      }
    }
  });
  return { article, nodes };
}
const spanOf = (article, found) => {
  const start = article.text.indexOf(found);
  assert.notEqual(start, -1, `the article has “${found}”: ${article.text}`);
  return { start, end: start + found.length };
};

test('a span inside one text node is that stretch of it', () => {
  const { article, nodes } = read(`<p>${first}</p><p>${second}</p>`);
  const pieces = api.findPieces(article, spanOf(article, 'two years'), textOf(nodes));
  assert.deepEqual(words(pieces, nodes), ['two years']);
  assert.deepEqual([pieces[0].start, pieces[0].end], [first.indexOf('two years'), first.indexOf('two years') + 9]);
});

test('a span over inline elements and folded space is each node\'s stretch', () => {
  const { article, nodes } = read(`<p>\n   ${first.replace('two years', '<b>two\n\t years</b>')}</p><p>${second}</p>`);
  const pieces = api.findPieces(article, spanOf(article, 'after two years of repairs'), textOf(nodes));
  assert.equal(words(pieces, nodes).join(' ').replace(/\s+/g, ' '), 'after two years of repairs');
  assert.equal(pieces.length, 3);
});

test('a span over two paragraphs has a piece in each', () => {
  const { article, nodes } = read(`<p>${first}</p>\n<p>${second}</p>`);
  const pieces = api.findPieces(article, { start: article.text.indexOf('ferries'), end: article.text.indexOf('crossed') }, textOf(nodes));
  assert.deepEqual(words(pieces, nodes).filter((each) => each.trim() !== ''), ['ferries will stop running.', 'Cars']);
});

test('a lone surrogate shifts nothing', () => {
  const { article, nodes } = read(`<p>${first.replace('Tuesday', 'Tue\ud800sday')}</p><p>${second}</p>`);
  assert.deepEqual(words(api.findPieces(article, spanOf(article, 'two years'), textOf(nodes)), nodes), ['two years']);
  assert.deepEqual(words(api.findPieces(article, spanOf(article, 'Tue\ufffdsday'), textOf(nodes)), nodes), ['Tue\ud800sday']);
});

test('soft hyphens and folded space inside a span leave it in one piece', () => {
  const nodes = [{ value: 'The coun\u00adcil\u00ad  voted.' }];
  const article = { text: 'The council voted.', runs: [0, 8, 0, 0, 8, 3, 0, 9, 11, 1, 0, 13, 12, 6, 0, 15] };
  assert.deepEqual(api.findPieces(article, { start: 4, end: 17 }, textOf(nodes)), [{ node: 0, start: 4, end: 20 }]);
});

test('a text that has changed is never taken for the fact', () => {
  const { article, nodes } = read(`<p>${first}</p><p>${second}</p>`);
  const span = spanOf(article, 'two years');
  const changed = (number) => nodes[number].value?.replace('two years', 'six years') ?? null;
  const shifted = (number) => (nodes[number].value === undefined ? null : `x${nodes[number].value}`);
  const cut = (number) => nodes[number].value?.slice(0, 20) ?? null;
  for (const now of [changed, shifted, cut, () => null]) assert.equal(api.findPieces(article, span, now), null);
});

test('an article without anchors, a span outside it and an empty one have no place', () => {
  const { article, nodes } = read(`<p>${first}</p><p>${second}</p>`);
  assert.equal(api.findPieces({ ...article, runs: undefined }, spanOf(article, 'two years'), textOf(nodes)), null);
  assert.equal(api.findPieces(article, { start: article.text.length, end: article.text.length + 5 }, textOf(nodes)), null);
  assert.equal(api.findPieces(article, { start: 3, end: 3 }, textOf(nodes)), null);
});

test('words of one text node in another order than the article’s are a piece each', () => {
  const article = { text: 'ab cd', runs: [0, 2, 0, 3, 3, 2, 0, 0] };
  const nodes = [{ value: 'cd ab' }];
  assert.deepEqual(api.findPieces(article, { start: 0, end: 5 }, textOf(nodes)), [{ node: 0, start: 3, end: 5 }, { node: 0, start: 0, end: 2 }]);
});
