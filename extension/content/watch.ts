// Notices what happens to a page after it was read, cheaply: one observer, one check a while later. How soon it is read again
// depends on what that was good for the last times: a page that churns is read ever more seldom, one that goes on growing
// (infinite scroll, "load more") is kept up with.
import { frameBody } from '../../web/engine/capture.ts';
import { accessors } from '../../web/engine/dom.ts';
import { LateTrees } from './late-trees.ts';

export interface Watchers {
  /** The address is another one now: a single-page navigation. The page is read when it has come to rest. */
  navigated(): void;
  /** Elements have come, and nothing was painted since. */
  appeared(elements: Element[]): void;
  /** Elements have lost their mark or got it, and nothing was painted since. */
  unmarked(elements: Element[]): void;
  /** Reads the page again; true where that found something new. */
  read(): Promise<boolean>;
  /** The article is gone from the page, and it will be a while until it is read again. */
  lost(): void;
  /** The text nodes of the article, as they were read. */
  anchors(): readonly Node[];
  /** Whether they stand there still and say what they said. */
  stands(): boolean;
}

export interface WatchOptions {
  /** The attribute that marks what is hidden. */
  mark: string;
  /** Shadow roots that the page itself is not shown. */
  closedRoot(element: Element): ShadowRoot | null;
}

export interface Watch {
  stop(): void;
  /**
   * Forgets what happened so far: it has just been read. `trees`: shadow roots and documents that were read with it; `bare`: elements that
   * may get a shadow root yet, of which nobody tells.
   */
  settle(trees: readonly Node[], bare: readonly Element[]): void;
}

const quietMs = 400;
const longestPauseMs = 60_000;
/** Of the time, at most one part in so many is spent on reading again. */
const share = 25;
const textWorthReading = 140;
const mostElements = 300;

/** A form and a frame are worth reading whatever they say: a thread of comments may be no more than an empty frame. */
const telling = 'form, iframe, textarea';
const isElement = (node: Node): node is Element => accessors().nodeType.call(node) === Node.ELEMENT_NODE;
const isTelling = (node: Node | ShadowRoot): boolean => (isElement(node)
  ? accessors().matches.call(node, telling) || accessors().querySelector.call(node, telling) !== null
  : 'host' in node && node.querySelector(telling) !== null);
/** How much text stands in a shadow tree, beside its style sheets. */
const wordsIn = (root: ShadowRoot): number =>
  [...root.children].reduce((sum, each) => (accessors().matches.call(each, 'style, script') ? sum : sum + (accessors().textContent.call(each)?.trim().length ?? 0)), 0);

/** Without the fragment, unless the site routes by it. */
const address = (): string => (/#[!/]/.test(location.href) ? location.href : (location.href.split('#', 1)[0] ?? ''));

export function watchPage(document: Document, watchers: Watchers, { mark, closedRoot }: WatchOptions): Watch {
  let page = address();
  /** The address has changed, and the article has not yet. */
  let owed = false;
  const late = new LateTrees(closedRoot);
  const ended = new AbortController();
  let pause = quietMs;
  let added = 0;
  let removedSome = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wait = (ms: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (!stopped) then();
    }, ms);
  };

  const note = (records: MutationRecord[]): void => {
    const elements: Element[] = [];
    const unmarked: Element[] = [];
    let others = 0;
    let removedNow = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        unmarked.push(record.target as Element);
        continue;
      }
      others += 1;
      removedNow ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) {
        if (isElement(node) && elements.length < mostElements) elements.push(node);
        if (added >= textWorthReading) continue;
        added += isTelling(node) ? textWorthReading : (accessors().textContent.call(node)?.trim().length ?? 0);
      }
    }
    removedSome ||= removedNow;
    if (address() !== page) turn();
    // The article of the new address has come at last.
    else if (owed && removedNow && !watchers.stands()) turn();
    else if (unmarked.length > 0) watchers.unmarked(unmarked);
    if (elements.length > 0) {
      watchers.appeared(elements);
      late.came(elements);
    }
    if (others > 0) checkSoon();
  };
  const observer = new MutationObserver(note);
  const observed = new WeakSet<Node>();
  const observe = (tree: Node): void => {
    if (observed.has(tree)) return;
    observed.add(tree);
    // Of attributes, the mark alone: others change all the time.
    observer.observe(tree, { childList: true, subtree: true, attributeFilter: [mark] });
    tree.addEventListener('load', loaded, { capture: true, signal: ended.signal });
  };
  const checkSoon = (): void => {
    if (timer === undefined) wait(pause, check);
  };
  /** A frame's document comes without a change of the page's own. */
  const loaded = ({ target }: Event): void => {
    const frame = target as Node;
    if (!isElement(frame) || accessors().localName.call(frame) !== 'iframe') return;
    const body = frameBody(frame);
    if (body === null || !accessors().textContent.call(body)?.trim()) return;
    added = textWorthReading;
    checkSoon();
  };
  observe(document);

  const reset = (): void => {
    added = 0;
    removedSome = false;
  };

  /** The old reading says nothing about another article: it is taken back at once, before the next paint. Until that comes, the old one stays clean. */
  const turn = (): void => {
    page = address();
    owed = watchers.stands();
    if (owed) return wait(Math.max(pause, quietMs), () => void readAgain());
    pause = quietMs;
    reset();
    watchers.navigated();
    return wait(quietMs, () => void readAgain());
  };

  const readAgain = async (): Promise<void> => {
    if (owed && !watchers.stands()) {
      owed = false;
      watchers.navigated();
    }
    reset();
    const begin = performance.now();
    const foundSome = await watchers.read();
    const spent = performance.now() - begin;
    pause = foundSome ? quietMs : Math.min(pause * 2, longestPauseMs);
    pause = Math.max(pause, Math.min(spent * share, longestPauseMs));
  };

  const look = (): void => {
    for (const root of late.look()) {
      observe(root);
      added += isTelling(root) ? textWorthReading : wordsIn(root);
    }
  };

  const check = (): void => {
    if (address() !== page) return turn();
    look();
    const gone = removedSome && watchers.anchors().some((node) => !node.isConnected);
    const worthIt = gone || added >= textWorthReading;
    if (!worthIt) return reset();
    void readAgain();
    return undefined;
  };

  // What no observer tells of: a new address, other words in the same nodes, shadow trees. And what changed during a long pause:
  // if the article went, the panel must not show facts of something that is not there.
  const regularly = setInterval(() => {
    if (address() !== page || (owed && !watchers.stands())) return turn();
    if (timer !== undefined && removedSome && pause > 2000 && watchers.anchors().some((node) => !node.isConnected)) watchers.lost();
    look();
    if (added >= textWorthReading) checkSoon();
    return undefined;
  }, 1000);
  const turned = (): void => {
    if (address() !== page) turn();
  };
  globalThis.navigation?.addEventListener('currententrychange', turned, { signal: ended.signal });

  return {
    stop: () => {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(regularly);
      ended.abort();
    },
    settle: (trees, bare) => {
      observer.takeRecords();
      trees.forEach(observe);
      late.settle(bare);
      reset();
    },
  };
}
