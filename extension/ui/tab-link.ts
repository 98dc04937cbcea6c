// Follows the window's active tab and talks to its content script, wherever the reader goes.
import { checkAnalysis, type Analysis, type Span } from '../../web/engine/index.ts';
import {
  panelPort, readPageMessage, readTabNote, tabKey,
  type Outcome, type OutputFormat, type PageMessage, type PageState, type PanelRequest, type RegionState, type Site,
} from '../messages.ts';

/** What is known of the active tab. `unread`: the toolbar button was not clicked on it yet. */
export type TabState = { state: 'unread' } | { state: 'unreadable' } | Exclude<PageState, { state: 'read' }> | ReadState;

export interface ReadState {
  state: 'read';
  generation: number;
  clean: boolean;
  changed: boolean;
  site: Site;
  regions: RegionState[];
  analysis: Analysis;
  address: string;
  /** As the page's message has them. */
  shapes: number[];
}

export interface Listeners {
  state(state: TabState): void;
  found?(span: Span, outcome: Outcome): void;
  hovered?(span: Span | null): void;
  rendered?(format: OutputFormat, output: string | null): void;
  ruled?(saved: boolean): void;
  pictured?(index: number, bytes: Uint8Array | null): void;
}

/** Node numbers mean nothing here; they are only held against a cap. */
const mostNodes = 4_000_000;

/** The tab that a panel in a tab of its own was opened for: `?tab=ID`. */
export function namedTab(): number | undefined {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? 'none');
  return Number.isSafeInteger(id) && id >= 0 ? id : undefined;
}

export class TabLink {
  readonly #listeners: Listeners;
  #tabId: number | undefined;
  #port: chrome.runtime.Port | null = null;
  /** The page has spoken on the port. Until then it may be that nobody is there. */
  #heard = false;
  #analysis: { generation: number; analysis: Analysis; address: string; shapes: number[] } | null = null;

  private constructor(listeners: Listeners) {
    this.#listeners = listeners;
    chrome.tabs.onUpdated.addListener((tabId, change) => {
      // A page that came back from the browser's memory still has its content script, but no port.
      if (tabId === this.#tabId && change.status === 'complete' && !this.#heard) this.#connect(tabId);
    });
    chrome.storage.session.onChanged.addListener((changes) => {
      const note = this.#tabId === undefined ? undefined : readTabNote(changes[tabKey(this.#tabId)]?.newValue);
      if (note && this.#tabId !== undefined && !this.#heard) this.#connect(note.readerOf ?? this.#tabId);
    });
  }

  /** Follows one tab, whatever is active. */
  static to(tabId: number, listeners: Listeners): TabLink {
    const link = new TabLink(listeners);
    link.#connect(tabId);
    return link;
  }

  /** Follows the active tab of the panel's own window; in a reader view's tab, the tab that the view was made of. */
  static async follow(listeners: Listeners): Promise<TabLink> {
    const window = await chrome.windows.getCurrent();
    const link = new TabLink(listeners);
    const turn = async (tabId: number): Promise<void> => {
      const key = tabKey(tabId);
      link.#connect(readTabNote((await chrome.storage.session.get(key))[key])?.readerOf ?? tabId);
    };
    chrome.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === window.id) void turn(tabId);
    });
    const [tab] = await chrome.tabs.query({ active: true, windowId: window.id ?? chrome.windows.WINDOW_ID_CURRENT });
    if (tab?.id !== undefined && link.#tabId === undefined) await turn(tab.id);
    return link;
  }

  get tabId(): number | undefined {
    return this.#tabId;
  }

  /** False where nobody is there to hear it: the page was closed, or is another one now. */
  send(request: PanelRequest): boolean {
    this.#port?.postMessage(request);
    return this.#port !== null;
  }

  #connect(tabId: number): void {
    this.#port?.disconnect();
    this.#tabId = tabId;
    this.#analysis = null;
    this.#heard = false;
    const port = chrome.tabs.connect(tabId, { name: panelPort, frameId: 0 });
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
    switch (message.type) {
      case 'found': return this.#listeners.found?.({ start: message.start, end: message.end }, message.outcome);
      case 'hover': return this.#listeners.hovered?.(message.span);
      case 'rendered': return this.#listeners.rendered?.(message.format, message.output);
      case 'ruled': return this.#listeners.ruled?.(message.saved);
      case 'picture': return this.#listeners.pictured?.(message.index, message.bytes);
      case 'analysis':
        try {
          const analysis = checkAnalysis(message.analysis, { nodes: mostNodes });
          this.#analysis = { generation: message.generation, analysis, address: message.address, shapes: message.shapes };
        } catch {
          this.#analysis = null;
        }
        return undefined;
      case 'state': return this.#turnTo(message.page);
    }
  }

  #turnTo(page: PageState): void {
    if (page.state !== 'read') return this.#listeners.state(page);
    const { generation, analysis, address = '', shapes = [] } = this.#analysis ?? {};
    if (!analysis || generation !== page.generation || analysis.removed.length !== page.regions.length) {
      return this.#listeners.state({ state: 'failed', code: 'bad-answer', message: '' });
    }
    return this.#listeners.state({ ...page, analysis, address, shapes });
  }
}
