// Makes the README's picture, extension/store/readme.png, from the real extension in Chromium: the sample page with the
// clutter gone, and the panel beside it with one fact shown. Run it after the extension is built.
//   node build-scripts/screenshot.mjs [--extension FOLDER] [--page FILE] [--out FILE] [--dark]
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/chromium.mjs';
import { until } from '../tests/browser/until.mjs';
import { readOptions } from './options.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = readOptions({
  options: {
    extension: { type: 'string', default: join(root, 'build/extension/chrome') },
    page: { type: 'string', default: join(root, 'extension/store/sample-page.html') },
    out: { type: 'string', default: join(root, 'extension/store/readme.png') },
    dark: { type: 'boolean', default: false },
  },
});
const height = 820;
const pageWidth = 860;
const panelWidth = 420;
const gap = 1;

async function serve(html) {
  const server = createServer((request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return server;
}

const server = await serve(await readFile(values.page));
const folder = await mkdtemp(join(tmpdir(), 'nutgraf-picture-'));
const browser = await launch({ extension: values.extension, args: ['--hide-scrollbars', '--force-device-scale-factor=2', '--force-color-profile=srgb'] });
try {
  const page = await browser.openPage(`http://127.0.0.1:${server.address().port}/`);
  await page.clickToolbar();
  const panel = await page.panel();
  await until('the facts', () => panel.evaluate(() => document.querySelector('.ng-sentences button') !== null));
  const size = { height, deviceScaleFactor: 2 };
  await page.puppeteer.setViewport({ ...size, width: pageWidth });
  await panel.puppeteer.setViewport({ ...size, width: panelWidth });
  if (values.dark) await panel.puppeteer.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await panel.evaluate(() => document.querySelector('.ng-sentences button').click());
  await until('the highlight', () => page.evaluate(() => CSS.highlights.size > 0));
  await page.screenshot(join(folder, 'page.png'));
  await panel.screenshot(join(folder, 'panel.png'));
  await compose(page.puppeteer, folder);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
}

/** Puts both pictures side by side, in a tab of the browser that took them. */
async function compose(tab, from) {
  const picture = async (name) => `data:image/png;base64,${await readFile(join(from, name), 'base64')}`;
  await tab.setViewport({ width: pageWidth + gap + panelWidth, height, deviceScaleFactor: 1.25 });
  await tab.goto('about:blank');
  await tab.evaluate((columns, ...sources) => {
    document.body.style.cssText = `margin: 0; display: grid; grid-template-columns: ${columns}; background: #9aa5a0`;
    document.body.append(...sources.map((src) => Object.assign(new Image(), { src, style: 'width: 100%; display: block' })));
    return Promise.all([...document.images].map((image) => image.decode()));
  }, `${pageWidth}px ${panelWidth}px; gap: ${gap}px`, await picture('page.png'), await picture('panel.png'));
  await mkdir(dirname(resolve(values.out)), { recursive: true });
  await tab.screenshot({ path: values.out, clip: { x: 0, y: 0, width: pageWidth + gap + panelWidth, height } });
}
