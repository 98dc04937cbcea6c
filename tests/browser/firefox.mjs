// Drives the real Firefox with the unpacked extension over Marionette: the same API as chromium.mjs.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectMarionette } from './marionette.mjs';
import { until } from './until.mjs';

export const name = 'Firefox';
const executable = process.env.NUTGRAF_FIREFOX ?? '/usr/bin/firefox-esr';
const uuid = '6e757467-7261-4600-8000-746573742d31'; // the extension's host name in this profile

/** Starts the browser with the extension in `extension` (a folder) installed. */
export async function launch({ extension, window = { width: 1280, height: 900 } }) {
  const folder = resolve(extension);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  const profile = await mkdtemp(join(tmpdir(), 'nutgraf-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), preferences(port, id));
  const firefox = spawn(executable, ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: String(window.width), MOZ_HEADLESS_HEIGHT: String(window.height) },
  });
  const exited = new Promise((done) => { firefox.once('exit', done); });
  const stop = async () => {
    firefox.kill('SIGTERM');
    const hard = setTimeout(() => firefox.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(hard);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await until('Firefox to listen', () => connectMarionette(port).catch(() => undefined), 60000);
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await marionette.send('WebDriver:SetTimeouts', { script: 60000, pageLoad: 60000 });
    await marionette.send('Addon:Install', { path: folder, temporary: true });
    const session = makeSession(marionette, id);
    await session.chrome(([width, height]) => window.resizeTo(width, height), [window.width, window.height]);
    return {
      name,
      extensionId: id,
      openPage: (url) => openPage(session, url),
      /** A page of the extension's own, in a tab: "options/options.html". */
      openOwn: (path) => openPage(session, `moz-extension://${uuid}/${path}`),
      clipboard: () => session.chrome(readClipboard),
      /** A page of the extension's own that it has opened itself. */
      ownPage: (path) => findPage(session, `moz-extension://${uuid}/${path}`),
      /** How many tabs show that page. */
      countOwn: async (path) => (await session.chrome(() => window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec))).filter((url) => url.startsWith(`moz-extension://${uuid}/${path}`)).length,
      /** A keyboard command, by its key's own handler; and a choice in the context menu, by the item's. */
      command: async (page, command) => {
        await page.bringToFront();
        await session.chrome(pressKey, [id, command]);
      },
      /** Waits until the command that was given last has opened the sidebar. */
      panelAsked: () => until('the sidebar', () => session.chrome(() => window.SidebarController.isOpen)),
      closePanel: () => session.chrome(() => { window.SidebarController.hide(); }),
      menu: async (page, item) => {
        await page.bringToFront();
        await session.chrome(chooseMenuItem, [id, item]);
      },
      /** The same by the mouse: a right click in the middle of `selector`, and the one entry of ours that is there. */
      menuByMouse: async (page, selector) => {
        const [x, y] = await page.evaluate((wanted) => {
          const { left, top, width, height } = document.querySelector(wanted).getClientRects()[0];
          return [Math.round(left + width / 3), Math.round(top + Math.min(height / 2, 10))];
        }, selector);
        await page.rightClick(x, y);
        await until('the entry', () => session.chrome(chooseOwnEntry, 'nutgraf'));
      },
      /** Ends the background, as the browser does when it was idle. Where somebody waits for it, Firefox gives it half a minute. */
      killBackground: () => session.chrome(endBackground, id),
      /** What the browser does with an extension: 'disable', 'enable', 'reload' (an update is that) or 'remove'. */
      manage: (what) => session.chrome(manageAddon, [id, what]),
      /** Adds another extension; its id. Its pages have an address of this profile's own. */
      install: async (other) => {
        const { browser_specific_settings: settings } = JSON.parse(await readFile(join(other, 'manifest.json'), 'utf8'));
        await session.window('Addon:Install', { path: resolve(other), temporary: true });
        return settings.gecko.id;
      },
      openOther: async (other, path) => openPage(session, `moz-extension://${await session.chrome((each) => WebExtensionPolicy.getByID(each).mozExtensionHostname, other)}/${path}`),
      close: async () => {
        marionette.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function preferences(port, id) {
  const values = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.sessionstore.resume_from_crash': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.auto': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.newtabpage.activity-stream.feeds.topsites': false,
    'extensions.getAddons.cache.enabled': false,
    'services.settings.server': 'http://127.0.0.1:9/',
  };
  return Object.entries(values).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join('');
}

function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const source = (fn) => (typeof fn === 'function' ? `return (${fn}).apply(null, arguments);` : `return (${fn});`);

/** Marionette has one current window and one context: every step is queued, so that pages may be used side by side. */
function makeSession(marionette, id) {
  let queue = Promise.resolve();
  const exclusively = (step) => {
    const result = queue.then(step);
    queue = result.catch(() => {});
    return result;
  };
  const inContext = async (value, command, parameters) => {
    await marionette.send('Marionette:SetContext', { value });
    return marionette.send(command, parameters);
  };
  const session = {
    id,
    /** Runs `fn(args)` with the browser's own rights, in its window. */
    chrome: (fn, args) => exclusively(async () => {
      const answer = await inContext('chrome', 'WebDriver:ExecuteScript', { script: source(fn), args: [args ?? null], sandbox: 'system', newSandbox: true });
      return answer.value;
    }),
    /** Sends a command to the tab `handle`. */
    content: (handle, command, parameters) => exclusively(async () => {
      await inContext('content', 'WebDriver:SwitchToWindow', { handle, focus: true });
      return marionette.send(command, parameters);
    }),
    window: (command, parameters) => exclusively(() => inContext('chrome', command, parameters)),
    handles: () => exclusively(() => inContext('content', 'WebDriver:GetWindowHandles')),
    newTab: () => exclusively(async () => {
      // The tab that was current may have been closed.
      const [handle] = await inContext('content', 'WebDriver:GetWindowHandles');
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      return marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
    }),
  };
  return session;
}

async function openPage(session, url) {
  const { handle } = await session.newTab();
  await session.content(handle, 'WebDriver:Navigate', { url });
  return wrap(session, handle);
}

async function findPage(session, beginning) {
  const handle = await until(beginning, async () => {
    for (const each of await session.handles()) {
      const { value } = await session.content(each, 'WebDriver:GetCurrentURL').catch(() => ({ value: '' }));
      if (value.startsWith(beginning)) return each;
    }
    return undefined;
  });
  return wrap(session, handle);
}

function wrap(session, handle) {
  const content = (command, parameters) => session.content(handle, command, parameters);
  const evaluate = async (fn, ...args) => (await content('WebDriver:ExecuteScript', { script: source(fn), args, sandbox: null })).value;
  return {
    /** In the page's own world. */
    evaluate,
    /** A click that counts as the user's own. */
    click: async (selector) => {
      const { value } = await content('WebDriver:FindElement', { using: 'css selector', value: selector });
      await content('WebDriver:ElementClick', { id: Object.values(value)[0] });
    },
    navigate: async (to) => void (await content('WebDriver:Navigate', { url: to })),
    goBack: async () => void (await content('WebDriver:Back')),
    bringToFront: () => content('WebDriver:SwitchToWindow', { handle, focus: true }),
    clickToolbar: async () => {
      await content('WebDriver:SwitchToWindow', { handle, focus: true });
      await session.chrome((id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        extension.apiManager.global.browserActionFor(extension).triggerAction(window);
      }, session.id);
    },
    /** The sidebar, once it is open and drawn. */
    panel: async () => {
      const run = (fn, ...args) => session.chrome(inSidebar, { script: source(fn), args });
      await until('the sidebar', () => run(() => document.readyState === 'complete' && location.protocol === 'moz-extension:').catch(() => false));
      return {
        evaluate: run,
        /** A click that counts as the user's own: some things the browser allows only then. */
        click: (selector) => session.chrome(inSidebar, {
          script: source((wanted) => {
            const asUser = window.windowUtils.setHandlingUserInput(true);
            document.querySelector(wanted).click();
            asUser.destruct();
          }),
          args: [selector],
          sandbox: 'system',
        }),
        screenshot: async (path) => writeFile(path, Buffer.from(await session.chrome(drawSidebar), 'base64')),
        /** As the reader does by its edge; resolves with the width that the panel has then. */
        resize: async (width) => {
          await session.chrome(resizeSidebar, width);
          return until('the width', () => run(() => innerWidth).then((now) => (Math.abs(now - width) < 20 ? now : null)));
        },
      };
    },
    badge: () => session.content(handle, 'WebDriver:SwitchToWindow', { handle, focus: true }).then(() => session.chrome((id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      const { action } = extension.apiManager.global.browserActionFor(extension);
      return action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? '';
    }, session.id)),
    rightClick: (x, y) => content('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x, y, origin: 'viewport' }, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }] }],
    }),
    screenshot: async (path) => writeFile(path, Buffer.from((await content('WebDriver:TakeScreenshot', { full: false })).value, 'base64')),
    /** The whole browser window, sidebar and all. */
    screenshotWindow: async (path) => {
      const { value } = await session.window('WebDriver:TakeScreenshot', { full: false });
      await writeFile(path, Buffer.from(value, 'base64'));
    },
    html: () => evaluate(() => document.documentElement.outerHTML),
    /** As printed, or as on the screen again. */
    print: async (on) => {
      await content('WebDriver:SwitchToWindow', { handle, focus: true });
      await session.chrome((medium) => { window.gBrowser.selectedBrowser.browsingContext.mediumOverride = medium; }, on ? 'print' : '');
    },
    /** Bytes that the page uses, ours included, after what is not needed any more was thrown away. */
    heap: async () => (await content('WebDriver:ExecuteAsyncScript', { script: `(${sizeOfTab})(arguments[0]);`, args: [], sandbox: 'system', newSandbox: true })).value,
    /** Errors that the pages and the extension wrote to the console since launch. */
    consoleErrors: () => session.chrome(readConsole),
    close: () => content('WebDriver:CloseWindow'),
  };
}

/* The functions below run inside the browser: they see its globals and nothing of this file. */

function sizeOfTab(done) {
  const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  memory.minimizeMemoryUsage(() => {
    const total = {};
    memory.sizeOfTab(window, {}, {}, {}, {}, {}, {}, total, {}, {});
    done(total.value);
  });
}

function inSidebar({ script, args, sandbox = null }) {
  const browser = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
  const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, args, { sandboxName: sandbox, newSandbox: true, timeout: 60000 }).then((answer) => answer?.data ?? answer);
}

function resizeSidebar(width) {
  const box = document.getElementById('sidebar-box');
  box.style.minWidth = `${width}px`;
  box.style.maxWidth = `${width}px`;
  box.style.width = `${width}px`;
}

async function drawSidebar() {
  const browser = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'rgb(255,255,255)');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}

async function endBackground(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

async function manageAddon([id, what]) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  if (what === 'remove') await addon.uninstall();
  else await addon[what]();
}

function readClipboard() {
  const given = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  given.init(null);
  given.addDataFlavor('text/plain');
  Services.clipboard.getData(given, Ci.nsIClipboard.kGlobalClipboard);
  const data = {};
  try {
    given.getTransferData('text/plain', data);
  } catch {
    return '';
  }
  return data.value.QueryInterface(Ci.nsISupportsString).data;
}

function pressKey([id, command]) {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.shortcuts.onCommand(command);
}

function chooseOwnEntry(name) {
  const menu = document.getElementById('contentAreaContextMenu');
  const entry = menu.querySelector(`menuitem[id^="${name}"]`);
  if (menu.state !== 'open' || !entry) return false;
  menu.activateItem(entry);
  return true;
}

function chooseMenuItem([id, item]) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const tab = extension.tabManager.getWrapper(window.gBrowser.selectedTab);
  extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);
  extension.emit('webext-menu-menuitem-click', { menuItemId: item, modifiers: [], editable: false }, tab.nativeTab);
}

function readConsole() {
  const errors = [];
  for (const message of Services.console.getMessageArray()) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) continue;
    const from = message.sourceName ?? '';
    if (from.startsWith('moz-extension:') || from.startsWith('http')) errors.push(`${message.errorMessage} (${from}:${message.lineNumber})`);
  }
  return errors;
}
