// Opens a page in a browser window that has the built extension, with a profile of its own that is thrown away afterwards.
// usage: node build-scripts/open-browser.mjs chromium|firefox FILE
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [browser, file] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.htm': 'text/html; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.css': 'text/css', '.js': 'text/javascript' };

function fail(message) {
  console.error(`open-browser: ${message}`);
  process.exit(1);
}

/** Serves the page's folder, and the folder above it for addresses that begin with a slash, to this machine alone. */
async function serve(page) {
  const folder = dirname(resolve(page));
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    for (const base of [folder, dirname(folder)]) {
      try {
        const body = readFileSync(join(base, path));
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
        return;
      } catch { /* not in this one */ }
    }
    response.writeHead(404).end();
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  server.unref();
  return `http://127.0.0.1:${server.address().port}/${encodeURIComponent(basename(page))}`;
}

async function chromium(url) {
  const { default: puppeteer } = await import('puppeteer-core');
  const profile = mkdtempSync(join(tmpdir(), 'nutgraf-chromium-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium has none for root
  try {
    const window = await puppeteer.launch({
      browser: 'chrome', executablePath: process.env.NUTGRAF_CHROMIUM, headless: false, pipe: true, enableExtensions: true, defaultViewport: null,
      userDataDir: profile, args: ['--no-first-run', '--no-default-browser-check', ...sandbox],
    });
    const closed = new Promise((done) => { window.once('disconnected', done); });
    await window.installExtension(join(root, 'build/extension/chrome'));
    const [page] = await window.pages();
    await page.goto(url);
    await closed;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function firefox(url) {
  const run = spawn(process.execPath, [join(root, 'node_modules/web-ext/bin/web-ext.js'), 'run', '--no-input', '--no-config-discovery', '--no-reload',
    '--source-dir', join(root, 'build/extension/firefox'), '--firefox', process.env.NUTGRAF_FIREFOX, '--start-url', url], { stdio: 'inherit' });
  const code = await new Promise((done) => { run.once('exit', done); });
  if (code) process.exitCode = 1;
}

const open = { chromium, firefox }[browser];
if (!open || !file) fail('usage: node build-scripts/open-browser.mjs chromium|firefox FILE');
if (!process.env[`NUTGRAF_${browser.toUpperCase()}`]) fail(`${browser} is not there: build-scripts/setup --${browser} installs it`);
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) fail('there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set)');
const url = await serve(file);
console.log(`Opening ${url} in ${browser}. Click Nutgraf's button in the toolbar (it may be behind the puzzle piece). Close the window to end.`);
await open(url);
