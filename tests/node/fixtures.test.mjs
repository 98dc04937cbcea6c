// Every fixture through the core in Node: the article exactly, what is removed, what must not leak, the facts.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse, serialize } from 'parse5';
import { captureHtml, checkAnalysis, loadNodeEngine } from '../../build/web/engine-node.mjs';
import { fixtures, pages, texts } from '../fixtures/load.mjs';
import { articleMisses, factMisses, metadataMisses, neverMisses, removedMisses, runMisses, spanMisses } from './expectations.mjs';

const none = (misses) => assert.equal(misses.length, 0, `\n  ${misses.join('\n  ')}`);

let engine;
before(async () => { engine = await loadNodeEngine({ timings: false }); });

const optionsOf = ({ url, published }) => ({ url, ...(published ? { published } : {}), detail: true, anchors: true });
const analyzeHtml = (html, expected) => engine.analyze({ snapshot: captureHtml(html).snapshot }, optionsOf(expected));
const analyzeText = (text, expected) => engine.analyze({ text }, optionsOf(expected));
const analyze = ({ html, text, expected }) => (html === undefined ? analyzeText(text, expected) : analyzeHtml(html, expected));

for (const fixture of fixtures) {
  describe(fixture.slug, () => {
    let answer;
    before(() => { answer = analyze(fixture); });
    it('has the whole article and nothing else', () => none(articleMisses(answer, fixture.expected)));
    it('names title, bylines and kind of page', () => none(metadataMisses(answer, fixture.expected)));
    it('removes each region under its kind', () => none(removedMisses(answer, fixture.expected)));
    it('lets nothing of the rest into article or facts', () => none(neverMisses(answer, fixture.expected)));
    it('finds the facts', () => none(factMisses(answer, fixture.expected)));
    it('gives spans that slice to their texts', () => none(spanMisses(answer)));
    it('passes the check that guards the page', () => {
      const nodes = fixture.html === undefined ? fixture.text.length : captureHtml(fixture.html).nodes.length;
      checkAnalysis(answer, { nodes });
    });
    it('joins the text from its blocks', () => {
      const blocks = answer.article.blocks.filter((block) => block.start !== undefined);
      assert.equal(answer.article.text, blocks.map((block) => block.text).join('\n\n'));
    });
    it('says why of every removal', () => {
      for (const region of answer.removed) assert.ok(region.reasons.length > 0, `no reason for ${JSON.stringify(region)}`);
    });
    it('finds every run of the text where it says it stands', () => {
      if (fixture.html === undefined) return none(runMisses(answer, () => fixture.text));
      const { nodes } = captureHtml(fixture.html);
      return none(runMisses(answer, (node) => nodes[node]?.value));
    });
  });
}

/* What must not change the answer. */

const commentForm = `<div id="respond"><h3>Leave a Reply</h3><form action="/post"><p>Your email address will not be published. Required fields are marked *</p>
<textarea name="comment"></textarea><input name="email" type="email"><input type="submit" value="Post Comment"></form></div>`;
const teasers = `<section><h3>You May Also Like</h3><ul><li><a href="/x/1"><img src="/x/1.jpg" alt=""><b>Senator Quill Abernathy Resigns Over Yacht</b></a></li>
<li><a href="/x/2"><img src="/x/2.jpg" alt=""><b>Circus Bear Visits Parliament in Zagreb</b></a></li><li><a href="/x/3"><img src="/x/3.jpg" alt=""><b>Nine Million Bees Escape in Tulsa</b></a></li></ul></section>`;

const bodyStart = /<body[^>]*>/i;
function inBody(html, { first = '', last = '' }) {
  const start = bodyStart.exec(html);
  const from = start.index + start[0].length;
  const end = html.toLowerCase().lastIndexOf('</body>');
  const until = end < 0 ? html.length : end;
  return html.slice(0, from) + first + html.slice(from, until) + last + html.slice(until);
}

/** The page without the element that has this id. */
function without(html, id) {
  const document = parse(html);
  const stack = [document];
  while (stack.length > 0) {
    const node = stack.pop();
    const at = (node.childNodes ?? []).findIndex((child) => child.attrs?.some((attribute) => attribute.name === 'id' && attribute.value === id));
    if (at >= 0) {
      node.childNodes.splice(at, 1);
      return serialize(document);
    }
    stack.push(...(node.childNodes ?? []));
  }
  throw new Error(`no element has the id ${id}`);
}

function same(changed, original) {
  assert.equal(changed.article.text, original.article.text);
  assert.equal(changed.article.title, original.article.title);
  assert.deepEqual(changed.facts, original.facts);
}

for (const { slug, html, expected } of pages) {
  describe(`${slug}, changed where it does not matter`, () => {
    let original;
    before(() => { original = analyzeHtml(html, expected); });
    it('is the same in one more div', () => same(analyzeHtml(inBody(html, { first: '<div>', last: '</div>' }), expected), original));
    it('is the same with a comment form at the end', () => same(analyzeHtml(inBody(html, { last: commentForm }), expected), original));
    it('is the same with teasers at the end', () => same(analyzeHtml(inBody(html, { last: teasers }), expected), original));
    for (const selector of expected.gone.filter((each) => /^#[\w-]+$/.test(each))) {
      it(`is the same without ${selector}`, () => same(analyzeHtml(without(html, selector.slice(1)), expected), original));
    }
  });
}

for (const { slug, text, expected } of texts) {
  describe(`${slug}, with more below it`, () => {
    const gap = /\n\s*\n/.test(text.trim()) ? '\n\n' : '\n';
    const extended = (lines) => [text.trim(), ...lines].join(gap);
    it('is the same with a comment form at the end', () => {
      same(analyzeText(extended(['Leave a Reply', 'Your email address will not be published. Required fields are marked *']), expected), analyzeText(text, expected));
    });
    it('is the same with teasers at the end', () => {
      same(analyzeText(extended(['You May Also Like', 'Senator Quill Abernathy Resigns Over Yacht', 'LISBON — The senator said on Friday that the yacht was…',
        'Nine Million Bees Escape in Tulsa', '“I have never run so fast,” said a beekeeper who…']), expected), analyzeText(text, expected));
    });
  });
}
