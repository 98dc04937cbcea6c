// Drives the real Chromium with the unpacked extension: the same API as firefox.mjs, so that one test runs in both.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { until } from './until.mjs';

export const name = 'Chromium';
const executable = process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium';

/**
 * Starts the browser with the extension in `extension` (a folder) installed.
 * `window` is the size of its window in CSS pixels.
 */
export async function launch({ extension, window = { width: 1280, height: 900 }, args = [] }) {
  const profile = await mkdtemp(join(tmpdir(), 'nutgraf-chromium-'));
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', `--window-size=${window.width},${window.height}`, ...args],
  });
  try {
    const errors = [];
    const id = await browser.installExtension(resolve(extension));
    const ofExtension = (target) => target.url().startsWith(`chrome-extension://${id}/`);
    watchWorkers(browser, ofExtension, errors);
    await listening(browser, ofExtension);
    return {
      name,
      extensionId: id,
      openPage: async (url) => openPage({ browser, id, errors }, url),
      /** A page of the extension's own, in a tab: "options/options.html". */
      openOwn: async (path) => openPage({ browser, id, errors }, `chrome-extension://${id}/${path}`),
      /** Evaluates in the extension's background. */
      background: async (fn, ...given) => (await worker(browser, ofExtension)).evaluate(fn, ...given),
      version: () => browser.version(),
      /** Bytes that the background's heap has in use after what is not needed any more was thrown away. */
      backgroundHeap: async () => {
        const { client } = await worker(browser, ofExtension);
        await client.send('HeapProfiler.collectGarbage');
        return (await client.send('Runtime.getHeapUsage')).usedSize;
      },
      /** What is on the clipboard, by pasting it. */
      clipboard: async (page) => {
        const tab = page.puppeteer;
        await tab.bringToFront();
        await browser.defaultBrowserContext().overridePermissions(new URL(tab.url()).origin, ['clipboard-read']);
        return tab.evaluate(() => navigator.clipboard.readText());
      },
      /** A page of the extension's own that it has opened itself. */
      ownPage: async (path) => {
        const target = await browser.waitForTarget((each) => each.type() === 'page' && each.url().startsWith(`chrome-extension://${id}/${path}`));
        const page = await target.page();
        await page.waitForFunction(() => document.readyState === 'complete');
        return wrap({ browser, id, errors }, page);
      },
      /** What the extension does at a keyboard command, and at a choice in its context menu: the events that the browser sends it. */
      command: async (page, command) => {
        await page.bringToFront();
        await (await worker(browser, ofExtension)).evaluate(async (given) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          const { open } = chrome.sidePanel;
          globalThis.askedFor = null;
          chrome.sidePanel.open = async ({ windowId }) => { globalThis.askedFor = windowId === tab.windowId; };
          chrome.commands.onCommand.dispatch(given, tab);
          chrome.sidePanel.open = open;
        }, command);
      },
      /** Whether the command that was given last asked for the panel at once, in its window. (The browser opens it for a real key alone.) */
      panelAsked: async () => (await worker(browser, ofExtension)).evaluate(() => globalThis.askedFor),
      menu: async (page, id, info = {}) => {
        await page.bringToFront();
        await (await worker(browser, ofExtension)).evaluate(async (menuItemId, more) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.contextMenus.onClicked.dispatch({ menuItemId, editable: false, ...more }, tab);
        }, id, info);
      },
      /** Ends the background, as the browser does when it was idle or when it pleases; a page that waits for it has it started anew at once. */
      killBackground: async ({ waitedFor = false } = {}) => {
        const running = browser.targets().filter((each) => each.type() === 'service_worker' && ofExtension(each));
        for (const target of running) await (await target.worker())?.close();
        if (waitedFor) return;
        await until('the background to end', () => ended(browser, running, ofExtension));
      },
      /** What the browser does with an extension: 'disable', 'enable', 'reload' (an update is that) or 'remove'. */
      manage: async (what) => {
        if (what === 'remove') return browser.uninstallExtension(id);
        const page = await browser.newPage();
        await page.goto('chrome://extensions/');
        await page.evaluate(async (action, extension) => {
          if (action === 'reload') await chrome.developerPrivate.reload(extension);
          else await chrome.management.setEnabled(extension, action === 'enable');
        }, what, id);
        return page.close();
      },
      /** Adds another extension; its id. */
      install: (folder) => browser.installExtension(resolve(folder)),
      /** A page of that other one's, in a tab. */
      openOther: (other, path) => openPage({ browser, id, errors }, `chrome-extension://${other}/${path}`),
      close: async () => {
        await browser.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Whether the browser has none of these workers any more. One that something woke between its end and the detaching of our
 * session goes on under the same name, without us: it is ended again.
 */
async function ended(browser, workers, ofExtension) {
  if (!browser.targets().some((each) => workers.includes(each))) return true;
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  const left = targetInfos.filter(({ type, url }) => type === 'service_worker' && ofExtension({ url: () => url }));
  for (const { targetId } of left) await client.send('Target.closeTarget', { targetId }).catch(() => {});
  await client.detach();
  return left.length === 0;
}

async function worker(browser, ofExtension) {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker' && ofExtension(each));
  return target.worker();
}

/** Waits until the freshly installed background listens: a click that has to start it first may outlive its user gesture. */
async function listening(browser, ofExtension) {
  const deadline = Date.now() + 20000;
  for (;;) {
    const ready = await (await worker(browser, ofExtension)).evaluate(() => chrome.action.onClicked.hasListeners()).catch(() => false);
    if (ready) return;
    if (Date.now() > deadline) throw new Error('the background never listened for clicks');
  }
}

function watch(page, errors) {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error?.stack ?? error)));
}

function watchWorkers(browser, ofExtension, errors) {
  const attach = async (target) => {
    if (target.type() !== 'service_worker' || !ofExtension(target)) return;
    const found = await target.worker();
    found?.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  };
  browser.on('targetcreated', (target) => void attach(target).catch(() => {}));
  for (const target of browser.targets()) void attach(target).catch(() => {});
}

/** What is in view now. With a clip: without one the picture of a panel whose viewport was set is tiled. */
async function draw(page, path) {
  const [x, y, width, height] = await page.evaluate(() => [scrollX, scrollY, innerWidth, innerHeight]);
  await page.screenshot({ path, clip: { x, y, width, height } });
}

async function openPage(session, url) {
  const page = await session.browser.newPage();
  const wrapped = wrap(session, page);
  await page.goto(url, { waitUntil: 'load' });
  return wrapped;
}

function wrap({ browser, id, errors }, page) {
  watch(page, errors);
  const ofExtension = (target) => target.url().startsWith(`chrome-extension://${id}/`);
  return {
    /** In the page's own world. */
    evaluate: (fn, ...given) => page.evaluate(fn, ...given),
    /** A click that counts as the user's own. */
    click: (selector) => page.click(selector),
    navigate: async (to) => void (await page.goto(to, { waitUntil: 'load' })),
    goBack: async () => void (await page.goBack({ waitUntil: 'load' })),
    bringToFront: () => page.bringToFront(),
    clickToolbar: async () => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      await extension.triggerAction(page);
    },
    /** The side panel, once it is open and drawn. */
    panel: async () => {
      const target = await browser.waitForTarget((each) => ofExtension(each) && each.url().includes('/sidebar'), { timeout: 20000 });
      const panel = await target.asPage();
      await panel.waitForFunction(() => document.readyState === 'complete');
      return {
        evaluate: (fn, ...given) => panel.evaluate(fn, ...given),
        /** A click that counts as the user's own: some things the browser allows only then. */
        click: (selector) => panel.click(selector),
        screenshot: (path) => draw(panel, path),
        press: (key) => panel.keyboard.press(key),
        puppeteer: panel,
      };
    },
    badge: async () => {
      await page.bringToFront();
      const background = await worker(browser, ofExtension);
      return background.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText({ tabId: tab.id });
      });
    },
    screenshot: (path) => draw(page, path),
    html: () => page.evaluate(() => document.documentElement.outerHTML),
    /** Errors that the pages and the extension wrote to the console since launch. */
    consoleErrors: async () => [...errors],
    /** Bytes of the page's heap in use, ours included, after what is not needed any more was thrown away. */
    heap: async () => {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    /** As printed, or as on the screen again. */
    print: (on) => page.emulateMediaType(on ? 'print' : 'screen'),
    close: () => page.close(),
    puppeteer: page,
  };
}
