import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { engine } from './engine-under-test.mjs';
import { readSnapshot } from './read-snapshot.mjs';

const { captureHtml } = engine;
const golden = new URL('../fixtures/golden/', import.meta.url);

const read = (html) => readSnapshot(captureHtml(html).snapshot);
const texts = (html) => read(html).nodes.filter((node) => node.text.trim() !== '').map((node) => node.text);
const find = (html, tag) => read(html).nodes.find((node) => node.tag === tag);

test('a small page gives the golden bytes, which the C++ reader is tested on too', () => {
  const { snapshot } = captureHtml(readFileSync(new URL('small.html', golden), 'utf8'));
  assert.equal(Buffer.from(snapshot).toString('base64'), readFileSync(new URL('small.ngsn.base64', golden), 'utf8').trim());
});

test('the golden page reads back as what it says', () => {
  const { header, nodes, size } = readSnapshot(Buffer.from(readFileSync(new URL('small.ngsn.base64', golden), 'utf8'), 'base64'));
  assert.equal(header.node_count, nodes.length);
  assert.equal(size, Buffer.from(readFileSync(new URL('small.ngsn.base64', golden), 'utf8'), 'base64').length);
  assert.deepEqual(nodes[0], { tag: 'html', parent: 0, flags: 0, text: '', attributes: { lang: 'en' } });
  assert.deepEqual(nodes.find((node) => node.tag === 'body').attributes, { class: 'story wide' });
  assert.equal(nodes.find((node) => node.tag === 'a').attributes.href, '/bridge?a=1&b=2');
  assert.ok(nodes.some((node) => node.text === 'The mayor said “it holds” — 😀 '));
  assert.deepEqual(nodes.filter((node) => node.tag === 'unknown').map((node) => [node.attributes['custom-tag'], node.flags]), [['x-promo', 1]]);
  assert.deepEqual(nodes.filter((node) => node.tag === 'script').map((node) => node.text), ['{"@type": "NewsArticle"}', '']);
  const paragraphs = nodes.filter((node) => node.tag === 'p');
  assert.deepEqual(paragraphs.map((node) => [node.flags, node.attributes.style]), [[0, undefined], [1, 'display: none'], [0, undefined]]);
});

test('nodes are in document order and each is what the snapshot numbers', () => {
  const { snapshot, nodes } = captureHtml('<p>a<b>c</b></p><p>d</p>');
  const seen = readSnapshot(snapshot).nodes;
  assert.equal(nodes.length, seen.length);
  nodes.forEach((node, i) => assert.equal(node.tagName ?? 'text', seen[i].tag));
  seen.forEach((node, i) => assert.ok(i === 0 ? node.parent === 0 : node.parent < i));
});

test('what a reader typed or chose is never captured', () => {
  const html = '<textarea>secret</textarea><input value="secret"><select><option value="secret">secret</option></select>' +
    '<div contenteditable><p>secret</p></div><div contenteditable="PLAINTEXT-ONLY">secret</div><datalist><option>secret</option></datalist>' +
    '<p contenteditable="false">open</p>';
  const { snapshot } = captureHtml(html);
  assert.ok(!Buffer.from(snapshot).toString('utf16le').includes('secret'));
  assert.ok(!Buffer.from(snapshot.subarray(1)).toString('utf16le').includes('secret'));
  assert.deepEqual(texts(html), ['open']);
});

test('scripts, styles, fallbacks and pictures are elements without text; JSON-LD keeps its own', () => {
  const html = '<style>no</style><noscript><p>no</p></noscript><template><p>no</p></template><svg><text>no</text></svg><iframe>no</iframe>' +
    '<object>no</object><canvas>no</canvas><video>no<source src="v.webm"><p>no</p></video><script>no</script>' +
    '<script type=" Application/LD+JSON; charset=utf-8">{"yes":1}</script><p>yes</p>';
  assert.deepEqual(texts(html), ['{"yes":1}', 'yes']);
  assert.equal(find(html, 'source').attributes.src, 'v.webm');
});

test('what a page that its scripts build has for readers without scripts is its text; other pages keep such text out', () => {
  const posts = '<div class="post"><p>The bridge was closed for two years after a crack was found in a beam.</p></div>'.repeat(20);
  const built = (shown, without = posts) => texts(`<body><div id="app">${shown}</div><noscript>${without}</noscript></body>`);
  assert.equal(built('Loading').length, 21);
  assert.equal(find(`<body><noscript>${posts}</noscript></body>`, 'noscript'), undefined);
  assert.equal(built('<p>A text of its own.</p>'.repeat(80), posts.repeat(14)).length, 80);
  assert.deepEqual(built('Loading', '<p>Please switch on JavaScript.</p>'), ['Loading']);
  assert.deepEqual(built('Loading', '<img src="https://example.org/pixel.gif">'.repeat(200)), ['Loading']);
});

test('white space alone is one space, but not in preformatted text', () => {
  const nodes = read('<p>a</p>\n \t<p>b</p><pre><b>c</b>\n\n<b>d</b></pre>').nodes.filter((node) => node.tag === 'text').map((node) => node.text);
  assert.deepEqual(nodes, ['a', ' ', 'b', 'c', '\n\n', 'd']);
});

test('astral characters and control characters keep their code units, a lone surrogate is one replacement character', () => {
  const html = '<p>a\ud800b\udc00😀\u202e\u0001</p>';
  assert.deepEqual(texts(html), ['a\ufffdb\ufffd😀\u202e\u0001']);
});

test('the pool of a page of a megabyte of text and more is UTF-16, of any other UTF-8', () => {
  const page = (count) => captureHtml(`<p>${'Čo je '.repeat(count)}</p><p>Behind it.</p>`);
  const [small, large] = [1, 200_000].map((count) => readSnapshot(page(count).snapshot));
  assert.equal(small.header.text_bytes, small.header.text_units + 1);
  assert.equal(large.header.text_bytes, large.header.text_units * 2);
  for (const [{ nodes }, count] of [[small, 1], [large, 200_000]]) {
    assert.deepEqual(nodes.filter((node) => node.tag === 'text').map((node) => node.text), ['Čo je '.repeat(count), 'Behind it.']);
  }
});

test('attributes that are too long or a picture by themselves are left out, the others stand', () => {
  const { attributes } = find(`<img src="data:image/png;base64,AAAA" alt="ok" class="${'x '.repeat(9000)}" id="y">`, 'img');
  assert.deepEqual(attributes, { alt: 'ok', id: 'y' });
});

test('a dialog that is not open is hidden', () => {
  assert.equal(find('<dialog>x</dialog>', 'dialog').flags, 1);
  assert.equal(find('<dialog open>x</dialog>', 'dialog').flags, 0);
});

test('an element whose name is a tag number of ours is unknown', () => {
  const odd = read('<text>x</text><unknown>y</unknown><constructor>z</constructor><__proto__>w</__proto__>').nodes.filter((node) => node.tag === 'unknown');
  assert.deepEqual(odd.map((node) => node.attributes['custom-tag']), ['text', 'unknown', 'constructor', '__proto__'].slice(0, odd.length));
  assert.ok(odd.length >= 3);
});

test('an empty page, noise and broken markup give a snapshot', () => {
  assert.deepEqual(read('').nodes.map((node) => node.tag), ['html', 'head', 'body']);
  const noise = Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 65536)).join('');
  assert.ok(read(noise).nodes.length >= 3);
  assert.ok(read('<p><table><tr><p>x</table></b></p><frameset>').nodes.length > 3);
});

test('100,000 nested elements are an input like any other', () => {
  const { nodes } = captureHtml('<div>'.repeat(100_000) + 'deep');
  assert.equal(nodes.length, 100_004);
});

test('every attribute of a page of many is captured', () => {
  const { nodes } = readSnapshot(captureHtml('<p class="a" id="b" title="c"></p>'.repeat(5_000)).snapshot);
  const paragraphs = nodes.filter((node) => node.tag === 'p');
  assert.equal(paragraphs.length, 5_000);
  for (const { attributes } of paragraphs) assert.deepEqual(attributes, { class: 'a', id: 'b', title: 'c' });
});

test('a page of 20 MB is captured whole', () => {
  const page = '<p>A paragraph with a few words in it.</p>\n'.repeat(480_000);
  const { nodes, snapshot } = captureHtml(page);
  assert.ok(page.length > 20_000_000);
  assert.equal(nodes.length, 3 + 480_000 * 3);
  assert.ok(snapshot.length > page.length);
});
