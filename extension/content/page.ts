// One page: read it, hide what is to be hidden, show facts, put everything back. Attributes are all that it ever writes.
import { capture, checkAnalysis, locate, type Analysis } from '../../web/engine/index.ts';
import {
  readAnalyzeAnswer, readSidebarRequest, sidebarPort,
  type AnalyzeRequest, type BadgeRequest, type PageMessage, type PageState, type SidebarRequest,
} from '../messages.ts';
import { Regions } from './regions.ts';
import { reveal, unreveal } from './reveal.ts';
import { watchPage, type Watch } from './watch.ts';

/** Chrome carries no message over 64 MiB. */
const largestSnapshot = 60 * 1024 * 1024;

export interface Page {
  /** False once the extension was updated or removed: then nothing can be asked of it any more. */
  readonly alive: boolean;
  toggle(): void;
  /** Puts the page back and stops. */
  dispose(): void;
}

interface Reading {
  generation: number;
  analysis: Analysis;
  nodes: readonly Node[];
  regions: Regions;
}

export function startPage(document: Document): Page {
  const page = new LivePage(document);
  void page.read();
  return page;
}

/** 16 random letters: nothing on the page can guess the attribute, or style it. */
function randomToken(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return `data-${Array.from(letters, (value) => String.fromCharCode(97 + (value % 26))).join('')}`;
}

class LivePage implements Page {
  readonly #document: Document;
  readonly #token = randomToken();
  readonly #ports = new Set<chrome.runtime.Port>();
  readonly #shownByReader = new WeakSet<Element>();
  readonly #watch: Watch;
  #generation = 0;
  #state: PageState['state'] = 'reading';
  #failure = { code: '', message: '' };
  #reading: Reading | null = null;
  #clean = true;
  #changed = false;

  constructor(document: Document) {
    this.#document = document;
    chrome.runtime.onConnect.addListener(this.#connected);
    addEventListener('pageshow', this.#cameBack);
    addEventListener('pagehide', this.#left);
    this.#watch = watchPage(document, {
      navigated: () => this.#navigated(),
      added: () => {
        if (this.#state !== 'failed') void this.read();
      },
      lost: () => this.#setChanged(),
      anchors: () => this.#anchors(),
    });
  }

  get alive(): boolean {
    return chrome.runtime?.id !== undefined;
  }

  toggle(): void {
    if (this.#state === 'read') this.#setClean(!this.#clean);
    else if (this.#state !== 'reading') void this.read();
  }

  dispose(): void {
    this.#generation += 1;
    this.#watch.stop();
    chrome.runtime?.onConnect?.removeListener(this.#connected);
    this.#reading?.regions.restore(this.#document);
    unreveal(this.#token);
    removeEventListener('pageshow', this.#cameBack);
    removeEventListener('pagehide', this.#left);
  }

  /** Captures the page as it is now and takes over the answer, unless the page has moved on by then. */
  async read(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    if (!/^(text\/html|application\/xhtml\+xml)$/.test(this.#document.contentType)) return this.#become('unreadable');
    if (!this.#reading) this.#become('reading');
    const captured = this.#capture();
    if (captured.snapshot.byteLength > largestSnapshot) return this.#fail('too-large', 'The page is too large to be read.');
    const request: AnalyzeRequest = { type: 'analyze', token: this.#token, snapshot: captured.snapshot, url: location.href };
    let answer;
    try {
      answer = readAnalyzeAnswer(await chrome.runtime.sendMessage(request));
    } catch {
      answer = null;
    }
    if (generation !== this.#generation) return undefined;
    if (!answer) return this.#fail('no-engine', 'The core did not answer.');
    if (!answer.ok) return this.#fail(answer.code, answer.message);
    let analysis: Analysis;
    try {
      analysis = checkAnalysis(answer.analysis, { nodes: captured.nodes.length });
    } catch {
      return this.#fail('bad-answer', 'The core gave an answer that does not fit the page.');
    }
    return this.#take({ generation, analysis, nodes: captured.nodes, regions: new Regions(analysis, captured.nodes, this.#token) });
  }

  /** As the page would be without us; the marks are back before anything is painted. */
  #capture() {
    const marked = this.#reading && this.#clean ? this.#reading.regions : null;
    const hidden = marked?.hidden ?? [];
    marked?.restore(this.#document);
    try {
      return capture(this.#document, { layout: true });
    } finally {
      hidden.forEach((on, region) => {
        if (on) marked?.set(region, true);
      });
      this.#watch.settle();
    }
  }

  #take(reading: Reading): void {
    this.#reading?.regions.restore(this.#document);
    unreveal(this.#token);
    const { page_type: type, text } = reading.analysis.article;
    if (text === '' || (type !== 'article' && type !== 'live-blog')) {
      this.#reading = null;
      this.#become('nothing');
      return;
    }
    this.#reading = reading;
    this.#changed = false;
    if (this.#clean) this.#hideAll();
    for (const port of this.#ports) this.#sendAnalysis(port);
    this.#become('read');
  }

  #hideAll(): void {
    const regions = this.#reading?.regions;
    for (let region = 0; regions && region < regions.size; region += 1) {
      const keep = regions.elements(region).some((element) => this.#shownByReader.has(element));
      regions.set(region, !keep);
    }
  }

  #setClean(on: boolean): void {
    this.#clean = on;
    if (on) {
      this.#hideAll();
    } else {
      this.#reading?.regions.restore(this.#document);
      unreveal(this.#token);
    }
    this.#become(this.#state);
  }

  #setChanged(): void {
    this.#changed = true;
    this.#become(this.#state);
  }

  /** A single-page navigation: the old reading says nothing about the new page. */
  #navigated(): void {
    this.#reading?.regions.restore(this.#document);
    unreveal(this.#token);
    this.#reading = null;
    void this.read();
  }

  #anchors(): Node[] {
    if (!this.#reading) return [];
    const { analysis, nodes } = this.#reading;
    const runs = analysis.article.runs ?? [];
    const anchors: Node[] = [];
    for (let at = 2; at < runs.length; at += 4) {
      const node = nodes[runs[at] ?? -1];
      if (node && node !== anchors[anchors.length - 1]) anchors.push(node);
    }
    return anchors;
  }

  #fail(code: string, message: string): void {
    this.#reading?.regions.restore(this.#document);
    this.#reading = null;
    this.#failure = { code, message };
    this.#become('failed');
  }

  #become(state: PageState['state']): void {
    this.#state = state;
    for (const port of this.#ports) this.#send(port, { type: 'state', page: this.#describe() });
    this.#sendBadge();
  }

  #describe(): PageState {
    const reading = this.#reading;
    if (this.#state === 'failed') return { state: 'failed', ...this.#failure };
    if (this.#state !== 'read') return { state: this.#state };
    if (!reading) return { state: 'reading' };
    const { generation, regions } = reading;
    return { state: 'read', generation, clean: this.#clean, changed: this.#changed, hidden: regions.hidden };
  }

  #sendBadge(): void {
    const request: BadgeRequest = { type: 'badge', count: this.#reading?.regions.count ?? 0 };
    // No answer is expected, and none comes once the extension is gone.
    if (this.alive) void chrome.runtime.sendMessage(request).catch(() => {});
  }

  #send(port: chrome.runtime.Port, message: PageMessage): void {
    try {
      port.postMessage(message);
    } catch {
      this.#ports.delete(port); // closed while the page was frozen: no event tells
    }
  }

  #sendAnalysis(port: chrome.runtime.Port): void {
    if (!this.#reading) return;
    const { generation, analysis } = this.#reading;
    this.#send(port, { type: 'analysis', generation, analysis });
  }

  readonly #cameBack = (event: PageTransitionEvent): void => {
    // The browser forgot the badge when it left the page; everything else has been frozen with it.
    if (event.persisted) this.#sendBadge();
  };

  /** Not every browser closes the ports of a page that it keeps for coming back to. */
  readonly #left = (): void => {
    for (const port of this.#ports) port.disconnect();
    this.#ports.clear();
  };

  readonly #connected = (port: chrome.runtime.Port): void => {
    if (port.name !== sidebarPort || port.sender?.id !== chrome.runtime.id) return;
    this.#ports.add(port);
    port.onDisconnect.addListener(() => this.#ports.delete(port));
    port.onMessage.addListener((value: unknown) => {
      const request = readSidebarRequest(value);
      if (request) this.#answer(port, request);
    });
    this.#sendAnalysis(port);
    this.#send(port, { type: 'state', page: this.#describe() });
  };

  #answer(port: chrome.runtime.Port, request: SidebarRequest): void {
    if (request.type === 'read') {
      this.#clean = true;
      void this.read();
      return;
    }
    if (request.type === 'clean') return this.#setClean(request.on);
    const reading = this.#reading;
    if (!reading || request.generation !== reading.generation) return undefined;
    if (request.type === 'hide') return this.#setHidden(reading, request.region, request.hidden);
    return this.#find(port, reading, request.start, request.end);
  }

  #setHidden({ regions }: Reading, region: number, hidden: boolean): void {
    for (const element of regions.elements(region)) {
      if (hidden) this.#shownByReader.delete(element);
      else this.#shownByReader.add(element);
    }
    if (this.#clean) regions.set(region, hidden);
    this.#become('read');
    const [first] = regions.elements(region);
    if (!hidden && first) first.scrollIntoView({ block: 'nearest' });
  }

  #find(port: chrome.runtime.Port, { analysis, nodes }: Reading, start: number, end: number): void {
    const place = locate(analysis, nodes, { start, end });
    if (place.state === 'found') reveal(place.ranges, this.#token);
    else unreveal(this.#token);
    this.#send(port, { type: 'found', start, end, outcome: place.state === 'found' ? 'shown' : 'changed' });
  }
}
