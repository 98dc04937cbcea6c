// Whether it is the same page by every way in: the browser's DOM, parse5 in Node, and the native build; writes tests/bench/RESULTS.md.
// usage: node build-scripts/bench-differential.mjs [--data DIR] [--pages N] [--list FILE]
//   --pages N    so many pages a corpus, evenly picked (all)      --list FILE   the pages that differ, with where, as JSON lines
//   --trial      writes nothing
// Scripts are off. The browser's capture is compared with layout left out first, as parse5 knows none; then with it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { readSnapshot } from '../tests/node/read-snapshot.mjs';
import { readOptions } from './options.mjs';
import { progress, stopwatch, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({ options: { data: { type: 'string', default: join(root, 'build/data') }, pages: { type: 'string', default: '0' }, list: { type: 'string' }, trial: { type: 'boolean', default: false } } });
const corpora = join(resolve(values.data), 'corpora');
if (!existsSync(corpora)) {
  console.log(`skipped: there are no pages in ${corpora}`);
  process.exit(0);
}
const { captureHtml, loadNodeEngine } = await import('../build/web/engine-node.mjs');
const engine = await loadNodeEngine({ timings: false });
const files = [];
for (const corpus of readdirSync(corpora).sort()) {
  const all = readdirSync(join(corpora, corpus)).filter((name) => name.endsWith('.html')).sort();
  const step = Number(values.pages) > 0 ? Math.max(1, Math.floor(all.length / Number(values.pages))) : 1;
  for (let i = 0; i < all.length && (Number(values.pages) === 0 || i < step * Number(values.pages)); i += step) files.push({ corpus, id: basename(all[i], '.html'), file: join(corpora, corpus, all[i]) });
}

/** nutgraf-batch, one line in and one out. */
const batch = spawn(join(root, 'build/native/wasm/nutgraf-batch'), ['--no-timings'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = [];
let pending = [];
batch.stdout.on('data', (chunk) => {
  let from = 0;
  for (let end; (end = chunk.indexOf(10, from)) >= 0; from = end + 1) {
    waiting.shift()(Buffer.concat([...pending, chunk.subarray(from, end)]).toString('utf8'));
    pending = [];
  }
  pending.push(chunk.subarray(from));
});
const nativeAnswer = (line) => new Promise((done) => { waiting.push(done); batch.stdin.write(`${line}\n`); });

const inert = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'cache-control': 'no-store' };
const bench = `<!doctype html><meta charset="utf-8"><title>differential</title><iframe width="1280" height="900"></iframe>
<script type="module">
import { capture } from '/engine.mjs';
const frame = document.querySelector('iframe');
const base64 = (bytes) => { let text = ''; for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192)); return btoa(text); };
// What the page's parser made of a page as a browser with scripts reads it: a frame's own document would read <noscript> as markup.
window.take = async (number) => {
  const html = await (await fetch('/page/' + number)).text();
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  await new Promise((done) => { frame.onload = done; frame.src = '/page/' + number; });
  const live = frame.contentDocument;
  live.body?.offsetHeight;
  return { parsed: base64(capture(parsed).snapshot), live: base64(capture(live).snapshot), laidOut: base64(capture(live, { layout: true }).snapshot) };
};
window.ready = true;
</script>`;
const server = createServer((request, response) => {
  const page = /^\/page\/(\d+)$/.exec(request.url);
  if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...inert }).end(readFileSync(files[Number(page[1])].file));
  else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(bench);
  else if (request.url === '/engine.mjs') response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(root, 'build/web/engine.mjs')));
  else response.writeHead(404).end();
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });

/** How two trees differ first: by what kind of difference, and where. */
function difference(one, other) {
  const [a, b] = [readSnapshot(one).nodes, readSnapshot(other).nodes];
  const path = (nodes, i) => { const names = []; for (let node = i; ; node = nodes[node].parent) { names.push(nodes[node].tag); if (node === nodes[node].parent) break; } return names.slice(0, 5).reverse().join('>'); };
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const at = path(a, i);
    if (x.tag !== y.tag || x.parent !== y.parent) {
      const inside = [at, path(b, i)].find((each) => each.includes('noscript'));
      return { kind: inside ? 'noscript' : at.includes('select') || path(b, i).includes('select') ? 'select' : 'tree', at: `${at} | ${path(b, i)}` };
    }
    if (x.flags !== y.flags) return { kind: 'hidden', at };
    if (x.text !== y.text) return { kind: 'text', at, texts: [x.text.slice(0, 80), y.text.slice(0, 80)] };
    if (JSON.stringify(x.attributes) !== JSON.stringify(y.attributes)) return { kind: 'attributes', at, texts: [JSON.stringify(x.attributes).slice(0, 160), JSON.stringify(y.attributes).slice(0, 160)] };
  }
  return { kind: a.length === b.length ? 'none' : 'tree', at: 'end' };
}

const bytesOf = (base64) => Uint8Array.from(Buffer.from(base64, 'base64'));
const sums = { pages: 0, failed: 0, sameTree: 0, sameAnswer: 0, native: 0, liveTree: 0, liveAnswer: 0, laidOutArticle: 0, laidOutAnswer: 0 };
const kinds = {};
const list = [];
const browser = await puppeteer.launch({
  browser: 'chrome', executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium', headless: true, pipe: true, protocolTimeout: 120_000,
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
try {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction('window.ready === true');
  const left = stopwatch(files.length);
  for (const [number, { corpus, id, file }] of files.entries()) {
    progress(`pages: ${left(number)}`);
    let taken;
    try {
      taken = await tab.evaluate((which) => window.take(which), number);
    } catch (error) {
      sums.failed += 1;
      list.push({ corpus, id, failed: String(error).slice(0, 200) });
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      await tab.waitForFunction('window.ready === true');
      continue;
    }
    sums.pages += 1;
    const html = new TextDecoder('utf-8').decode(readFileSync(file)); // as fetch() reads it
    const { snapshot } = captureHtml(html);
    const options = { url: 'https://news.example/story', anchors: true };
    const line = JSON.stringify(options);
    const ours = engine.answerSnapshot(line, snapshot);
    const native = await nativeAnswer(JSON.stringify({ ...options, snapshot: Buffer.from(snapshot).toString('base64') }));
    sums.native += native === ours ? 1 : 0;
    if (native !== ours) list.push({ corpus, id, native: true });
    const compare = (base64, tree, answer) => {
      const bytes = bytesOf(base64);
      const same = Buffer.compare(bytes, snapshot) === 0;
      const sameAnswer = same || engine.answerSnapshot(line, bytes) === ours;
      sums[tree] += same ? 1 : 0;
      sums[answer] += sameAnswer ? 1 : 0;
      if (same) return;
      const found = difference(snapshot, bytes);
      const of = kinds[`${tree} ${found.kind}`] ??= { pages: 0, answers: 0 };
      of.pages += 1;
      of.answers += sameAnswer ? 0 : 1;
      list.push({ corpus, id, against: tree, answer: sameAnswer, ...found });
    };
    compare(taken.parsed, 'sameTree', 'sameAnswer');
    compare(taken.live, 'liveTree', 'liveAnswer');
    const laidOut = engine.answerSnapshot(line, bytesOf(taken.laidOut));
    const live = engine.answerSnapshot(line, bytesOf(taken.live));
    const text = (answer) => JSON.parse(answer).article?.text;
    sums.laidOutAnswer += laidOut === live ? 1 : 0;
    sums.laidOutArticle += text(laidOut) === text(live) ? 1 : 0;
  }
  progress('');
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  batch.stdin.end();
}
if (values.list) writeFileSync(values.list, list.map((each) => `${JSON.stringify(each)}\n`).join(''));

const part = (number) => `${number} of ${sums.pages}`;
const rows = [['compared with parse5 in Node', 'the same snapshot', 'the same answer'],
  ['the native build, given the snapshot', '–', part(sums.native)],
  ['Chromium, DOMParser', part(sums.sameTree), part(sums.sameAnswer)],
  ['Chromium, a loaded page without layout', part(sums.liveTree), part(sums.liveAnswer)]];
const names = { sameTree: 'DOMParser', liveTree: 'loaded page' };
const explained = {
  noscript: '`noscript`: parse5 reads it as a browser with scripts does; a document without scripts reads it as markup',
  select: '`select`: Chromium keeps other elements in it now, parse5 does as the standard was',
  tree: 'the tree: without scripts, what a `noscript` of the head holds ends the head', hidden: 'what hides itself', text: 'a text', attributes: 'an attribute',
};
const classes = [['first difference', 'in', 'pages', 'another answer'],
  ...Object.entries(kinds).sort((a, b) => b[1].pages - a[1].pages).map(([key, { pages, answers }]) => { const [tree, kind] = key.split(' '); return [explained[kind] ?? kind, names[tree], pages, answers]; })];
console.log(table(rows));
console.log(table(classes));
console.log(`layout: ${sums.pages - sums.laidOutArticle} articles differ, ${sums.pages - sums.laidOutAnswer} answers; ${sums.failed} pages failed`);
if (!values.trial) {
  writeSection('differential', `## One page, every way in

Made by \`node build-scripts/bench-differential.mjs\`: ${Number(values.pages) > 0 ? `${values.pages} pages a corpus, evenly picked,` : 'all pages of the corpora,'} through parse5 in Node, the native build, and Chromium's own parser, with
scripts off. Snapshots and answers (with facts and node numbers) are compared byte for byte.

${table(rows)}

${classes.length > 1 ? table(classes) : 'No page differs.'}

A live page knows what its style sheets hide. With that, ${sums.pages - sums.laidOutArticle} of ${sums.pages} articles are others than without, and ${sums.pages - sums.laidOutAnswer} answers.${sums.failed > 0 ? ` ${sums.failed} pages could not be loaded.` : ''}`);
}
