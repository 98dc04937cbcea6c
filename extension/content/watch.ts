// Notices what happens to a page after it was read, cheaply: one observer, one check a while later, few re-readings.

export interface Watchers {
  /** The address is another one now: a single-page navigation. */
  navigated(): void;
  /** Something worth reading was added, or the article was drawn anew. */
  added(): void;
  /** The article is gone, and the budget of re-readings with it. */
  lost(): void;
  /** The text nodes of the article, as they were read. */
  anchors(): Node[];
}

export interface Watch {
  stop(): void;
  /** Forgets what happened so far: it has just been read. */
  settle(): void;
}

const quietMs = 400;
const readingsAPage = 8;
const textWorthReading = 140;

const address = (): string => location.href.split('#', 1)[0] ?? '';

export function watchPage(document: Document, watchers: Watchers): Watch {
  let page = address();
  let readings = 0;
  let added = 0;
  let removedSome = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (records: MutationRecord[]): void => {
    for (const record of records) {
      removedSome ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) {
        if (added < textWorthReading) added += node.textContent?.trim().length ?? 0;
      }
    }
    timer ??= setTimeout(check, quietMs);
  };
  const observer = new MutationObserver(note);
  // Attributes are not watched, so our own marks are never noticed.
  observer.observe(document, { childList: true, subtree: true });

  const navigated = (): boolean => {
    if (address() === page) return false;
    page = address();
    readings = 0;
    reset();
    watchers.navigated();
    return true;
  };

  const check = (): void => {
    timer = undefined;
    if (navigated()) return;
    const gone = removedSome && watchers.anchors().some((node) => !node.isConnected);
    const worthIt = gone || added >= textWorthReading;
    reset();
    if (!worthIt) return;
    if (readings < readingsAPage) {
      // Each further reading of the same page waits longer: a ticker must not keep us busy.
      readings += 1;
      timer = setTimeout(() => {
        timer = undefined;
        if (!navigated()) watchers.added();
      }, quietMs * (readings - 1));
    } else if (gone) {
      watchers.lost();
    }
  };

  const reset = (): void => {
    added = 0;
    removedSome = false;
  };

  return {
    stop: () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    settle: () => {
      observer.takeRecords();
      reset();
    },
  };
}
