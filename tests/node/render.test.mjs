// The article and its citations as the panel, the reader view and the playground draw them, where no browser is needed to see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { load } from './load-extension.mjs';

const { document } = parseHTML('<!doctype html><html lang="en"><body></body></html>');
const { addressOf, beginning, citation, element, renderArticle } = await load('web/render/index.ts');

const block = (role, text, start, more = {}) => ({ role, text, start, end: start + text.length, ...more });
const article = (more) => ({ title: '', bylines: [], site: '', published: '', language: '', text: '', blocks: [], images: [], embeds: [], ...more });
const drawn = (more, options) => {
  const root = renderArticle(document, { article: article(more) }, options);
  return [...root.children].map((child) => child.outerHTML.replaceAll(/ (dir|rel|target|data-start|data-end|loading|referrerpolicy)="[^"]*"/g, ''));
};

test('marks lie over their words, inner ones in outer ones, and only addresses of pages are links', () => {
  const marks = [{ start: 0, end: 9, kind: 'strong' }, { start: 4, end: 9, kind: 'emphasis' }, { start: 10, end: 14, kind: 'code' },
    { start: 15, end: 18, kind: 'link', href: 'https://a.example/' }, { start: 19, end: 22, kind: 'link', href: 'javascript:alert(1)' }];
  assert.deepEqual(drawn({ blocks: [block('body', 'Old wall. make one two', 0, { marks })] }),
    ['<p><strong>Old </strong><strong><em>wall.</em></strong> <code>make</code> <a href="https://a.example/">one</a> two</p>']);
});

test('items make lists, deeper ones within the item before; rows make tables; what stands between ends both', () => {
  const blocks = [block('list-item', 'One', 0, { level: 1 }), block('list-item', 'Deep', 5, { level: 2 }), block('list-item', 'Two', 11, { level: 1 }),
    block('list-item', 'First', 16, { level: 1, ordered: true }), block('body', 'Text.', 23), block('list-item', 'Again', 30, { level: 1 }),
    block('body', 'More.', 36), block('list-item', 'On', 36, { level: 1 }), block('table', 'a | b', 37), block('table', 'c | d', 44), block('heading', 'Then', 51, { level: 3 }), block('table', 'e | f', 57),
    { role: 'byline', text: 'By Jane Roe' }];
  assert.deepEqual(drawn({ blocks }), [
    '<ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul>', '<ol><li>First</li></ol>', '<p>Text.</p>', '<ul><li>Again</li></ul>', '<p>More.</p>', '<ul><li>On</li></ul>',
    '<div class="ng-article-cells"><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table></div>', '<h3>Then</h3>',
    '<div class="ng-article-cells"><table><tbody><tr><td>e</td><td>f</td></tr></tbody></table></div>']);
});

test('pictures are shown when they are asked for, their captions always, and players are links to them', () => {
  const image = (src, caption, before_block) => ({ src, alt: 'A wall', caption, before_block });
  const more = { blocks: [block('list-item', 'One', 0), block('list-item', 'Two', 5)],
    images: [image('https://a.example/1.jpg', 'The wall', 1), image('https://a.example/2.jpg', '', 2)],
    embeds: [image('https://www.player.example/v', '', 2), image('javascript:alert(1)', '', 2)] };
  const [one, caption, two, player, ...rest] = drawn(more);
  assert.deepEqual([one, caption, two, rest.length], ['<ul><li>One</li></ul>', '<figure><figcaption>The wall</figcaption></figure>', '<ul><li>Two</li></ul>', 0]);
  assert.match(player, /^<figure><a [^>]*href="https:\/\/www\.player\.example\/v"[^>]*>.*>player\.example<\/span><\/a><\/figure>$/);
  assert.equal(drawn(more, { images: true }).filter((each) => each.includes('<img ')).length, 2);
  assert.equal(drawn(more, { frames: true }).filter((each) => each.includes('data-image=')).length, 2);
});

test('who, where and when stand in one line; a text without blocks is paragraphs, and no text says so', () => {
  assert.deepEqual(drawn({ title: 'The wall', bylines: ['Jane Roe', 'The Courier'], site: 'The Courier', published: '2026-05-04', text: 'One.\n\nTwo.' }),
    ['<h1>The wall</h1>', '<p class="ng-article-about">Jane Roe&#160;· The Courier&#160;· Mon, May 4, 2026</p>', '<p>One.</p>', '<p>Two.</p>']);
  assert.equal(drawn({}).length, 1);
  assert.match(drawn({ text: ' \n' })[0], /^<p class="ng-article-note">/);
});

test('nothing is made that is not on the list: elements, attributes, addresses', () => {
  assert.equal(element(document, 'a', { href: 'https://a.example/' }, 'A').outerHTML, '<a href="https://a.example/">A</a>');
  for (const [name, attributes] of [['script', {}], ['a', { href: 'javascript:alert(1)' }], ['img', { src: 'data:text/html,x' }], ['p', { onclick: 'x' }]])
    assert.throws(() => element(document, name, attributes), TypeError, name);
});

test('a beginning is cut at a word where there is one near, and never within a character', () => {
  assert.equal(beginning('One  two', 8), 'One two');
  assert.equal(beginning('The wall is old and it leaks', 20), 'The wall is old and…');
  assert.equal(beginning('Donaudampfschifffahrt', 10), 'Donaudampf…');
  assert.equal(beginning(`123456789😀`, 10), '123456789…');
  assert.equal(beginning(`${' '.repeat(50)}One`, 10), '…');
});

test('a citation leads to its words, by all of them or the first and the last', () => {
  assert.equal(addressOf('https://a.example/b#c', 'Well-made walls'), 'https://a.example/b#:~:text=Well%2Dmade%20walls');
  assert.equal(addressOf('https://a.example/b#c', ' '), 'https://a.example/b');
  assert.equal(addressOf('https://a.example/b', '2021 | 4.1 million | up'), 'https://a.example/b#:~:text=4.1%20million');
  assert.equal(addressOf('file:///etc/hosts', 'walls'), '');
  const many = Array.from({ length: 13 }, (_, at) => `w${at}`);
  assert.equal(addressOf('https://a.example/', many.join(' ')), 'https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w7%20w8%20w9%20w10%20w11%20w12');
  assert.equal(citation({ words: 'It leaks.', speaker: 'Jane Roe', title: 'The wall', site: '', published: '2026-05-04T10:00', address: '' }),
    '“It leaks.” — Jane Roe. “The wall”, 2026-05-04.');
});
