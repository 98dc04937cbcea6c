// Follows the window's active tab and talks to its content script, wherever the reader goes.
import { checkAnalysis, type Analysis } from '../../web/engine/index.ts';
import {
  readPageMessage, readTabNote, sidebarPort, tabKey,
  type PageMessage, type PageState, type SidebarRequest,
} from '../messages.ts';

/** What is known of the active tab. `unread`: the toolbar button was not clicked on it yet. */
export type TabState = { state: 'unread' } | { state: 'unreadable' } | Exclude<PageState, { state: 'read' }> | ReadState;

export interface ReadState {
  state: 'read';
  generation: number;
  clean: boolean;
  changed: boolean;
  hidden: (boolean | null)[];
  analysis: Analysis;
}

export interface Listeners {
  state(state: TabState): void;
  found(outcome: 'shown' | 'changed'): void;
}

/** Node numbers mean nothing here; they are only held against a cap. */
const mostNodes = 4_000_000;

export class TabLink {
  readonly #listeners: Listeners;
  readonly #windowId: number;
  #tabId: number | undefined;
  #port: chrome.runtime.Port | null = null;
  /** The page has spoken on the port. Until then it may be that nobody is there. */
  #heard = false;
  #analysis: { generation: number; analysis: Analysis } | null = null;

  private constructor(listeners: Listeners, windowId: number) {
    this.#listeners = listeners;
    this.#windowId = windowId;
  }

  /** Starts following the tabs of the panel's own window. */
  static async follow(listeners: Listeners): Promise<TabLink> {
    const window = await chrome.windows.getCurrent();
    const link = new TabLink(listeners, window.id ?? chrome.windows.WINDOW_ID_CURRENT);
    chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === link.#windowId) link.#connect(tabId);
    });
    chrome.tabs.onUpdated.addListener((tabId, change) => {
      // A page that came back from the browser's memory still has its content script, but no port.
      if (tabId === link.#tabId && change.status === 'complete' && !link.#heard) link.#connect(tabId);
    });
    chrome.storage.session.onChanged.addListener((changes) => {
      const note = link.#tabId === undefined ? undefined : changes[tabKey(link.#tabId)]?.newValue;
      if (note !== undefined && link.#tabId !== undefined && !link.#heard) link.#connect(link.#tabId);
    });
    const [tab] = await chrome.tabs.query({ active: true, windowId: link.#windowId });
    if (tab?.id !== undefined && link.#tabId === undefined) link.#connect(tab.id);
    return link;
  }

  send(request: SidebarRequest): void {
    this.#port?.postMessage(request);
  }

  #connect(tabId: number): void {
    this.#port?.disconnect();
    this.#tabId = tabId;
    this.#analysis = null;
    this.#heard = false;
    const port = chrome.tabs.connect(tabId, { name: sidebarPort, frameId: 0 });
    this.#port = port;
    port.onMessage.addListener((value: unknown) => {
      const message = readPageMessage(value);
      if (message && port === this.#port) this.#receive(message);
    });
    port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError; // "no receiving end" is an answer: nobody reads this page yet
      if (port !== this.#port) return;
      this.#port = null;
      this.#heard = false;
      void this.#explainSilence(tabId);
    });
  }

  async #explainSilence(tabId: number): Promise<void> {
    const key = tabKey(tabId);
    const note = readTabNote((await chrome.storage.session.get(key))[key]);
    if (tabId !== this.#tabId || this.#port) return;
    this.#listeners.state({ state: note && !note.readable ? 'unreadable' : 'unread' });
  }

  #receive(message: PageMessage): void {
    this.#heard = true;
    if (message.type === 'found') return this.#listeners.found(message.outcome);
    if (message.type === 'analysis') {
      try {
        this.#analysis = { generation: message.generation, analysis: checkAnalysis(message.analysis, { nodes: mostNodes }) };
      } catch {
        this.#analysis = null;
      }
      return undefined;
    }
    const { page } = message;
    if (page.state !== 'read') return this.#listeners.state(page);
    const { generation, analysis } = this.#analysis ?? {};
    if (!analysis || generation !== page.generation || analysis.removed.length !== page.hidden.length) {
      return this.#listeners.state({ state: 'failed', code: 'bad-answer', message: '' });
    }
    return this.#listeners.state({ ...page, analysis });
  }
}
