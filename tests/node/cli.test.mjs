// The command line as a caller sees it: what comes out, on which stream, with which exit code.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'build-scripts/nutgraf');
const native = join(root, 'build/native/wasm/nutgraf-batch');
const page = join(root, 'tests/fixtures/wordpress-comments/page.html');
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args, input = '', options = {}) => spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
const file = (name, content) => { const path = join(folder, name); writeFileSync(path, content); return path; };
const linesOf = (result) => result.stdout.split('\n').slice(0, -1);

const story = ['OSLO — The harbor reopened on Tuesday after two days of storms, the port authority said, and ferries resumed at noon.',
  '“We are glad to see the boats move again,” said Kari Lund, the harbor master, who has run the port for nine years.',
  'About 1,200 travelers had waited in the terminal since Sunday, and most of them left on the first three sailings.'].join('\n\n');

/** Checks that a command failed with one plain sentence, and without a stack trace or any output. */
function assertRefused(result, code, pattern) {
  assert.equal(result.stdout, '');
  assert.match(result.stderr, pattern);
  assert.doesNotMatch(result.stderr, /\n\s+at |node:internal/);
  assert.equal(result.status, code, result.stderr);
}

test('help goes to standard output', () => {
  for (const args of [['--help'], ['analyze', '--help'], ['batch', '-h']]) {
    const result = run(args);
    assert.match(result.stdout, /^usage: nutgraf analyze/);
    assert.equal(result.status, 0);
  }
});

test('a command that is not understood is refused with exit code 2', () => {
  assertRefused(run([]), 2, /^nutgraf: what shall it do/);
  assertRefused(run(['anlyze', page]), 2, /no command "anlyze"/);
  assertRefused(run(['analyze', '--fromat', 'json', page]), 2, /--fromat/);
  assertRefused(run(['analyze', '--format', 'yaml', page]), 2, /--format must be one of text, markdown, json, html, not "yaml"/);
  assertRefused(run(['analyze']), 2, /which FILE/);
  assertRefused(run(['analyze', page, page]), 2, /one FILE at a time/);
  assertRefused(run(['analyze', '--html', '--text', page]), 2, /exclude each other/);
  assertRefused(run(['batch', page]), 2, /standard input/);
  for (const published of ['yesterday', '2021-02-31', '29.12.2021', '']) {
    assertRefused(run(['analyze', `--published=${published}`, page]), 2, /--published must be a date such as 2021-12-29/);
  }
  assertRefused(run(['analyze', '--url', 'example.org', page]), 2, /--url must be an address/);
});

test('input that cannot be read is refused with exit code 1', () => {
  assertRefused(run(['analyze', join(folder, 'absent.html')]), 1, /absent\.html cannot be read: there is no such file/);
  assertRefused(run(['analyze', folder]), 1, /cannot be read: it is a folder/);
  assertRefused(run(['analyze', file('picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))]), 1, /picture\.png is neither a page nor a text/);
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + 7 * i) % 255 + 1));
  assertRefused(run(['analyze', '-'], noise), 1, /standard input is neither a page nor a text/);
  assertRefused(run(['analyze', '--as-article', page]), 1, /--as-article is for plain text/);
});

test('a page without an article says so, beside what is printed', () => {
  const bare = file('bare.html', '<html><head><title>Home</title></head><body><nav><ul><li><a href="/a">Harbour pilots</a></li></ul></nav></body></html>');
  const { status, stderr } = run(['analyze', bare]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: 'nutgraf: there is no article on this page\n' });
  const front = join(root, 'tests/fixtures/front-page/page.html');
  assert.equal(run(['analyze', '--format', 'markdown', front]).stderr, 'nutgraf: this page lists stories and tells none\n');
  assert.equal(run(['analyze', '--format', 'json', bare]).stderr, '');
  assert.equal(run(['analyze', page]).stderr, '');
});

test('an empty file gives an empty result', () => {
  const empty = file('empty.txt', '');
  const { status, stdout, stderr } = run(['analyze', empty]);
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
  const analysis = JSON.parse(run(['analyze', '--format', 'json', empty]).stdout);
  assert.equal(analysis.article.text, '');
  assert.deepEqual(analysis.removed, []);
});

test('each format is what it says', () => {
  const text = run(['analyze', '--as-article', '-'], story).stdout;
  assert.equal(text, `${story}\n`);
  assert.equal(run(['analyze', '--as-article', '--format', 'text', '-'], story).stdout, text);
  const analysis = JSON.parse(run(['analyze', '--as-article', '--format', 'json', '-'], story).stdout);
  assert.equal(analysis.article.text, story);
  assert.equal(typeof analysis.timings.total_ms, 'number');
  assert.match(run(['analyze', '--format', 'html', page]).stdout, /^<!doctype html>/i);
  assert.match(run(['analyze', '--format', 'markdown', page]).stdout, /eleven-day walkout/);
});

test('options reach the core', () => {
  const analysis = JSON.parse(run(['analyze', '--format', 'json', '--as-article', '--detail', '--published', '2024-05-08', '-'], story).stdout);
  assert.equal(analysis.article.published, '2024-05-08');
  assert.ok(analysis.sentences.length >= 3);
  assert.ok(Array.isArray(analysis.mentions));
  const relative = '<html><body><article><h1>Harbor</h1><p>' + story.replaceAll('\n\n', ' <a href="/port">The port</a></p><p>') + '</p></article></body></html>';
  assert.match(run(['analyze', '--format', 'html', '--url', 'https://example.org/a/b', '-'], relative).stdout, /href="https:\/\/example\.org\/port"/);
});

test('a page is told from a text by its content or its name', () => {
  const asText = (name, content, ...args) => JSON.parse(run(['analyze', '--format', 'json', ...args, file(name, content)]).stdout).article.text;
  const body = `<p>${story.replaceAll('\n\n', '</p><p>')}</p>`;
  assert.doesNotMatch(asText('a.txt', `\n<!-- saved --><!DOCTYPE html><title>x</title>${body}`), /</);
  assert.doesNotMatch(asText('b.html', `Before ${body}`), /<p>/);
  assert.match(asText('c.txt', story.replace('harbor', '<body> of the harbor')), /<body> of the harbor/);
  assert.match(asText('d.txt', `<article>${body}</article>`, '--text'), /<p>/);
});

test('a page in another encoding is read by what it declares', () => {
  const latin = Buffer.from(`<html><head><meta charset="iso-8859-1"></head><body><article><p>${story.replace('Kari Lund', 'Kåre Bø')}</p></article></body></html>`
    .replaceAll('—', '-').replaceAll('“', '"').replaceAll('”', '"'), 'latin1');
  assert.match(run(['analyze', file('latin.html', latin)]).stdout, /Kåre Bø/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(story, 'utf16le')]);
  assert.equal(run(['analyze', '--as-article', file('utf16.txt', utf16)]).stdout, `${story}\n`);
});

test('batch answers every line in order, whatever it holds', () => {
  const lines = ['{"id":"a","text":"One paragraph."}', 'not JSON', '', '[1]', '{"id":7}', `{"id":"b","html":${JSON.stringify(`<p>${story}</p>`)}}`,
    '{"id":"c","html":5}', '{"id":"last","text":"No line end."}'];
  const result = run(['batch', '--no-timings'], lines.join('\n'));
  assert.equal(result.stderr, '');
  assert.equal(result.status, 0);
  const answers = linesOf(result).map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((answer) => answer.id), ['a', null, null, null, 7, 'b', 'c', 'last']);
  assert.deepEqual(answers.map((answer) => answer.error?.code), [undefined, 'bad-json', 'bad-json', 'bad-request', 'bad-request', undefined, 'bad-request', undefined]);
  assert.ok(answers.every((answer) => !('timings' in answer)));
  assert.equal(run(['batch', '--no-timings'], lines.join('\r\n')).stdout, result.stdout);
});

test('batch answers a line before it is given the next one', { timeout: 30000 }, async () => {
  const child = spawn(program, ['batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['first', 'second', 'third']) {
    child.stdin.write(`${JSON.stringify({ id, text: story })}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
  assert.equal(await new Promise((done) => { child.once('close', done); }), 0);
});

test('batch ends quietly when its reader goes away', { timeout: 30000 }, async () => {
  const child = spawn(program, ['batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text) => { complaint += text; });
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  const line = `${JSON.stringify({ id: 'x', text: story })}\n`;
  for (let i = 0; i < 300; i++) child.stdin.write(line);
  child.stdin.end();
  assert.equal(await new Promise((done) => { child.once('close', done); }), 0);
  assert.equal(complaint, '');
});

test('a page of 100,000 nested elements and one of 20 MB are answered', { timeout: 120000 }, () => {
  const nested = `<p>${story}</p>${'<div>'.repeat(100000)}deep${'</div>'.repeat(100000)}`;
  const large = `<body>${`<p>${story}</p>`.repeat(Math.ceil(20e6 / story.length))}`;
  for (const html of [nested, large]) {
    const result = run(['batch'], JSON.stringify({ id: 'x', html, facts: false }));
    assert.equal(result.status, 0, result.stderr);
    assert.equal(JSON.parse(result.stdout).id, 'x');
  }
});

test('what snapshot writes, nutgraf-batch answers as batch does, to the byte', { skip: !existsSync(native) && 'no native build' }, () => {
  const fixtures = readdirSync(join(root, 'tests/fixtures'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(root, 'tests/fixtures', name, 'page.html') })).filter(({ path }) => existsSync(path));
  assert.ok(fixtures.length > 0);
  const requests = fixtures.map(({ name, path }) => ({ id: name, html: readFileSync(path, 'utf8'), url: 'https://example.org/', detail: true, anchors: true }));
  const input = [...requests.map((request) => JSON.stringify(request)), 'not JSON', '', '{"id":1,"text":"Plain."}', '{"id":"both","text":"Plain.","html":"<p>x"}'].join('\n');
  const snapshots = run(['snapshot'], input);
  assert.equal(snapshots.status, 0, snapshots.stderr);
  const byNative = spawnSync(native, ['--no-timings'], { input: snapshots.stdout, encoding: 'utf8', maxBuffer: 1 << 28 });
  const byNode = run(['batch', '--no-timings'], input);
  const there = linesOf(byNode);
  linesOf(byNative).forEach((line, i) => assert.equal(line, there[i]));
  assert.equal(byNative.stdout, byNode.stdout);
});

test('a full disk is told in a sentence', { skip: !existsSync('/dev/full') && 'no /dev/full' }, () => {
  const full = openSync('/dev/full', 'w');
  const result = spawnSync(program, ['analyze', page], { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  assertRefused({ ...result, stdout: '' }, 1, /^nutgraf: standard output cannot be written: there is no space left/);
});

test('-o writes a whole file or none', () => {
  const out = join(folder, 'out.json');
  assert.equal(run(['analyze', '--as-article', '-o', out, '-'], story).stdout, '');
  assert.equal(readFileSync(out, 'utf8'), `${story}\n`);
  assertRefused(run(['analyze', '-o', join(folder, 'absent/out.txt'), page]), 1, /cannot be written: its folder does not exist/);
  assertRefused(run(['analyze', '-o', folder, page]), 1, /cannot be written: it is a folder/);
});

test('-o leaves what was there when the program is interrupted', { timeout: 30000 }, async () => {
  const place = join(folder, 'interrupted');
  mkdirSync(place);
  const out = join(place, 'answers.jsonl');
  writeFileSync(out, 'as before');
  const child = spawn(program, ['batch', '-o', out], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.write(`${JSON.stringify({ id: 'x', text: story })}\n`);
  while (!readdirSync(place).some((name) => name.endsWith('.part') && readFileSync(join(place, name), 'utf8').endsWith('\n'))) {
    await new Promise((next) => { setTimeout(next, 10); });
  }
  child.kill('SIGINT');
  assert.equal(await new Promise((done) => { child.once('close', done); }), 130);
  assert.deepEqual(readdirSync(place), ['answers.jsonl']);
  assert.equal(readFileSync(out, 'utf8'), 'as before');
});

test('without the build it says what builds it', () => {
  const elsewhere = join(folder, 'build-scripts');
  mkdirSync(elsewhere);
  for (const name of ['nutgraf.mjs', 'nutgraf-io.mjs']) writeFileSync(join(elsewhere, name), readFileSync(join(root, 'build-scripts', name)));
  const result = spawnSync(process.execPath, [join(elsewhere, 'nutgraf.mjs'), 'analyze', page], { encoding: 'utf8' });
  assertRefused(result, 2, /not built yet; build it with: build-scripts\/setup && build-scripts\/build wasm web/);
});
