// Measures a click in the installed extension in headless Chromium, from the browser's hearing of it until the page is clean, on a page of
// 4,000 elements: with the background awake, and with the background ended before each click. Writes tests/bench/RESULTS.md.
// usage: node build-scripts/bench-click.mjs [--clicks N] [--cold N] [--dry]
//   --dry   prints the figures and leaves tests/bench/RESULTS.md alone
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/chromium.mjs';
import { largePage } from '../tests/browser/large-page.mjs';
import { alteredCopy } from '../tests/browser/session.mjs';
import { tasksDuring } from '../tests/browser/tasks.mjs';
import { until } from '../tests/browser/until.mjs';
import { readOptions } from './options.mjs';
import { at, machine, progress, stopwatch, table, writeSection } from './results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = readOptions({ options: { clicks: { type: 'string', default: '30' }, cold: { type: 'string', default: '15' }, dry: { type: 'boolean', default: false } } });
const extension = join(root, 'build/extension/chrome');
const served = { '/Readability.js': ['node_modules/@mozilla/readability/Readability.js', 'text/javascript'],
  '/engine.mjs': ['build/web/engine.mjs', 'text/javascript'],
  '/nutgraf-core.wasm': ['build/web/nutgraf-core.wasm', 'application/wasm'] };
for (const built of ['build/extension/chrome/manifest.json', ...Object.values(served).map(([file]) => file)]) {
  if (!existsSync(join(root, built))) {
    console.error(`bench-click: ${built} is missing; build it with build-scripts/build wasm web extension`);
    process.exit(2);
  }
}

const story = largePage(4000);

/** Runs before the background's own script: remembers the core's instance. */
function rememberCore() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    globalThis.benchInstance = made;
    return made;
  };
}

/** Bytes that the background holds: its heap, and the core's memory. */
async function memory(browser) {
  const core = await browser.background(() => Object.values(globalThis.benchInstance.exports).find((each) => each instanceof WebAssembly.Memory).buffer.byteLength);
  return { heap: await browser.backgroundHeap(), core };
}

// Both headers together give performance.now() its finer resolution.
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const server = createServer((request, response) => {
  const [file, type] = served[request.url] ?? [];
  response.writeHead(200, { 'content-type': type ?? 'text/html; charset=utf-8', ...isolated }).end(file ? readFileSync(join(root, file)) : story);
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const url = `http://127.0.0.1:${server.address().port}/`;

const now = () => performance.timeOrigin + performance.now();

/** How far the page's clock is ahead of ours, by the quickest of some questions. */
async function clockOf(page) {
  let best = { took: Infinity, ahead: 0 };
  for (let i = 0; i < 7; i += 1) {
    const begin = now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = now() - begin;
    if (took < best.took) best = { took, ahead: there - begin - took / 2 };
  }
  return best.ahead;
}

/** One click on a fresh page: milliseconds until everything is hidden, and until the frame after that is on the screen. */
async function click(browser, before = async () => {}) {
  const page = await browser.openPage(url);
  await page.bringToFront();
  const ahead = await clockOf(page);
  await page.evaluate(() => {
    const form = document.querySelector('#respond');
    window.clean = new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (form.checkVisibility()) return;
        observer.disconnect();
        const hidden = performance.timeOrigin + performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done({ hidden, painted: performance.timeOrigin + performance.now() });
          channel.port2.postMessage(0);
        });
      }).observe(document, { attributes: true, subtree: true });
    });
  });
  await before();
  const begin = now();
  await page.clickToolbar();
  const { hidden, painted } = await page.evaluate(() => window.clean);
  const [at, until_] = [hidden, painted].map((time) => time - ahead - begin);
  return { page, hidden: at, painted: until_ };
}

/** What Readability takes for the same page in as fresh a tab, its script compiled and a clone of the document parsed: what absolute times are held against. */
async function readability(browser) {
  const page = await browser.openPage(url);
  await page.bringToFront();
  const took = await page.evaluate(async () => {
    const source = await (await fetch('/Readability.js')).text();
    const begin = performance.now();
    const { Readability } = new Function(`${source}; return { Readability };`)();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - begin;
  });
  await page.close();
  return took;
}

/** Clicks and Readability in turn. */
async function clicks(browser, count, before) {
  const results = [];
  const left = stopwatch(count);
  for (let i = 0; i < count; i += 1) {
    progress(`clicks: ${left(i)}`);
    const { page, ...times } = await click(browser, before);
    await page.close();
    results.push({ ...times, peer: await readability(browser) });
  }
  progress('');
  return results;
}

/** A new instance of the compiled module, and its first and second analysis, in milliseconds. */
async function instances(browser, count) {
  const page = await browser.openPage(url);
  const times = await page.evaluate(async (rounds) => {
    const { capture, loadEngine } = await import('/engine.mjs');
    const bytes = await (await fetch('/nutgraf-core.wasm')).arrayBuffer();
    const timed = async (work) => {
      const begin = performance.now();
      const result = await work();
      return [performance.now() - begin, result];
    };
    const { snapshot } = capture(document, { layout: true });
    const taken = { compile: [], instance: [], first: [], second: [] };
    const [compile, module] = await timed(() => WebAssembly.compile(bytes));
    taken.compile.push(compile);
    for (let i = 0; i < rounds; i += 1) {
      const [instance, loaded] = await timed(() => loadEngine(module, { timings: false }));
      taken.instance.push(instance);
      for (const name of ['first', 'second']) taken[name].push((await timed(() => loaded.analyze({ snapshot }, { url: location.href, anchors: true, detail: true })))[0]);
    }
    return taken;
  }, count);
  await page.close();
  return times;
}

const ms = (list, share) => at(list, share).toFixed(1);
const mb = (bytes) => (bytes / 1e6).toFixed(1);

const copy = await alteredCopy(extension, { prelude: `(${rememberCore})();` });
let lines;
try {
  const browser = await launch({ extension: copy.folder });
  try {
    await clicks(browser, 5); // the browser's own first times
    const warm = await clicks(browser, Number(values.clicks));
    const used = await memory(browser);
    const cold = await clicks(browser, Number(values.cold), () => browser.killBackground());
    const core = await instances(browser, 15);
    const tasks = [];
    for (let i = 0; i < 5; i += 1) {
      const page = await browser.openPage(url);
      tasks.push(...await tasksDuring(page, async () => {
        await page.clickToolbar();
        await until('the form to go', () => page.evaluate(() => !document.querySelector('#respond').checkVisibility()));
      }));
      await page.close();
    }
    const row = (name, list) => [name, list.length, ...['hidden', 'painted', 'peer'].flatMap((what) => [0.5, 0.95].map((share) => ms(list.map((each) => each[what]), share)))];
    lines = [
      table([['milliseconds from the click', 'clicks', 'all is hidden: median', '95th percentile', 'on the screen: median', '95th percentile', 'Readability: median', '95th percentile'],
        row('background awake', warm), row('background ended before', cold)]),
      '',
      table([['the core, milliseconds', 'median', '95th percentile'],
        ['compiling the module', ms(core.compile, 0.5), ms(core.compile, 0.95)],
        ['an instance of the compiled module', ms(core.instance, 0.5), ms(core.instance, 0.95)],
        ['the first analysis of an instance', ms(core.first, 0.5), ms(core.first, 0.95)],
        ['the second', ms(core.second, 0.5), ms(core.second, 0.95)]]),
      '',
      `The longest task of the page's main thread in 5 traced clicks took ${Math.max(...tasks).toFixed(1)} ms; ${tasks.filter((each) => each > 50).length} took more than 50 ms.`,
      `After ${values.clicks} clicks the background holds ${mb(used.heap)} MB of heap, and the core's memory is ${mb(used.core)} MB.`,
    ].join('\n');
    console.log(lines);
    if (!values.dry) writeSection('click', `## A click

Made by \`node build-scripts/bench-click.mjs\`: ${(await browser.version()).replace('/', ' ')}, headless, ${machine()}; the installed extension, a page of ${story.match(/<[a-z]/g).length.toLocaleString('en')}
elements, a fresh tab for each click, from the browser's hearing of the toolbar button. *Readability*: its script alone, compiled in as fresh a tab, and a clone of the same page
parsed, in turn with the clicks; machines differ by four in these times, so hold one against the other.

${lines}`);
  } finally {
    await browser.close();
  }
} finally {
  await copy.remove();
  server.close();
  server.closeAllConnections();
}
