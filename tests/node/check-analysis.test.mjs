import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alterations, at as memberAt, plain } from '../markup/alterations.mjs';
import { engine as api } from './engine-under-test.mjs';

const text = 'OSLO — Ada Lund, the mayor, said on Tuesday: “It holds.” About 4,000 cars crossed.';
const at = (words) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const span = (words) => ({ start: at(words).start, end: at(words).end });

/** An answer with everything in it, right in every place. */
const whole = () => ({
  article: {
    title: 'Bridge', bylines: ['Kim Roe'], published: '2024-05-01', site: 'Pier Post', language: 'en', url: 'https://pier.example/a', page_type: 'article', text,
    blocks: [{ role: 'headline', text: 'Bridge', node: 1 },
      { role: 'body', ...at(text), node: 2, marks: [{ kind: 'link', start: 0, end: 4, href: 'https://pier.example/' }, { kind: 'strong', start: 2, end: 6 }] }],
    images: [{ src: 'https://pier.example/a.jpg', alt: '', caption: '', before_block: 2, node: 3 }],
    embeds: [{ src: 'https://video.example/1', alt: 'A clip', caption: '', before_block: 1 }],
    runs: [0, 10, 4, 0, 10, text.length - 10, 5, 2],
  },
  removed: [{ kind: 'related', text: 'More', excerpt: 'More', reasons: ['it says so'], confidence: 0.9, nodes: [6], reason_codes: [{ code: 'phrase', detail: 'More' }] }, { kind: 'credit', text: 'By us', excerpt: 'By us', reasons: [], confidence: 1, nodes: [] }],
  facts: {
    dateline: at('OSLO'), source: { text: 'Pier Post' }, contributors: [{ text: 'Kim' }],
    left_out: [], main: { who: [at('Ada Lund')], what: [], where: [at('OSLO')], when: [at('Tuesday')], why: [] },
    key_sentences: [{ ...at('About 4,000 cars crossed.'), score: 0.5, said: true }],
    people: [{ name: 'Ada Lund', role: 'the mayor', role_start: span('the mayor').start, role_end: span('the mayor').end, mentions: [span('Ada'), span('Lund')] }],
    organizations: [{ name: 'X', mentions: [] }], places: [{ name: 'Oslo', mentions: [span('OSLO')] }],
    dates: [{ ...at('Tuesday'), value: null }],
    numbers: [{ ...at('4,000'), value: 4000, unit: null, counts: 'cars', approximation: 'about', context: at('cars crossed') }],
    quotes: [{ ...at('It holds.'), speaker: 'Ada Lund', speaker_mention: 'Lund', speaker_start: span('Lund').start, speaker_end: span('Lund').end }],
  },
  sentences: [span('OSLO'), span('Tuesday')],
  mentions: [{ ...span('Ada Lund'), type: 'PER' }],
  page_blocks: [{ role: 'share', text: 'Share', reasons: [], confidence: 0.5, node: 6 }],
  timings: { parse_ms: 0, clean_ms: 1, facts_ms: 2, total_ms: 3 },
});
const check = (value) => api.checkAnalysis(value, { nodes: 7 });

test('a right answer passes as it is', () => {
  assert.deepEqual(check(whole()), whole());
});

test('what the core answers passes', async () => {
  const engine = await api.loadNodeEngine();
  const { snapshot, nodes } = api.captureHtml(`<h1>Bridge</h1><p>${text.repeat(4)}</p><p>${text}</p>`);
  api.checkAnalysis(engine.analyze({ snapshot }, { anchors: true, detail: true, page_blocks: true }), { nodes: nodes.length });
  api.checkAnalysis(engine.analyze({ text }, { anchors: true, detail: true }), { nodes: Infinity });
});

const wrongs = {
  'no object': () => null,
  'a list': () => [],
  'no article': (a) => { delete a.article; },
  'no facts': (a) => { delete a.facts; },
  'a title that is no string': (a) => { a.article.title = 5; },
  'an unknown page type': (a) => { a.article.page_type = 'blog'; },
  'an unknown role': (a) => { a.article.blocks[0].role = 'hero'; },
  'a block\'s node out of range': (a) => { a.article.blocks[0].node = 7; },
  'a negative node': (a) => { a.article.blocks[0].node = -1; },
  'a fractional node': (a) => { a.article.blocks[0].node = 1.5; },
  'a fractional level': (a) => { a.article.blocks[0].level = 1.5; },
  'no level at all': (a) => { a.article.blocks[0].level = 0; },
  'a block with half a span': (a) => { delete a.article.blocks[1].end; },
  'a block that does not read as its span': (a) => { a.article.blocks[1].text = 'other'; },
  'blocks out of order': (a) => { a.article.blocks = [a.article.blocks[1], a.article.blocks[1]]; },
  'a mark outside its block': (a) => { a.article.blocks[1].marks[1].end = text.length + 1; },
  'an empty mark': (a) => { a.article.blocks[1].marks[0].end = 0; },
  'marks out of order': (a) => { a.article.blocks[1].marks.reverse(); },
  'a script address': (a) => { a.article.blocks[1].marks[0].href = 'javascript:alert(1)'; },
  'a script address behind a line break': (a) => { a.article.blocks[1].marks[0].href = '\njavascript:alert(1)//https://x'; },
  'a picture from a data: address': (a) => { a.article.images[0].src = 'data:text/html,x'; },
  'a picture from a mailto: address': (a) => { a.article.images[0].src = 'mailto:x'; },
  'a canonical address that is none': (a) => { a.article.url = 'file:///etc/passwd'; },
  'a picture before no block': (a) => { a.article.images[0].before_block = 3; },
  'an embed from a data: address': (a) => { a.article.embeds[0].src = 'data:text/html,x'; },
  'an embed before no block': (a) => { a.article.embeds[0].before_block = 9; },
  'runs not in fours': (a) => { a.article.runs.pop(); },
  'runs that overlap': (a) => { a.article.runs[4] = 9; },
  'a run past the text\'s end': (a) => { a.article.runs[5] += 1; },
  'an empty run': (a) => { a.article.runs[1] = 0; },
  'a run of no node': (a) => { a.article.runs[2] = 7; },
  'a huge run offset': (a) => { a.article.runs[3] = 2 ** 40; },
  'an unknown kind': (a) => { a.removed[0].kind = 'body'; },
  'a removed node out of range': (a) => { a.removed[0].nodes.push(7); },
  'a confidence over one': (a) => { a.removed[0].confidence = 1.01; },
  'a confidence that is no number': (a) => { a.removed[0].confidence = NaN; },
  'a reason of an unknown code': (a) => { a.removed[0].reason_codes[0].code = 'whim'; },
  'a reason that is no string': (a) => { a.removed[0].reasons = [null]; },
  'a fact that does not read as its span': (a) => { a.facts.main.who[0].text = 'Ada Lind'; },
  'a fact past the end': (a) => { a.facts.numbers[0].end = text.length + 1; },
  'a fact turned round': (a) => { a.facts.dates[0].end = 0; },
  'an empty fact': (a) => { a.facts.dates[0].end = a.facts.dates[0].start; a.facts.dates[0].text = ''; },
  'a dateline that does not read as its span': (a) => { a.facts.dateline.text = 'BERGEN'; },
  'a note with half a span': (a) => { a.facts.contributors[0].start = 0; },
  'a role that does not read as its span': (a) => { a.facts.people[0].role = 'the king'; },
  'half a role': (a) => { a.facts.people[0].role_end = null; },
  'mentions out of order': (a) => { a.facts.people[0].mentions.reverse(); },
  'a mention past the end': (a) => { a.facts.places[0].mentions = [{ start: 0, end: 5000 }]; },
  'a speaker that does not read as its span': (a) => { a.facts.quotes[0].speaker_mention = 'Roe'; },
  'a score over one': (a) => { a.facts.key_sentences[0].score = 2; },
  'a value that is a string': (a) => { a.facts.numbers[0].value = '4000'; },
  'a context that does not read as its span': (a) => { a.facts.numbers[0].context.text = 'cows crossed'; },
  'a context past the end': (a) => { a.facts.numbers[0].context.end = text.length + 1; },
  'an infinite value': (a) => { a.facts.numbers[0].value = Infinity; },
  'sentences that overlap': (a) => { a.sentences[1] = { start: 3, end: 9 }; },
  'an unknown mention type': (a) => { a.mentions[0].type = 'DOG'; },
  'a page block of no role': (a) => { a.page_blocks[0].role = ''; },
  'a page block of no node': (a) => { a.page_blocks[0].node = 9; },
  'a time that is negative': (a) => { a.timings.total_ms = -1; },
};
for (const [name, spoil] of Object.entries(wrongs)) {
  test(`refused: ${name}`, () => {
    const answer = whole();
    const replaced = spoil(answer);
    assert.throws(() => check(replaced === undefined ? answer : replaced), (error) => error instanceof api.EngineError && error.code === 'bad-answer');
  });
}

test('whatever a member is turned into, the answer is refused, or the member is of the same kind as before', () => {
  let refused = 0;
  const all = alterations(whole());
  // What may be there or not, and what may be null, by the contract.
  const optional = /^(?:article\.(?:url|runs)|article\.(?:blocks|images|embeds)\.\d+\.(?:node|level|ordered|marks)|article\.blocks\.\d+\.marks\.\d+\.href|removed\.\d+\.(?:nodes|reason_codes)|facts\.numbers\.\d+\.(?:approximation|context)|facts\.key_sentences\.\d+\.said|sentences|mentions|page_blocks|page_blocks\.\d+\.node|timings)$/;
  const nullable = /^facts\.(?:dateline|source)$|^facts\.dates\.\d+\.value$|^facts\.numbers\.\d+\.(?:unit|counts)$|^facts\.quotes\.\d+\.speaker$/;
  for (const { path, to } of all) {
    const answer = whole();
    const before = memberAt(answer, path);
    const value = plain(to);
    const holder = memberAt(answer, path.slice(0, -1));
    if (value === undefined) delete holder[path.at(-1)];
    else holder[path.at(-1)] = value;
    try {
      check(answer);
    } catch (error) {
      assert.ok(error instanceof api.EngineError && error.code === 'bad-answer', `${path.join('.')}: ${error}`);
      refused += 1;
      continue;
    }
    const name = path.join('.');
    const same = typeof value === typeof before && Array.isArray(value) === Array.isArray(before) && (value === null) === (before === null);
    const known = (value === undefined && optional.test(name)) || (nullable.test(name) && (value === null || typeof value === 'string'));
    assert.ok(same || known, `${name} as ${JSON.stringify(value)?.slice(0, 40)} was taken`);
    if (typeof value === 'number') assert.ok(Number.isFinite(value), name);
    if (/\.(?:href|src)$/.test(name)) assert.match(value ?? 'https://', /^(?:https?:\/\/|mailto:)/, name);
  }
  assert.ok(refused > all.length * 0.7, `${refused} of ${all.length}`);
});
