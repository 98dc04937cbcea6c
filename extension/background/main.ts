// The background: opens the panel, starts the content script, hosts the engine. It keeps nothing about any page.
import { readBackgroundRequest, readTabNote, tabKey, type AnalyzeAnswer, type AnalyzeRequest, type TabNote } from '../messages.ts';
import { loadCore } from './core.ts';
import { createHost } from './host.ts';

/** The one call in which the browsers differ; it is made while the click is handled, and may be refused. */
export type OpenPanel = (tab: chrome.tabs.Tab) => Promise<void>;

const host = createHost(loadCore);

/** Registers everything. Called once, synchronously, so that the events that woke the background are not missed. */
export function runBackground(openPanel: OpenPanel): void {
  chrome.action.onClicked.addListener((tab) => {
    // Both browsers let a panel be opened only while the click is being handled: first, and before any await.
    // Without a window to show it in it is refused, and the page is cleaned all the same.
    openPanel(tab).catch(() => {});
    if (tab.id !== undefined) void start(tab.id);
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
    if (request.type === 'badge') {
      void setBadge(tabId, request.count);
      return false;
    }
    void prepareAndAnalyze(tabId, request).then(answer);
    return true;
  });

  void chrome.action.setBadgeBackgroundColor({ color: '#ffe27d' });
  void chrome.action.setBadgeTextColor({ color: '#1c1b19' });
}

async function setBadge(tabId: number, count: number): Promise<void> {
  try {
    await chrome.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Injecting the content script is the click: where it runs already, it toggles. */
async function start(tabId: number): Promise<void> {
  const readable = await inject(tabId);
  const key = tabKey(tabId);
  const before = readTabNote((await chrome.storage.session.get(key))[key]);
  const note: TabNote = { readable, clicks: (before?.clicks ?? 0) + 1 };
  await chrome.storage.session.set({ [key]: note });
}

/**
 * False for a page that is closed to us: the browser's own, the store, another extension's, a viewer.
 * Chrome tells the page's process of the click's permission by another way than of the script to run, and the script
 * may come first and be refused (seen in one of ten clicks right after a page had loaded): so a refusal is asked again.
 */
async function inject(tabId: number): Promise<boolean> {
  for (const pause of [0, 40, 160]) {
    await new Promise((done) => setTimeout(done, pause));
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

async function prepareAndAnalyze(tabId: number, request: AnalyzeRequest): Promise<AnalyzeAnswer> {
  const styled = insertStyles(tabId, request.token);
  const result = await host.analyze(request.snapshot, request.url);
  try {
    await styled;
  } catch {
    return { ok: false, code: 'no-access', message: 'The page may no longer be changed.' };
  }
  return result;
}

/** Marks hide by the reader's own style sheet, which the page cannot overrule. Chromium paints ::highlight only from an author's. */
async function insertStyles(tabId: number, token: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await Promise.all([
    chrome.scripting.insertCSS({ target, origin: 'USER', css: `[${token}] { display: none !important; }` }),
    chrome.scripting.insertCSS({ target, origin: 'AUTHOR', css: `::highlight(${token}) { background-color: #ffe27d; color: #1c1b19; }` }),
  ]);
}
