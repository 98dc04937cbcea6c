// The clean article as elements, and from a span of its text back to a place in them.
import type { Analysis, ArticleBlock, ArticleImage, Mark, Span } from '../engine/analysis.ts';
import { element, isLinkAddress, isPictureAddress, pageText, type ElementName } from './elements.ts';
import { formatDate } from './dates.ts';
import { englishWords, type Words } from './words.ts';

export interface ArticleOptions {
  /** Show pictures: they are fetched from the page's own addresses. False unless asked for. */
  images?: boolean;
  /** Leave a place for each picture that is not shown, named by its index in `article.images`. */
  frames?: boolean;
  words?: Words;
}

interface MarkSet { strong: boolean; emphasis: boolean; code: boolean; href: string }

/** A block's text as nodes, cut where its marks begin and end. */
function inline(doc: Document, text: string, marks: readonly Mark[]): Node[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].filter((at) => at <= text.length).sort((a, b) => a - b);
  const nodes: Node[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const at = cuts[i]!;
    open = open.filter((mark) => mark.end > at);
    while (next < marks.length && marks[next]!.start <= at) {
      if (marks[next]!.end > at) open.push(marks[next]!);
      next++;
    }
    const set: MarkSet = { strong: false, emphasis: false, code: false, href: '' };
    for (const mark of open) {
      if (mark.kind === 'link') set.href = mark.href ?? '';
      else set[mark.kind] = true;
    }
    let node: Node = doc.createTextNode(text.slice(at, cuts[i + 1]));
    if (set.code) node = element(doc, 'code', {}, node);
    if (set.emphasis) node = element(doc, 'em', {}, node);
    if (set.strong) node = element(doc, 'strong', {}, node);
    if (isLinkAddress(set.href)) node = element(doc, 'a', { href: set.href, rel: 'noopener noreferrer', target: '_blank' }, node);
    nodes.push(node);
  }
  return nodes;
}

function elementNameOf(block: ArticleBlock): ElementName {
  switch (block.role) {
    case 'heading': return (['h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[(block.level ?? 2) - 1] ?? 'h6';
    case 'list-item': return 'li';
    case 'quotation': return 'blockquote';
    case 'code': return 'pre';
    default: return 'p';
  }
}

function blockElement(doc: Document, block: ArticleBlock): HTMLElement {
  return element(doc, elementNameOf(block), { dir: 'auto', 'data-start': String(block.start), 'data-end': String(block.end) }, ...inline(doc, block.text, block.marks ?? []));
}

function figure(doc: Document, image: ArticleImage, index: number, options: ArticleOptions): HTMLElement | null {
  const shown = options.images === true && isPictureAddress(image.src);
  if (!shown && image.caption === '' && options.frames !== true) return null;
  const made = element(doc, 'figure');
  if (!shown && options.frames === true) made.append(element(doc, 'div', { 'data-image': String(index) }));
  if (shown) made.append(element(doc, 'img', { src: image.src, alt: image.alt, loading: 'lazy', referrerpolicy: 'no-referrer' }));
  if (image.caption !== '') made.append(element(doc, 'figcaption', { dir: 'auto' }, image.caption));
  return made;
}

/** Puts list items into lists, deeper ones into lists inside the item before. */
class Lists {
  #open: { list: HTMLElement; ordered: boolean }[] = [];
  readonly #doc: Document;
  readonly #root: HTMLElement;

  constructor(doc: Document, root: HTMLElement) {
    this.#doc = doc;
    this.#root = root;
  }

  add(item: HTMLElement, block: ArticleBlock): void {
    const ordered = block.ordered === true;
    const depth = Math.min(block.level ?? 1, this.#open.length + 1, 8);
    this.#open.length = Math.min(this.#open.length, depth);
    if (this.#open.length === depth && this.#open[depth - 1]!.ordered !== ordered) this.#open.length = depth - 1;
    if (this.#open.length < depth) {
      const list = element(this.#doc, ordered ? 'ol' : 'ul', { dir: 'auto' });
      (this.#open[this.#open.length - 1]?.list.lastElementChild ?? this.#root).append(list);
      this.#open.push({ list, ordered });
    }
    this.#open[depth - 1]!.list.append(item);
  }

  close(): void {
    this.#open = [];
  }
}

/** A video or another site's frame as a card that leads to it: nothing of it is loaded here. */
function embedCard(doc: Document, embed: ArticleImage, words: Words): HTMLElement | null {
  if (!isPictureAddress(embed.src) || !URL.canParse(embed.src)) return null;
  const host = new URL(embed.src).hostname.replace(/^www\./, '');
  const link = element(doc, 'a', { class: 'ng-embed', href: embed.src, rel: 'noopener noreferrer', target: '_blank' },
    pageText(doc, embed.alt || words.embed), element(doc, 'span', { class: 'ng-soft' }, host));
  const made = element(doc, 'figure', {}, link);
  if (embed.caption !== '') made.append(element(doc, 'figcaption', { dir: 'auto' }, embed.caption));
  return made;
}

const cellBreak = ' | ';

/** Rows that follow each other, as a table. What stands between cells is not shown: each cell knows its own place in the text. */
class Tables {
  #body: HTMLElement | null = null;
  readonly #doc: Document;
  readonly #root: HTMLElement;

  constructor(doc: Document, root: HTMLElement) {
    this.#doc = doc;
    this.#root = root;
  }

  add(block: ArticleBlock): void {
    const doc = this.#doc;
    if (this.#body === null) {
      this.#body = element(doc, 'tbody');
      this.#root.append(element(doc, 'div', { class: 'ng-article-cells' }, element(doc, 'table', { dir: 'auto' }, this.#body)));
    }
    let at = block.start!;
    const cells = block.text.split(cellBreak).map((text) => {
      const cell = element(doc, 'td', { dir: 'auto', 'data-start': String(at), 'data-end': String(at + text.length) }, text);
      at += text.length + cellBreak.length;
      return cell;
    });
    this.#body.append(element(doc, 'tr', {}, ...cells));
  }

  close(): void {
    this.#body = null;
  }
}

/** Who wrote it, where and when, in one line. What signs its stories with its own name is named once. */
export function originOf({ bylines, site, published }: Analysis['article'], doc: Document): string {
  const writers = bylines.filter((writer) => writer !== site).join(', ');
  return [writers, site, published === '' ? '' : formatDate(published, doc)].filter((part) => part !== '').join('\u00a0· ');
}

/** The article: headline, who and when, blocks in reading order. */
export function renderArticle(doc: Document, analysis: Analysis, options: ArticleOptions = {}): HTMLElement {
  const { article } = analysis;
  const words = options.words ?? englishWords;
  const root = element(doc, 'article', { class: 'ng-article', ...(/^[a-z]{2,3}$/i.test(article.language) ? { lang: article.language } : {}) });
  if (article.title !== '') root.append(element(doc, 'h1', { dir: 'auto' }, article.title));
  const origin = originOf(article, doc);
  if (origin !== '') root.append(element(doc, 'p', { class: 'ng-article-about', dir: 'auto' }, origin));

  const lists = new Lists(doc, root);
  const tables = new Tables(doc, root);
  let image = 0;
  let embed = 0;
  let shown = 0;
  const add = (made: HTMLElement | null): void => {
    if (made === null) return;
    lists.close();
    tables.close();
    root.append(made);
  };
  const addImages = (before: number): void => {
    for (; image < article.images.length && article.images[image]!.before_block <= before; image++) {
      add(figure(doc, article.images[image]!, image, options));
    }
    for (; embed < article.embeds.length && article.embeds[embed]!.before_block <= before; embed++) {
      add(embedCard(doc, article.embeds[embed]!, words));
    }
  };
  article.blocks.forEach((block, i) => {
    addImages(i);
    if (block.start === undefined) return;
    shown++;
    if (block.role === 'table') {
      lists.close();
      tables.add(block);
      return;
    }
    tables.close();
    const made = blockElement(doc, block);
    if (block.role === 'list-item') {
      lists.add(made, block);
    } else {
      lists.close();
      root.append(made);
    }
  });
  addImages(article.blocks.length);
  // A text that is the article already may have no blocks.
  if (shown === 0 && article.text.trim() !== '') root.append(...paragraphs(doc, article.text));
  else if (shown === 0) root.append(element(doc, 'p', { class: 'ng-article-note' }, words.noArticle));
  return root;
}

function paragraphs(doc: Document, text: string): HTMLElement[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) =>
    element(doc, 'p', { dir: 'auto', 'data-start': String(match.index), 'data-end': String(match.index + match[0].length) }, match[0]));
}

/** Where a span of `article.text` stands in what renderArticle made: one range a text node. */
export function articleRanges(article: HTMLElement, span: Span): Range[] {
  const ranges: Range[] = [];
  for (const block of article.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(block.dataset['start']);
    if (start >= span.end || Number(block.dataset['end']) <= span.start) continue;
    let at = start;
    const walker = article.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null && at < span.end; node = walker.nextNode() as Text | null) {
      // A list inside an item is a block of its own.
      if (node.parentElement!.closest('[data-start]') !== block) continue;
      const from = Math.max(span.start - at, 0);
      const to = Math.min(span.end - at, node.length);
      if (from < to) {
        const range = article.ownerDocument.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.push(range);
      }
      at += node.length;
    }
  }
  return ranges;
}
