// The only way that render makes elements: names and attributes from an allow-list, text as text. No HTML strings.

const elementNames = [
  'a', 'article', 'blockquote', 'button', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'img', 'li', 'ol', 'p', 'pre', 'section', 'span', 'strong', 'table', 'tbody', 'td', 'time', 'tr', 'ul',
] as const;
const attributeNames = [
  'alt', 'aria-current', 'aria-hidden', 'aria-label', 'class', 'data-end', 'data-image', 'data-role', 'data-start', 'datetime', 'dir', 'href', 'lang',
  'loading', 'referrerpolicy', 'rel', 'src', 'target', 'title', 'type',
] as const;

export type ElementName = (typeof elementNames)[number];
export type Attributes = Partial<Record<(typeof attributeNames)[number], string>>;
export type Child = Node | string;

const allowedElements: ReadonlySet<string> = new Set(elementNames);
const allowedAttributes: ReadonlySet<string> = new Set(attributeNames);

/** True for an address that may stand in a link. */
export const isLinkAddress = (address: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(address);
export const isPictureAddress = (address: string): boolean => /^https?:\/\//i.test(address);

/** A new element of `doc`. Throws for a name, an attribute or an address off the list: that would be a mistake in our own code. */
export function element<K extends ElementName>(doc: Document, name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  if (!allowedElements.has(name)) throw new TypeError(`render makes no <${name}>`);
  const made = doc.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const allowed = allowedAttributes.has(key) && (key !== 'href' || isLinkAddress(value)) && (key !== 'src' || isPictureAddress(value));
    if (!allowed) throw new TypeError(`render sets no ${key}="${value.slice(0, 40)}"`);
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Text of the page, in its own direction whatever surrounds it. */
export const pageText = (doc: Document, text: string, className?: string): HTMLElement =>
  element(doc, 'span', { dir: 'auto', ...(className === undefined ? {} : { class: className }) }, text);

/** The beginning of a text, cut at a word where there is one. */
export function beginning(text: string, units: number): string {
  const folded = text.slice(0, units * 4).replace(/\s+/g, ' ').trim();
  if (folded.length <= units && text.length <= units * 4) return folded;
  const cut = folded.slice(0, units);
  const space = cut.lastIndexOf(' ');
  return `${(space > units * 0.6 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** How many come at a press of the button. */
const portion = 500;

/**
 * Draws the first `few` items into `list`, and a button behind it for the rest, unless that is next to nothing: a page may have any number
 * of anything, and what is said first should be seen without scrolling for it. Returns what is to be shown.
 */
export function inPortions<T>(doc: Document, list: HTMLElement, few: number, items: readonly T[], draw: (item: T, index: number) => Node, words: (left: number) => string): HTMLElement[] {
  let next = 0;
  const coming = (): number => Math.min(portion, items.length - next);
  const go = (count: number): void => {
    for (const end = Math.min(next + count, items.length); next < end; next++) list.append(draw(items[next]!, next));
  };
  go(items.length <= few * 1.25 ? items.length : few);
  if (next === items.length) return [list];
  const more = element(doc, 'button', { type: 'button', class: 'ng-more' }, words(coming()));
  more.addEventListener('click', () => {
    const first = list.children.length;
    go(portion);
    // Whoever works by keyboard goes on with the first that came, not at the top of the page.
    list.children[first]?.querySelector('button')?.focus({ preventScroll: true });
    more.textContent = words(coming());
    if (next === items.length) more.remove();
  });
  return [list, more];
}
