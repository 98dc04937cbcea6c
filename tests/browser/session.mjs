// One browser with the extension for a whole suite: the fixtures served, pages opened and cleaned, the panel followed.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { putSettings } from './settings.mjs';
import { until } from './until.mjs';

const fixture = (slug) => new URL(`../fixtures/${slug}/`, import.meta.url);
export const expectedOf = async (slug) => JSON.parse(await readFile(new URL('expected.json', fixture(slug)), 'utf8'));
export const pageOf = (slug) => readFile(new URL('page.html', fixture(slug)), 'utf8');

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Serves the fixtures with their headers, and what a test puts there itself; everything else is a small picture. */
async function serve() {
  const own = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    asked.push({ path: pathname, referrer: request.headers.referer ?? '' });
    const slug = pathname.split('/')[1];
    const answer = own.get(pathname);
    if (typeof answer === 'function') return answer(request, response);
    if (answer !== undefined) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
    try {
      const html = await pageOf(slug);
      const { headers } = await expectedOf(slug);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    } catch {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="50"/>');
    }
    return undefined;
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address();
  return {
    port,
    url: (slug) => `http://127.0.0.1:${port}/${slug}/`,
    /** A page of a test's own: HTML, or a function of request and response. */
    put: (path, answer) => {
      own.set(path, answer);
      return `http://127.0.0.1:${port}${path}`;
    },
    /** Every request so far. */
    asked: () => [...asked],
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/**
 * A copy of the extension to which the browser has already granted `hosts` (no test can press the browser's own button), and in which
 * `prelude`, a script of the test's, runs before the background's own script, or before others.
 */
export async function alteredCopy(extension, { hosts = [], prelude = '', before: scripts = ['background.js'] }) {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-altered-'));
  await cp(extension, folder, { recursive: true });
  const alter = async (name, change) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  await alter('manifest.json', (text) => JSON.stringify({ ...JSON.parse(text), ...(hosts.length > 0 ? { host_permissions: hosts } : {}) }));
  for (const script of scripts) await alter(script, (text) => `${prelude}\n${text}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Registers what starts and ends the browser, and returns what the tests work with. */
export function startSession(driver, { extension, settings = {}, hosts = [], prelude = '', before: scripts = ['background.js'], args = [] }) {
  const session = { browser: null, server: null, panel: null };
  let copy = null;
  before(async () => {
    session.server = await serve();
    if (hosts.length > 0 || prelude !== '') copy = await alteredCopy(extension, { hosts, prelude, before: scripts });
    session.browser = await driver.launch({ extension: copy?.folder ?? extension, args });
    await putSettings(session.browser, settings);
  });
  after(async () => {
    await session.browser?.close();
    await session.server?.close();
    await copy?.remove();
  });

  const inPanel = (fn, ...given) => session.panel.evaluate(fn, ...given);
  session.switchIs = () => inPanel(() => document.querySelector('#clean')?.getAttribute('aria-checked') ?? null);
  session.heading = () => inPanel(() => document.querySelector('main h1')?.textContent ?? '');
  session.stateIs = (state) => inPanel((wanted) => document.querySelector(`[data-state="${wanted}"]`) !== null, state);

  /** Opens an address; the open panel shows every new tab as unread first. */
  session.open = async (url) => {
    const page = await session.browser.openPage(url);
    const html = await page.html();
    if (session.panel) await until('the panel to follow', () => session.stateIs('unread'));
    return { page, html };
  };
  session.click = async (page) => {
    await page.clickToolbar();
    session.panel = await page.panel();
    return session.panel;
  };
  session.cleaned = (title) => until(`the panel to show ${title}`, async () => (await session.switchIs()) === 'true' && (await session.heading()) === title);
  /** Opens an address, clicks the toolbar button and waits for the panel to show the article of that title. */
  session.cleanUrl = async (url, title) => {
    const { page, html } = await session.open(url);
    const panel = await session.click(page);
    await session.cleaned(title);
    return { page, panel, html };
  };
  session.clean = async (slug) => session.cleanUrl(session.server.url(slug), (await expectedOf(slug)).title);
  session.put = (settings_) => putSettings(session.browser, settings_);
  return session;
}

export const shows = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), selector);
export const withoutMarks = (html) => html.replace(/ data-[a-z]{16}="[a-z]?"/g, '');

/** Switches the page that is in front, from clean to whole and back, so many times (an even number); at the end it is whole. */
export const switchOften = (panel, times) => panel.evaluate(async (count) => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const port = chrome.tabs.connect(tab.id, { name: 'panel', frameId: 0 });
  const turns = new Promise((done) => {
    let whole = 0;
    port.onMessage.addListener(({ type, page }) => {
      if (type === 'state' && page.clean === false) whole += 1;
      if (whole === count / 2) done();
    });
  });
  for (let i = 0; i < count; i += 1) port.postMessage({ type: 'clean', on: i % 2 === 1 });
  port.postMessage({ type: 'clean', on: false });
  await turns;
  port.disconnect();
  return true;
}, times);

/** What axe finds wrong with a page or a panel, as lines. */
export const axeOn = (page) => page.evaluate(async (script) => {
  if (!globalThis.axe) (0, eval)(script);
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ').slice(0, 500)}`);
}, axe);

/** Errors of the console that are of the extension's making or the page's. */
export const errorsOf = async (page) =>
  (await page.consoleErrors()).filter((text) => !/Content.Security.Policy|favicon|context unloaded/i.test(text));

/** What sticks out of the page sideways. */
export const overflow = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) return [`${root.scrollWidth} in ${root.clientWidth}`];
  return [...document.querySelectorAll('body *')].filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 0 && each.checkVisibility() && !each.closest('.unseen, .ng-article-cells') && (right > room + 1 || left < -1);
  }).map((each) => `${each.localName}.${each.className}: ${Math.round(each.getBoundingClientRect().left)} to ${Math.round(each.getBoundingClientRect().right)} in ${room}`).slice(0, 5);
});
