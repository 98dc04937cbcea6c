// The background: opens the panel, starts the content script, hosts the engine. It keeps nothing about any page.
import {
  readBackgroundRequest, readTabNote, tabKey,
  type AnalyzeAnswer, type AnalyzeRequest, type BackgroundRequest, type PageOrder, type TabNote,
} from '../messages.ts';
import { forgetUngranted } from '../grants.ts';
import { openReader } from '../reader/open.ts';
import { changedSettings, changeSite, loadSettings, rulesFor, type SiteRules } from '../settings.ts';
import { syncAlways } from './always.ts';
import { loadCore } from './core.ts';
import { createHost } from './host.ts';
import { isMenuAction, makeMenus } from './menus.ts';
import { highlightStyles, markStyles } from './styles.ts';

/** The one call in which the browsers differ; it is made while the click is handled, and may be refused. */
export type OpenPanel = (tab: chrome.tabs.Tab) => Promise<void>;

const host = createHost(loadCore);

/** Registers everything. Called once, synchronously, so that the events that woke the background are not missed. */
export function runBackground(openPanel: OpenPanel): void {
  // Both browsers let a panel be opened only while the click is being handled: first, and before any await.
  // Without a window to show it in it is refused, and the page is cleaned all the same.
  const open = (tab: chrome.tabs.Tab): void => void openPanel(tab).catch(() => {});

  chrome.action.onClicked.addListener((tab) => {
    open(tab);
    if (tab.id !== undefined) void start(tab.id, true);
    // While the script gets into the page and captures it. In the other order of things a click would wait for the core.
    host.warm();
  });

  // Firefox for Android has none.
  chrome.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-panel') open(tab);
    else if (command === 'open-reader') void readAndOpen(tab.id);
    else if (command === 'next-fact') void order(tab.id, { type: 'next-fact' });
  });

  chrome.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined || !isMenuAction(menuItemId)) return;
    if (menuItemId === 'clean') open(tab);
    if (menuItemId === 'clean') void start(tab.id, false).then(() => order(tab.id!, { type: 'clean' }));
    else if (menuItemId === 'reader') void readAndOpen(tab.id);
    else if (menuItemId === 'restore') void order(tab.id, { type: 'restore' });
    else void start(tab.id, false).then(() => order(tab.id!, { type: 'copy-selection' }));
  });

  chrome.runtime.onInstalled.addListener(() => {
    if (chrome.contextMenus) void makeMenus();
    void syncAlways();
  });
  chrome.runtime.onStartup.addListener(() => void syncAlways());
  chrome.permissions.onAdded.addListener(() => void syncAlways());
  chrome.permissions.onRemoved.addListener(() => void forgetUngranted().then(syncAlways));
  chrome.storage.local.onChanged.addListener((changes) => {
    const changed = changedSettings(changes);
    if (changed.some((name) => name === 'sites' || name === 'everywhere')) void syncAlways();
    if (changed.some((name) => name !== 'reader')) void tellPages();
  });

  chrome.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void chrome.storage.session.remove(tabKey(tabId));
  });
  chrome.tabs.onRemoved.addListener((tabId) => void chrome.storage.session.remove(tabKey(tabId)));

  chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (value: unknown) => void) => {
    const tabId = sender.tab?.id;
    if (sender.id !== chrome.runtime.id || tabId === undefined || sender.frameId !== 0) return false;
    const request = readBackgroundRequest(message);
    if (!request) return false;
    void serve(request, tabId, sender.url ?? '').then(answer, () => answer(null));
    return true;
  });

  // What other sites' rules are is no page's business, not even a broken process's. (Firefox has no such switch.)
  void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  // Firefox for Android has neither badges nor a context menu.
  void chrome.action.setBadgeBackgroundColor?.({ color: '#ffe27d' });
  void chrome.action.setBadgeTextColor?.({ color: '#1c1b19' });
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}

/** What a page asks for. Always answers, never with undefined: that is what a page gets from a background that was ended meanwhile. */
async function serve(request: BackgroundRequest, tabId: number, address: string): Promise<unknown> {
  const site = hostOf(address);
  switch (request.type) {
    case 'analyze':
      return prepareAndAnalyze(tabId, request);
    case 'render':
      return { output: await host.render(request.snapshot, request.url, request.format) };
    case 'badge':
      await setBadge(tabId, request.count);
      return true;
    case 'rules': {
      const rules = rulesFor(await loadSettings(), site);
      host.warm(); // a page that asks will be read
      return rules;
    }
    case 'rule':
      return (await changeSite(site, (rules) => addRule(rules, request))) !== null;
    case 'seen':
      return (await changeSite(site, (rules) => { rules.seen = request.marks; })) !== null;
  }
}

/** The same rule asked for twice is one. */
function addRule({ kinds, article }: SiteRules, { rule, kind, mark }: Extract<BackgroundRequest, { type: 'rule' }>): void {
  if (rule === 'never') kinds[kind] = false;
  else if (mark !== '' && !article.some((each) => each.kind === kind && each.mark === mark)) article.push({ kind, mark });
}

async function setBadge(tabId: number, count: number): Promise<void> {
  try {
    await chrome.action.setBadgeText?.({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Nobody may be there to hear it. */
async function order(tabId: number, message: PageOrder): Promise<void> {
  await chrome.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => {});
}

/** The settings are other ones: whoever reads a page asks for its own. */
async function tellPages(): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : order(id, { type: 'settings' }))));
}

async function readAndOpen(tabId: number): Promise<void> {
  if (await start(tabId, false)) await openReader(tabId);
}

/** Whether a content script is there and alive. The function runs in its world. */
async function isThere(tabId: number): Promise<boolean> {
  try {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => (globalThis as { nutgrafPage?: { alive: boolean } }).nutgrafPage?.alive === true,
    });
    return answer?.result === true;
  } catch {
    return false;
  }
}

/** Injecting the content script is the click: where it runs already, it toggles, which `toggle` allows. False for a page closed to us. */
async function start(tabId: number, toggle: boolean): Promise<boolean> {
  if (!toggle && (await isThere(tabId))) return true;
  const readable = await inject(tabId);
  const key = tabKey(tabId);
  const before = readTabNote((await chrome.storage.session.get(key))[key]);
  const note: TabNote = { readable, clicks: (before?.clicks ?? 0) + 1 };
  // Without a note the panel learns of the page a little later, by its port.
  await chrome.storage.session.set({ [key]: note }).catch(() => {});
  return readable;
}

/**
 * False for a page that is closed to us: the browser's own, the store, another extension's, a viewer.
 * Chrome tells the page's process of the click's permission by another way than of the script to run, and the script
 * may come first and be refused (seen in one of ten clicks right after a page had loaded): so a refusal is asked again.
 */
async function inject(tabId: number): Promise<boolean> {
  for (const pause of [0, 40, 160]) {
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
    try {
      const results: unknown[] = await chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] });
      // Chrome throws where it may not; Firefox answers with nothing for the frame.
      return results.some((result) => result !== null && result !== undefined);
    } catch {
      // Asked again, or closed.
    }
  }
  return false;
}

/** A frame may keep the browser waiting for ever (a broken SVG document does in Chrome): the page's own frame is waited for, others for so long. */
const longestForFrames = 100;

/**
 * Style sheets stay as long as their document: the page's own frame needs them once, its frames may be other ones by now. Facts alone are
 * highlighted, and the sheet for that costs Chromium the styles of every element anew: it comes with them, when all is hidden.
 */
async function prepareAndAnalyze(tabId: number, request: AnalyzeRequest): Promise<AnalyzeAnswer> {
  const mark = (target: chrome.scripting.InjectionTarget) => chrome.scripting.insertCSS({ target, origin: 'USER', css: markStyles(request.token) });
  const highlight = (target: chrome.scripting.InjectionTarget) => chrome.scripting.insertCSS({ target, origin: 'AUTHOR', css: highlightStyles(request.token) });
  const styled = request.dressed || (request.want === 'facts' ? highlight : mark)({ tabId }).then(() => true, () => false);
  const framed = { tabId, allFrames: true };
  const framesStyled = request.framed ? Promise.all([mark(framed), highlight(framed)]).catch(() => {}) : undefined;
  const result = await host.analyze(request.snapshot, request.url, request.want);
  if (!(await styled)) return { ok: false, code: 'no-access', message: 'The page may no longer be changed.' };
  if (framesStyled) await Promise.race([framesStyled, new Promise((done) => setTimeout(done, longestForFrames))]);
  return result;
}
