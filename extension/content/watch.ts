// Notices what happens to a page after it was read, cheaply: one observer, one check a while later. How soon it is read again
// depends on what that was good for the last times: a page that churns is read ever more seldom, one that goes on growing
// (infinite scroll, "load more") is kept up with.
import { accessors } from '../../web/engine/dom.ts';

export interface Watchers {
  /** The address is another one now: a single-page navigation. The page is read when it has come to rest. */
  navigated(): void;
  /** Elements have come, and nothing was painted since. */
  appeared(elements: Element[]): void;
  /** Reads the page again; true where that found something new. */
  read(): Promise<boolean>;
  /** The article is gone from the page, and it will be a while until it is read again. */
  lost(): void;
  /** The text nodes of the article, as they were read. */
  anchors(): Node[];
}

export interface Watch {
  stop(): void;
  /** Forgets what happened so far: it has just been read. `trees`: shadow roots and documents that were read with it. */
  settle(trees: readonly Node[]): void;
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
const isTelling = (node: Node): boolean =>
  isElement(node) && (accessors().matches.call(node, telling) || accessors().querySelector.call(node, telling) !== null);

/** Without the fragment, unless the site routes by it. */
const address = (): string => (/#[!/]/.test(location.href) ? location.href : (location.href.split('#', 1)[0] ?? ''));

export function watchPage(document: Document, watchers: Watchers): Watch {
  let page = address();
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
    if (address() !== page) return turn();
    const elements: Element[] = [];
    for (const record of records) {
      removedSome ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) {
        if (isElement(node) && elements.length < mostElements) elements.push(node);
        if (added >= textWorthReading) continue;
        added += isTelling(node) ? textWorthReading : (accessors().textContent.call(node)?.trim().length ?? 0);
      }
    }
    if (elements.length > 0) watchers.appeared(elements);
    if (timer === undefined) wait(pause, check);
    return undefined;
  };
  const observer = new MutationObserver(note);
  const observed = new WeakSet<Node>();
  const observe = (tree: Node): void => {
    if (observed.has(tree)) return;
    observed.add(tree);
    // Attributes are not watched, so our own marks are never noticed.
    observer.observe(tree, { childList: true, subtree: true });
  };
  observe(document);

  const reset = (): void => {
    added = 0;
    removedSome = false;
  };

  /** The old reading says nothing about the new page: it is taken back at once, before the next paint. */
  const turn = (): void => {
    page = address();
    pause = quietMs;
    reset();
    watchers.navigated();
    wait(quietMs, () => void readAgain());
  };

  const readAgain = async (): Promise<void> => {
    reset();
    const begin = performance.now();
    const foundSome = await watchers.read();
    const spent = performance.now() - begin;
    pause = foundSome ? quietMs : Math.min(pause * 2, longestPauseMs);
    pause = Math.max(pause, Math.min(spent * share, longestPauseMs));
  };

  const check = (): void => {
    if (address() !== page) return turn();
    const gone = removedSome && watchers.anchors().some((node) => !node.isConnected);
    const worthIt = gone || added >= textWorthReading;
    if (!worthIt) return reset();
    void readAgain();
    return undefined;
  };

  // What changed during a long pause: if the article went, the panel must not show facts of something that is not there.
  const lostCheck = setInterval(() => {
    if (timer !== undefined && removedSome && pause > 2000 && watchers.anchors().some((node) => !node.isConnected)) watchers.lost();
  }, 2000);

  return {
    stop: () => {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(lostCheck);
    },
    settle: (trees) => {
      observer.takeRecords();
      trees.forEach(observe);
      reset();
    },
  };
}
