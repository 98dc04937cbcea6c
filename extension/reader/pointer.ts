// From a point on the screen to a place in the article's text, and from a sentence to its highlight.
import type { Span } from '../../web/engine/index.ts';
import { articleRanges } from '../../web/render/index.ts';

/** Where in `article.text` the letter under a point stands; null where there is none. */
export function sentenceAt(article: HTMLElement, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y);
  if (!place || place.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  const block = place.offsetNode.parentElement?.closest<HTMLElement>('[data-start]');
  if (!block || !article.contains(block)) return null;
  let at = Number(block.dataset.start);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && node !== place.offsetNode; node = walker.nextNode()) at += (node as Text).length;
  return at + place.offset;
}

/** Tells of the place under the pointer, once a frame and only when it is another. */
export class PointedSentence {
  readonly #article: HTMLElement;
  readonly #tell: (offset: number | null) => void;
  #frame = 0;
  #last: number | null = null;

  constructor(article: HTMLElement, tell: (offset: number | null) => void) {
    this.#article = article;
    this.#tell = tell;
  }

  at(x: number, y: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#turn(sentenceAt(this.#article, x, y)));
  }

  none(): void {
    cancelAnimationFrame(this.#frame);
    this.#turn(null);
  }

  #turn(offset: number | null): void {
    if (offset === this.#last) return;
    this.#last = offset;
    this.#tell(offset);
  }
}

const spokenName = 'nutgraf-spoken';

/** Highlights the sentence that is spoken and keeps it in view. */
export function showSpoken(article: HTMLElement, sentence: Span | null): void {
  CSS.highlights.delete(spokenName);
  if (!sentence) return;
  const ranges = articleRanges(article, sentence);
  CSS.highlights.set(spokenName, new Highlight(...ranges));
  const place = ranges[0]?.getBoundingClientRect();
  if (place && (place.top < 60 || place.bottom > innerHeight)) scrollBy({ top: place.top - innerHeight * 0.35, behavior: 'instant' });
}
