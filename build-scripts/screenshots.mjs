// Pictures of every face of the real extension in Chromium, to be looked at: panel, reader view, options and playground in light,
// dark, right-to-left, narrow and wide; and the panel in Firefox. Run it after everything is built.
//   node build-scripts/screenshots.mjs [--out FOLDER]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/chromium.mjs';
import { launch as launchFirefox } from '../tests/browser/firefox.mjs';
import { allKinds, putSettings } from '../tests/browser/settings.mjs';
import { until } from '../tests/browser/until.mjs';
import { readOptions } from './options.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = readOptions({ options: { out: { type: 'string', default: join(root, 'build/screenshots') } } });
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

/** The sample page at /, the Arabic fixture at /ar/, and the playground at /playground/. */
async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const file = pathname === '/' ? 'extension/store/sample-page.html'
      : pathname === '/ar/' ? 'tests/fixtures/rtl-arabic/page.html'
        : `build/web${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
    try {
      const bytes = await readFile(join(root, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return server;
}

const name = (...parts) => join(values.out, `${parts.filter(Boolean).join('-')}.png`);

/** One tab or panel in one look; `full`: as tall as it is. A panel's first pictures in a new size are drawn by the old one: two that are the same count. */
async function take(page, path, { width, height = 900, dark = false, full = false }) {
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await drawn();
  if (full) {
    await page.setViewport({ width, height: await page.evaluate(() => document.documentElement.scrollHeight), deviceScaleFactor: 1 });
    await drawn();
  }
  const most = 8;
  let last = await page.screenshot({ captureBeyondViewport: false });
  for (let looks = 1; looks < most; looks++) {
    const next = await page.screenshot({ captureBeyondViewport: false });
    if (Buffer.compare(next, last) === 0) break;
    last = next;
  }
  await writeFile(path, last);
}

async function session(origin, language) {
  const rtl = language === 'ar' ? 'rtl' : '';
  const browser = await launch({ extension: join(root, 'build/extension/chrome'), args: [`--lang=${language}`, '--hide-scrollbars', '--force-color-profile=srgb'] });
  try {
    await putSettings(browser, { kinds: allKinds, sites: { '127.0.0.1': { start: 'click', kinds: { share: true } } } });
    const page = await browser.openPage(`${origin}${rtl ? '/ar/' : '/'}`);
    await page.clickToolbar();
    const panel = (await page.panel()).puppeteer;
    await until('the facts', () => panel.evaluate(() => document.querySelector('.ng-sentences button') !== null && document.querySelector('#site') !== null));
    await take(panel, name('panel', rtl, 'light'), { width: 420, full: true });
    if (!rtl) {
      await take(panel, name('panel-dark'), { width: 420, dark: true, full: true });
      await chooseFact(panel);
      await take(panel, name('panel-narrow'), { width: 280, full: true });
      await take(panel, name('panel-wide'), { width: 700, full: true });
    } else {
      await take(panel, name('panel-rtl-dark'), { width: 280, dark: true, full: true });
    }
    await browser.command(page, 'open-reader');
    const reader = (await browser.ownPage('reader/reader.html')).puppeteer;
    await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
    await take(reader, name('reader', rtl, 'light'), { width: 1280 });
    if (!rtl) {
      await take(reader, name('reader-dark'), { width: 1280, dark: true });
      await take(reader, name('reader-narrow'), { width: 280 });
      await take(reader, name('reader-wide'), { width: 700 });
      await reader.evaluate(() => { document.querySelector('#typography').open = true; document.querySelector('input[value="sepia"]').click(); });
      await until('the theme', () => reader.evaluate(() => document.documentElement.dataset.theme === 'sepia'));
      await take(reader, name('reader-sepia'), { width: 1280 });
    }
    const options = (await browser.openOwn('options/options.html')).puppeteer;
    await until('the options', () => options.evaluate(() => document.querySelector('#reset') !== null));
    await take(options, name('options', rtl, 'light'), { width: 900, full: true });
    if (!rtl) {
      await take(options, name('options-dark'), { width: 900, dark: true, full: true });
      await take(options, name('options-narrow'), { width: 320, full: true });
      const playground = (await browser.openPage(`${origin}/playground/`)).puppeteer;
      await playground.evaluate(() => document.querySelector('#sample').click());
      await playground.waitForFunction(() => !document.querySelector('#result').hidden);
      await take(playground, name('playground-light'), { width: 1280 });
      await take(playground, name('playground-dark'), { width: 1280, dark: true });
      await take(playground, name('playground-narrow'), { width: 280 });
      await take(playground, name('playground-wide'), { width: 700 });
    }
  } finally {
    await browser.close();
  }
}

/** The bar under the panel is there once a fact was clicked. */
async function chooseFact(panel) {
  await panel.evaluate(() => document.querySelector('.ng-sentences button').click());
  await until('the chosen fact', () => panel.evaluate(() => !document.querySelector('#chosen').hidden));
}

async function firefoxSession(origin) {
  const browser = await launchFirefox({ extension: join(root, 'build/extension/firefox') });
  try {
    const page = await browser.openPage(`${origin}/`);
    await page.clickToolbar();
    const panel = await page.panel();
    await until('the facts', () => panel.evaluate(() => document.querySelector('.ng-sentences button') !== null && document.querySelector('#site') !== null));
    await page.screenshotWindow(name('firefox-window'));
    await chooseFact(panel);
    for (const width of [240, 420]) {
      await panel.resize(width);
      await panel.screenshot(name('firefox-panel', String(width)));
    }
  } finally {
    await browser.close();
  }
}

await mkdir(values.out, { recursive: true });
const server = await serve();
try {
  const origin = `http://127.0.0.1:${server.address().port}`;
  for (const language of ['en', 'ar']) await session(origin, language);
  await firefoxSession(origin);
} finally {
  server.close();
  server.closeAllConnections();
}
console.log(`Pictures in ${values.out}`);
