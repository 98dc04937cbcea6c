// One page: read it, hide what is to be hidden, show facts, put everything back. Attributes are all that it ever writes.
import { accessors } from '../../web/engine/dom.ts';
import { capture, checkAnalysis, locate, type Analysis } from '../../web/engine/index.ts';
import {
  readAnalyzeAnswer, readPageOrder, readRenderAnswer, readRulesAnswer,
  type BackgroundRequest, type Outcome, type PageState, type PanelRequest, type RegionState, type Want,
} from '../messages.ts';
import { placesOf, readPlaces, type Places } from '../places.ts';
import { readSettings, rulesFor, type Kind, type PageRules } from '../settings.ts';
import { copyCitation } from './citation.ts';
import { decide } from './decide.ts';
import { Early } from './early.ts';
import { markOf } from './marks.ts';
import { Panels, type Panel } from './panels.ts';
import { afterPaint } from './paint.ts';
import { copyPictures, shapesOf } from './pictures.ts';
import { Regions, unmarkCopies } from './regions.ts';
import { refold, reveal, unreveal } from './reveal.ts';
import { watchPage, type Watch } from './watch.ts';

/** Chrome carries no message over 64 MiB. */
const largestSnapshot = 60 * 1024 * 1024;
const triesAtMost = 3;
const mostFresh = 300;
/** How often it is looked whether the extension is still there. */
const lifeCheckMs = 1000;

export interface Page {
  /** False once the extension was updated or removed: then nothing can be asked of it any more. */
  readonly alive: boolean;
  toggle(): void;
  /** Puts the page back and stops. Done by itself when the extension is updated, disabled or removed. */
  dispose(): void;
}

/** The page as it stood. */
interface Captured {
  generation: number;
  nodes: readonly Node[];
  slots: ReadonlyMap<Node, Node>;
  snapshot: Uint8Array;
  address: string;
  /** Documents of frames are in it. */
  framed: boolean;
}

interface Reading extends Captured {
  places: Places;
  /** With its key facts; null until they have been found, when all is hidden already. */
  analysis: Analysis | null;
  regions: Regions;
  marks: string[][];
  /** The text nodes of the article, and what they said. */
  anchors: Node[];
  words: string[];
}

/** Shadow roots that are closed to the page's own scripts, but not to extensions. */
export type ClosedRoot = (element: Element) => ShadowRoot | null;

/** `atOnce`: the browser started it with the page, not the reader with a click. */
export function startPage(document: Document, atOnce: boolean, closedRoot: ClosedRoot): Page {
  return new LivePage(document, atOnce, closedRoot);
}

/** 16 random letters: nothing on the page can guess the attribute, or style it. */
function randomToken(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return `data-${Array.from(letters, (value) => String.fromCharCode(97 + (value % 26))).join('')}`;
}

/** The answer checked, or null. */
function analysisOf(answer: unknown, nodes: number): Analysis | null {
  try {
    return checkAnalysis(answer, { nodes });
  } catch {
    return null;
  }
}

const misfit = 'The core gave an answer that does not fit the page.';

/** Whether two analyses are of one article, in which the same facts stand. (Its language may have been guessed with the facts.) */
function isSameArticle(one: Analysis, other: Analysis): boolean {
  const said = ({ article: { title, bylines, published, site, blocks }, removed }: Analysis): string => JSON.stringify([
    title, bylines, published, site, blocks.map(({ role, text }) => [role, text]),
    removed.filter(({ kind }) => kind === 'credit' || kind === 'source').map(({ text }) => text),
  ]);
  return one.article.text === other.article.text && said(one) === said(other);
}

const wordsOf = (node: Node): string => accessors().data.call(node as Text);

const samePlaces = (one: Places, other: Places): boolean => JSON.stringify(one) === JSON.stringify(other);

function anchorsOf({ runs }: Places, nodes: readonly Node[]): Node[] {
  const anchors = new Set<Node>();
  for (let at = 2; at < runs.length; at += 4) {
    const node = nodes[runs[at] ?? -1];
    if (node?.nodeType === Node.TEXT_NODE) anchors.add(node);
  }
  return [...anchors];
}

class LivePage implements Page {
  readonly #document: Document;
  readonly #token = randomToken();
  readonly #panels: Panels;
  /** What the reader asked for on this page: true for away. */
  readonly #wishes = new WeakMap<Element, boolean>();
  readonly #watch: Watch;
  readonly #closedRoot: ClosedRoot;
  readonly #atOnce: boolean;
  readonly #early: Early;
  readonly #lifeCheck: ReturnType<typeof setInterval>;
  #clicked: boolean;
  #rules: PageRules = rulesFor(readSettings(null), '');
  #rulesAsked: Promise<void> = Promise.resolve();
  /** Which style sheets the page has: the one that hides, the one that highlights facts. */
  readonly #dressed = { cleaning: false, facts: false };
  #generation = 0;
  #state: PageState['state'] = 'reading';
  #failure = { code: '', message: '' };
  #reading: Reading | null = null;
  #clean = true;
  #changed = false;
  #nextFact = 0;
  /** Where the page was scrolled to before a region was pointed at, and where to for it. */
  #pointedFrom: { from: number; to: number } | null = null;
  /** Names of what is hidden now or was on this page, that nothing of the article has. */
  #alike: string[] = [];
  /** What came since the page was captured, while the core was at work. */
  #fresh: Element[] = [];
  #seen = '';
  /** The number on the toolbar button; none on a new page. */
  #badge = 0;

  constructor(document: Document, atOnce: boolean, closedRoot: ClosedRoot) {
    this.#document = document;
    this.#closedRoot = closedRoot;
    this.#atOnce = atOnce;
    this.#clicked = !atOnce;
    this.#early = new Early(document);
    this.#panels = new Panels({
      connected: (panel) => {
        this.#sendAnalysis(panel);
        panel.send({ type: 'state', page: this.#describe() });
      },
      asked: (panel, request) => this.#answer(panel, request),
      left: () => {
        if (this.#reading && this.#pointedFrom) this.#point(this.#reading, null);
      },
    });
    chrome.runtime.onMessage.addListener(this.#ordered);
    addEventListener('pageshow', this.#cameBack);
    // No event tells a content script that its extension is gone. (Firefox ends the script, and takes back the style sheets that hide.)
    this.#lifeCheck = setInterval(() => {
      if (!this.alive) this.dispose();
    }, lifeCheckMs);
    this.#watch = watchPage(document, {
      navigated: () => this.#navigated(),
      appeared: (elements) => this.#appeared(elements),
      unmarked: (elements) => {
        if (this.#clean) this.#reading?.regions.mend(elements);
      },
      read: () => this.#readAgain(),
      lost: () => this.#setChanged(),
      anchors: () => this.#reading?.anchors ?? [],
      stands: () => this.#stands(),
    }, { mark: this.#token, closedRoot });
    void this.#start();
  }

  get alive(): boolean {
    return chrome.runtime?.id !== undefined;
  }

  /** A page that was read at once is clean before the first click, which opens the panel and so changes nothing. */
  toggle(): void {
    const first = !this.#clicked;
    this.#clicked = true;
    // What was cleaned can be put back at once, whether its facts have been found or not.
    if (this.#reading) {
      if (!first) this.#setClean(!this.#clean);
    } else if (this.#state !== 'reading') {
      void this.read();
    }
  }

  dispose(): void {
    this.#generation += 1;
    clearInterval(this.#lifeCheck);
    this.#watch.stop();
    this.#panels.stop();
    chrome.runtime?.onMessage?.removeListener(this.#ordered);
    this.#reading?.regions.restore(this.#document);
    this.#early.end();
    unreveal(this.#token);
    refold();
    removeEventListener('pageshow', this.#cameBack);
  }

  async #start(): Promise<void> {
    // Where the reader clicked, the page is captured meanwhile.
    this.#rulesAsked = this.#askRules();
    if (this.#atOnce) await this.#rulesAsked;
    if (this.#atOnce && this.#document.readyState === 'loading') this.#early.begin(this.#rules.seen);
    if (this.#document.readyState === 'loading') {
      await new Promise((done) => this.#document.addEventListener('DOMContentLoaded', done, { once: true }));
    }
    await scheduler.yield(); // the script and what it captures are not one task
    await this.read();
    this.#early.end();
  }

  /** The browser may end the background at any time, in the middle of a request too: asked again, it starts anew. */
  async #ask(request: BackgroundRequest): Promise<unknown> {
    for (let turn = 0; turn < triesAtMost && this.alive; turn += 1) {
      try {
        const answer: unknown = await chrome.runtime.sendMessage(request);
        if (answer !== undefined) return answer;
      } catch {
        // Ended before it answered.
      }
    }
    return null;
  }

  async #askRules(): Promise<void> {
    const rules = readRulesAnswer(await this.#ask({ type: 'rules' }));
    if (rules) this.#rules = rules;
  }

  /**
   * Captures the page as it is now and takes over the answer, unless the page has moved on by then. What is to go goes first: its facts take
   * several times as long. They are not looked for again in an article that has not changed.
   */
  async read(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    if (!/^(text\/html|application\/xhtml\+xml)$/.test(this.#document.contentType)) return this.#become('unreadable');
    if (!this.#reading) this.#become('reading');
    const { snapshot, nodes, slots, trees } = this.#capture();
    if (snapshot.byteLength > largestSnapshot) return this.#fail('too-large', 'The page is too large to be read.');
    const framed = trees.some(({ nodeType }) => nodeType === Node.DOCUMENT_NODE);
    const captured = { generation, nodes, slots, snapshot, address: location.href, framed };
    await scheduler.yield(); // copying what is sent is a task of its own
    const before = this.#reading?.analysis ?? null;
    const analysis = before ? await this.#readOn(captured, before) : await this.#readFirst(captured);
    if (!analysis || this.#reading?.generation !== generation) return undefined;
    this.#reading.analysis = analysis;
    this.#sendAnalysis();
    this.#become('read');
    return undefined;
  }

  /** Nothing is known of the page: where its regions stand is all that is waited for before they are hidden. */
  async #readFirst(captured: Captured): Promise<Analysis | null> {
    const places = await this.#analyze(captured, 'places', readPlaces);
    if (!places || !this.#take(captured, places)) return null;
    await afterPaint(this.#document);
    return this.#findFacts(captured, places);
  }

  /** The article may be the one that was read before. */
  async #readOn(captured: Captured, before: Analysis): Promise<Analysis | null> {
    const cleaned = await this.#analyze(captured, 'article', analysisOf);
    const places = cleaned && placesOf(cleaned);
    if (!places || !this.#take(captured, places)) return null;
    if (!isSameArticle(before, cleaned)) return this.#findFacts(captured, places);
    return { ...before, article: { ...cleaned.article, language: before.article.language }, removed: cleaned.removed };
  }

  /** Everything, of which the regions must stand where they were hidden. */
  async #findFacts(captured: Captured, places: Places): Promise<Analysis | null> {
    const analysis = await this.#analyze(captured, 'facts', analysisOf);
    if (!analysis || samePlaces(placesOf(analysis), places)) return analysis;
    this.#fail('bad-answer', misfit);
    return null;
  }

  /** What the core says of a capture, as `read` lets it through; null where it failed, which is told, or where the page has moved on. */
  async #analyze<T>({ generation, snapshot, address, framed, nodes }: Captured, want: Want, read: (answer: unknown, nodes: number) => T | null): Promise<T | null> {
    const sheet = want === 'facts' ? 'facts' : 'cleaning';
    if (generation !== this.#generation) return null;
    const answer = readAnalyzeAnswer(await this.#ask({ type: 'analyze', token: this.#token, dressed: this.#dressed[sheet], framed, want, snapshot, url: address }));
    await this.#rulesAsked;
    if (generation !== this.#generation) return null;
    if (answer?.ok !== true) {
      this.#fail(answer?.code ?? 'no-engine', answer?.message ?? 'The core did not answer.');
      return null;
    }
    this.#dressed[sheet] = true;
    const value = read(answer.analysis, nodes.length);
    if (value === null) this.#fail('bad-answer', misfit);
    return value;
  }

  /** True where more is taken away than before, or another article stands there. */
  async #readAgain(): Promise<boolean> {
    if (this.#state === 'failed') return false;
    const before = this.#reading;
    await this.read();
    const now = this.#reading;
    return now !== null && (now.regions.count !== before?.regions.count || now.analysis?.article.text !== before.analysis?.article.text);
  }

  /** A region that is drawn anew is hidden at once where it has the name of one that was hidden: the next reading has the last word. */
  #appeared(elements: Element[]): void {
    if (this.#fresh.length < mostFresh) this.#fresh.push(...elements);
    if (this.#clean && this.#reading) this.#reading.regions.hideAlike(elements, this.#alike);
  }

  /** As the page would be without us; the marks are back before anything is painted. */
  #capture() {
    const marked = this.#clean ? this.#reading?.regions : undefined;
    if (marked) marked.restore(this.#document);
    else unmarkCopies(this.#document, this.#token);
    try {
      const captured = this.#early.without(() => capture(this.#document, { layout: true, closedRoot: this.#closedRoot }));
      this.#watch.settle(captured.trees, captured.bare);
      this.#fresh = [];
      return captured;
    } finally {
      marked?.apply();
    }
  }

  /** Hides what is to be hidden; false where the page has no article. */
  #take(captured: Captured, places: Places): boolean {
    const regions = new Regions(places, captured.nodes, this.#token, captured.slots);
    const marks = places.removed.map((_, region) => regions.elements(region).map(markOf));
    this.#reading?.regions.restore(this.#document);
    // While more is coming, what comes may be what was hidden last time; unless that is article here.
    const spared = regions.sparing(this.#rules.seen).length === this.#rules.seen.length;
    if (this.#document.readyState !== 'loading' || !spared) this.#early.end();
    unreveal(this.#token);
    const { pageType, length } = places;
    if (length === 0 || (pageType !== 'article' && pageType !== 'live-blog')) {
      this.#reading = null;
      this.#become('nothing');
      return false;
    }
    const anchors = anchorsOf(places, captured.nodes);
    this.#reading = { ...captured, places, analysis: null, regions, marks, anchors, words: anchors.map(wordsOf) };
    this.#changed = false;
    this.#decideAll();
    this.#sendBadge();
    return true;
  }

  /** Gives every region its place by the rules of now, and marks the page where it is cleaned. */
  #decideAll(): void {
    const { regions, places, marks } = this.#reading ?? {};
    if (!regions || !places || !marks) return undefined;
    places.removed.forEach((removed, region) => {
      const wishes = regions.elements(region).map((element) => this.#wishes.get(element));
      regions.set(region, decide(removed, marks[region] ?? [], this.#rules, wishes.find((wish) => wish !== undefined)));
    });
    const marksWhere = (wanted: (state: RegionState) => boolean): string[] => regions.states.flatMap((state, region) => (wanted(state) ? (marks[region] ?? []) : []));
    const shown = new Set(marksWhere((state) => state !== 'hidden' && state !== 'fixed'));
    // A part that the page took away for a while comes back under the same name.
    const names = new Set([...marksWhere((state) => state === 'hidden'), ...this.#alike]);
    this.#alike = regions.sparing([...names].filter((mark) => mark !== '' && !shown.has(mark)).slice(0, 60));
    if (!this.#clean) return regions.restore(this.#document);
    // Drawn anew while the core was at work: what stands there now was never marked.
    regions.hideAlike(regions.isStale ? [this.#document.documentElement] : this.#fresh.filter((element) => accessors().isConnected.call(element)), this.#alike);
    return this.#noteSeen();
  }

  /** Where pages are read at once, the next one is spared the sight of what is hidden on this one. */
  #noteSeen(): void {
    if (this.#rules.start !== 'always' || this.#alike.join() === this.#seen) return;
    this.#seen = this.#alike.join();
    void this.#ask({ type: 'seen', marks: this.#alike });
  }

  #setClean(on: boolean): void {
    this.#clean = on;
    if (on) {
      this.#decideAll();
    } else {
      this.#reading?.regions.restore(this.#document);
      unreveal(this.#token);
      refold();
    }
    this.#become(this.#state);
  }

  #setChanged(): void {
    if (this.#changed) return;
    this.#changed = true;
    this.#become(this.#state);
  }

  /** A single-page navigation: the old reading says nothing about the new page. */
  #navigated(): void {
    this.#generation += 1; // what the core is still at work on is the old page
    this.#reading?.regions.restore(this.#document);
    unreveal(this.#token);
    this.#reading = null;
    this.#alike = [];
    this.#nextFact = 0;
    this.#become('reading');
  }

  /** Whether the article stands in the page word for word as it was read. */
  #stands(): boolean {
    const { anchors, words } = this.#reading ?? { anchors: [], words: [] };
    return anchors.length > 0 && anchors.every((node, at) => accessors().isConnected.call(node) && wordsOf(node) === words[at]);
  }

  #fail(code: string, message: string): void {
    this.#reading?.regions.restore(this.#document);
    this.#early.end();
    this.#reading = null;
    this.#failure = { code, message };
    this.#become('failed');
  }

  #become(state: PageState['state']): void {
    this.#state = state;
    this.#panels.send({ type: 'state', page: this.#describe() });
    this.#sendBadge();
  }

  #describe(): PageState {
    const reading = this.#reading;
    const site = { host: location.hostname, start: this.#rules.start };
    if (this.#state === 'failed') return { state: 'failed', ...this.#failure };
    if (this.#state === 'nothing') return { state: 'nothing', site };
    if (this.#state !== 'read') return { state: this.#state };
    if (!reading?.analysis) return { state: 'reading' };
    const { generation, regions } = reading;
    return { state: 'read', generation, clean: this.#clean, changed: this.#changed, site, regions: regions.states };
  }

  #sendBadge(): void {
    const count = this.#clean ? (this.#reading?.regions.count ?? 0) : 0;
    if (count === this.#badge || !this.alive) return;
    this.#badge = count;
    // No answer is expected, and none comes once the extension is gone.
    void this.#ask({ type: 'badge', count });
  }

  #sendAnalysis(panel?: Panel): void {
    if (!this.#reading?.analysis) return;
    const { generation, analysis, address, nodes } = this.#reading;
    (panel ?? this.#panels).send({ type: 'analysis', generation, analysis, address, shapes: shapesOf(analysis, nodes) });
  }

  readonly #cameBack = (event: PageTransitionEvent): void => {
    // The browser forgot the badge when it left the page, and nobody told a frozen page of settings that changed.
    if (!event.persisted) return;
    this.#badge = 0;
    void this.#settingsChanged();
  };

  readonly #ordered = (value: unknown, sender: chrome.runtime.MessageSender): void => {
    const order = readPageOrder(value);
    if (!order || sender.id !== chrome.runtime.id) return;
    if (order.type === 'settings') void this.#settingsChanged();
    else if (order.type === 'next-fact') this.#showNextFact();
    else if (order.type === 'clean' || order.type === 'restore') this.#setClean(order.type === 'clean');
    else void copyCitation(this.#document, this.#reading?.analysis ?? null);
  };

  async #settingsChanged(): Promise<void> {
    await this.#askRules();
    this.#alike = [];
    this.#decideAll();
    this.#become(this.#state);
  }

  #answer(panel: Panel, request: PanelRequest): void {
    if (request.type === 'read') {
      this.#clean = true;
      void this.read();
      return;
    }
    if (request.type === 'clean') return this.#setClean(request.on);
    if (request.type === 'unfind') return unreveal(this.#token);
    const reading = this.#reading;
    if (!reading || request.generation !== reading.generation) {
      if (request.type === 'render') panel.send({ type: 'rendered', format: request.format, output: null });
      return undefined;
    }
    switch (request.type) {
      case 'hide': return this.#setHidden(reading.regions, request.region, request.hidden);
      case 'point': return this.#point(reading, request.region);
      case 'rule': return void this.#addRule(panel, reading, request);
      case 'find': return this.#find(reading, request.start, request.end);
      case 'hover': return this.#panels.send({ type: 'hover', span: request.span }, panel);
      case 'render': return void this.#render(panel, reading, request);
      case 'pictures': return reading.analysis ? void copyPictures(reading.analysis, reading.nodes, (index, bytes) => panel.send({ type: 'picture', index, bytes })) : undefined;
    }
  }

  #setHidden(regions: Regions, region: number, hidden: boolean): void {
    for (const element of regions.elements(region)) this.#wishes.set(element, hidden);
    this.#decideAll();
    this.#become(this.#state);
    const [first] = regions.elements(region);
    if (!hidden && first) first.scrollIntoView({ block: 'nearest' });
  }

  /** Shows a region where it stands; afterwards the page is where it was, unless the reader has scrolled on. */
  #point({ regions }: Reading, region: number | null): void {
    // A page that was read again meanwhile, and drawn anew in the panel, was never pointed away from.
    const before = this.#pointedFrom && Math.abs(scrollY - this.#pointedFrom.to) < 2 ? this.#pointedFrom : null;
    if (region === null) {
      regions.point(-1);
      if (!this.#clean) regions.restore(this.#document);
      if (before) scrollTo({ top: before.from, behavior: 'instant' });
      this.#pointedFrom = null;
      return;
    }
    const from = before?.from ?? scrollY;
    regions.point(region)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#pointedFrom = { from, to: scrollY };
  }

  async #addRule(panel: Panel, { regions, places, marks }: Reading, { region, rule }: { region: number; rule: 'never' | 'article' }): Promise<void> {
    const removed = places.removed[region];
    if (!removed) return;
    for (const element of regions.elements(region)) this.#wishes.delete(element);
    const mark = (marks[region] ?? []).find((each) => each !== '') ?? '';
    // Without a name that lasts there is nothing to know it by on the next page: it stays on this one.
    if (rule === 'article' && mark === '') return this.#setHidden(regions, region, false);
    const saved = (await this.#ask({ type: 'rule', rule, kind: removed.kind as Kind, mark })) === true;
    if (!saved) this.#setHidden(regions, region, false);
    panel.send({ type: 'ruled', saved });
  }

  #find({ analysis, nodes }: Reading, start: number, end: number): void {
    if (!analysis) return;
    const place = locate(analysis, nodes, { start, end });
    let outcome: Outcome = 'changed';
    if (place.state === 'found') outcome = reveal(place.ranges, this.#token) ? 'shown' : 'folded';
    else unreveal(this.#token);
    this.#panels.send({ type: 'found', start, end, outcome });
  }

  #showNextFact(): void {
    if (!this.#reading?.analysis) return;
    const facts = this.#reading.analysis.facts.key_sentences;
    const fact = facts[this.#nextFact % Math.max(facts.length, 1)];
    this.#nextFact += 1;
    if (fact) this.#find(this.#reading, fact.start, fact.end);
  }

  async #render(panel: Panel, { snapshot, address }: Reading, { format }: { format: 'markdown' | 'text' | 'html' }): Promise<void> {
    const answer = readRenderAnswer(await this.#ask({ type: 'render', snapshot, url: address, format }));
    panel.send({ type: 'rendered', format, output: answer?.output ?? null });
  }
}
