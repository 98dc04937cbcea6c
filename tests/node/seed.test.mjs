// The text that the project started from. It lies beside the checkout where it is shared, and nowhere else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { loadNodeEngine } from '../../build/web/engine-node.mjs';
import { factMisses, fold, spanMisses } from './expectations.mjs';

const folder = new URL('../../../shared/seed/', import.meta.url);
const skip = existsSync(new URL('expected.json', folder)) ? false : 'there is no ../shared/seed beside this checkout';
const none = (misses) => assert.equal(misses.length, 0, `\n  ${misses.join('\n  ')}`);

describe('the seed text', { skip }, () => {
  let expected;
  let answer;
  before(async () => {
    expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    const text = readFileSync(new URL(expected.input, folder), 'utf8');
    const engine = await loadNodeEngine({ timings: false });
    answer = engine.analyze({ text }, { published: '2021-12-29', detail: true });
  });

  it('has the article exactly', () => {
    assert.deepEqual(answer.article.blocks.filter((block) => block.start !== undefined).map((block) => block.text), expected.article);
    assert.equal(answer.article.text, expected.article.join('\n\n'));
  });

  it('has each region removed under its own kind', () => {
    assert.deepEqual(answer.removed.map(({ kind, text }) => ({ kind, text: fold(text) })), expected.regions.map(({ kind, text }) => ({ kind, text: fold(text) })));
  });

  it('has every fact', () => {
    const { numbers, ...facts } = expected.facts;
    none(factMisses(answer, {
      facts: { ...facts, dates: expected.facts['dates_if_published_2021-12-29'], numbers: numbers.map(({ value, unit }) => ({ value, counts: unit })) },
    }));
  });

  it('has nothing of the teasers anywhere', () => {
    const kept = JSON.stringify([answer.article, answer.facts]);
    none(expected.facts.must_not_appear.filter((text) => kept.includes(text)));
  });

  it('has spans that slice to their texts', () => none(spanMisses(answer)));
});
