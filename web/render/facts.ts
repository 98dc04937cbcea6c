// Key facts as a panel of buttons: each names a span of the article, and whoever shows the panel says what a click does.
import type { Analysis, DateFact, Entity, Facts, Note, Person, Span } from '../engine/analysis.ts';
import { element, inPortions, pageText, type Child } from './elements.ts';
import { formatDate } from './dates.ts';
import { quoted } from './quoted.ts';
import { datesToSay, numbersToSay, quotesToSay, sentencesToSay, type Said } from './selection.ts';
import { englishWords, type Words } from './words.ts';

export interface FactHandlers {
  /** A fact was chosen: its span of `article.text`, and the button. */
  onFact(span: Span, element: HTMLElement): void;
  words?: Words;
}

/** How many of each are shown at first: what a glance takes in. */
const few = { sentences: 8, people: 8, names: 14, dates: 12, numbers: 12, speakers: 5, quotes: 12, quotesEach: 4 };

/** The spans that each button of a panel leads to. */
const spansOf = new WeakMap<Element, readonly Span[]>();

/** Marks the facts of a panel that share words with `span`; null: none. */
export function touchFacts(root: HTMLElement, span: Span | null): void {
  for (const button of root.querySelectorAll('.ng-fact')) {
    const touched = span !== null && (spansOf.get(button) ?? []).some(({ start, end }) => start < span.end && end > span.start);
    button.classList.toggle('ng-touched', touched);
  }
}

/** None of a panel's facts is the chosen one any more. */
export function unchooseFacts(root: HTMLElement): void {
  for (const chosen of root.querySelectorAll('[aria-current]')) chosen.removeAttribute('aria-current');
}

class Panel {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly doc: Document;
  readonly #onFact: FactHandlers['onFact'];

  constructor(doc: Document, handlers: FactHandlers) {
    this.doc = doc;
    this.words = handlers.words ?? englishWords;
    this.#onFact = handlers.onFact;
    this.root = element(doc, 'div', { class: 'ng-facts' });
  }

  el = <K extends Parameters<typeof element>[1]>(name: K, className: string, ...children: Child[]): HTMLElement =>
    element(this.doc, name, className === '' ? {} : { class: className }, ...children);

  text = (text: string, className?: string): HTMLElement => pageText(this.doc, text, className);

  /** An item that is the page's text alone: it is aligned as that text runs. */
  line = (content: HTMLElement): HTMLElement => element(this.doc, 'li', { dir: 'auto' }, content);

  section(title: string, ...content: HTMLElement[]): void {
    const filled = content.filter((each) => each.childElementCount > 0 || each.localName === 'button');
    if (filled.length === 0) return;
    this.root.append(element(this.doc, 'section', { 'aria-label': title }, this.el('h2', '', title), ...filled));
  }

  list = <T>(name: 'ul' | 'ol' | 'div', className: string, few: number, items: readonly T[], draw: (item: T, index: number) => HTMLElement): HTMLElement[] =>
    inPortions(this.doc, this.el(name, className), few, items, draw, this.words.more);

  /** A button that shows one span. */
  fact(span: Span, className: string, ...children: Child[]): HTMLElement {
    const button = element(this.doc, 'button', { type: 'button', class: `ng-fact ${className}`.trim() }, ...children);
    spansOf.set(button, [span]);
    button.addEventListener('click', () => this.#choose(span, button));
    return button;
  }

  /** A button that shows the next mention at each click, and says which; in `apart`, where that is to stand elsewhere. */
  entity(entity: Entity, className: string, apart?: HTMLElement): HTMLElement {
    const { mentions } = entity;
    const name = this.text(entity.name, 'ng-name');
    if (mentions.length === 0) return this.el('span', '', name);
    const count = apart ?? this.el('span', 'ng-count');
    if (mentions.length > 1) count.textContent = ` ×${mentions.length}`;
    const button = element(this.doc, 'button', { type: 'button', class: `ng-fact ${className}`.trim(), 'aria-label': `${entity.name}, ${this.words.mentions(mentions.length)}` }, name, ...(apart ? [] : [count]));
    spansOf.set(button, mentions);
    let next = 0;
    button.addEventListener('click', () => {
      const which = next;
      next = (next + 1) % mentions.length;
      if (mentions.length > 1) {
        const place = this.words.mentionOf(which + 1, mentions.length);
        count.textContent = ` ${place}`;
        button.setAttribute('aria-label', `${entity.name}, ${place}`);
      }
      this.#choose(mentions[which]!, button);
    });
    return button;
  }

  #choose(span: Span, button: HTMLElement): void {
    unchooseFacts(this.root);
    button.setAttribute('aria-current', 'true');
    this.#onFact({ start: span.start, end: span.end }, button);
  }
}

function main(panel: Panel, facts: Facts): HTMLElement {
  const list = panel.el('dl', 'ng-main');
  for (const name of ['who', 'what', 'where', 'when', 'why'] as const) {
    const given = facts.main[name];
    if (given.length === 0) continue;
    list.append(panel.el('dt', '', panel.words[name]), panel.el('dd', '', ...given.map((fact) => panel.fact(fact, '', panel.text(fact.text)))));
  }
  return list;
}

const sentences = (panel: Panel, facts: Facts): HTMLElement[] =>
  panel.list('ol', 'ng-sentences', few.sentences, sentencesToSay(facts), (fact) => panel.line(panel.fact(fact, '', fact.text)));

function people(panel: Panel, given: readonly Person[]): HTMLElement[] {
  return panel.list('ul', 'ng-people', few.people, given, (person) => {
    const item = panel.el('li', '', panel.entity(person, ''));
    if (person.role !== '' && person.role_start !== null && person.role_end !== null) {
      item.append(panel.el('span', 'ng-role', panel.fact({ start: person.role_start, end: person.role_end }, '', panel.text(person.role, 'ng-soft'))));
    }
    return item;
  });
}

const entities = (panel: Panel, given: readonly Entity[]): HTMLElement[] =>
  panel.list('ul', 'ng-chips', few.names, given, (each) => panel.el('li', '', panel.entity(each, '')));

function places(panel: Panel, facts: Facts): HTMLElement[] {
  const [list, ...rest] = entities(panel, facts.places);
  if (facts.dateline !== null) {
    list!.prepend(panel.el('li', '', note(panel, facts.dateline, panel.el('span', 'ng-soft', `${panel.words.dateline} `))));
  }
  return [list!, ...rest];
}

/** A note that still stands in the text is a button, else words. */
function note(panel: Panel, given: Note, ...before: Child[]): HTMLElement {
  const { start, end } = given;
  return start === undefined || end === undefined
    ? panel.el('span', '', ...before, panel.text(given.text))
    : panel.fact({ start, end }, '', ...before, panel.text(given.text));
}

/** A small timeline. Mentions of one time are gone through click by click. */
function dates(panel: Panel, facts: Facts): HTMLElement[] {
  const item = ({ text, mentions }: Said<DateFact>, ...when: HTMLElement[]): HTMLElement => panel.el('li', '', ...when, panel.entity({ name: text, mentions }, ''));
  let day = '';
  return panel.list('ol', 'ng-timeline', few.dates, datesToSay(facts), (date) => {
    if (date.value === null) return item(date, panel.el('span', 'ng-uncertain', panel.words.uncertainDate));
    const { value } = date;
    const words = formatDate(value, panel.doc);
    if (words === date.text) {
      day = value;
      return item(date);
    }
    const again = value === day;
    day = value;
    return item(date, element(panel.doc, 'time', { class: again ? 'ng-soft ng-again' : 'ng-soft', datetime: value }, words));
  });
}

function numbers(panel: Panel, facts: Facts): HTMLElement[] {
  return panel.list('ul', 'ng-rows', few.numbers, numbersToSay(facts), (number) => {
    const { context } = number;
    const beside = context?.text.replace(/ ?\| ?/g, ' ').trim(); // the cells of a table's row
    const words = context && beside && (context.start < number.start ? `… ${beside}` : beside);
    const soft = (part: string | undefined): HTMLElement[] => (part ? [panel.text(part, 'ng-soft')] : []);
    // As the article has them: "more than 500 ships ×2".
    const count = panel.el('span', 'ng-count');
    return panel.el('li', '', ...soft(number.approximation), panel.entity({ name: number.text, mentions: number.mentions }, 'ng-figure', count),
      ...soft([number.counts, words].filter((part) => part).join(' · ')), ...(number.mentions.length > 1 ? [count] : []));
  });
}

function quotes(panel: Panel, facts: Facts, language: string): HTMLElement[] {
  const all = quotesToSay(facts);
  const each = Math.max(few.quotesEach, Math.floor(few.quotes / all.length));
  return panel.list('div', 'ng-quotes', few.speakers, all, ({ speaker, said }) => {
    const { speaker_start: start, speaker_end: end } = said.find((quote) => quote.speaker_start !== null) ?? said[0]!;
    const name = speaker === '' ? panel.el('span', 'ng-uncertain', panel.words.unattributed) : panel.text(speaker);
    return panel.el('div', '', panel.el('h3', 'ng-speaker', start === null || end === null ? name : panel.fact({ start, end }, '', name)),
      ...panel.list('ul', '', each, said, (quote) => panel.line(panel.fact(quote, '', quoted(quote.text, language)))));
  });
}

/** Who wrote it, where and when is said with the headline. */
function about(panel: Panel, facts: Facts): HTMLElement {
  const { words } = panel;
  const list = panel.el('ul', 'ng-about');
  const row = (label: string, ...content: Child[]): void => list.append(panel.el('li', '', panel.el('span', 'ng-soft', `${label} `), ...content));
  if (facts.source !== null) row(words.source, note(panel, facts.source));
  if (facts.contributors.length > 0) row(words.contributors, ...facts.contributors.flatMap((each, i) => [...(i === 0 ? [] : [', ']), note(panel, each)]));
  return list;
}

/** The key facts; sections with nothing in them are left out. */
export function renderFacts(doc: Document, analysis: Analysis, handlers: FactHandlers): HTMLElement {
  const panel = new Panel(doc, handlers);
  const { words } = panel;
  const { facts } = analysis;
  panel.section(words.inBrief, main(panel, facts), ...sentences(panel, facts));
  panel.section(words.people, ...people(panel, facts.people));
  panel.section(words.organizations, ...entities(panel, facts.organizations));
  panel.section(words.places, ...places(panel, facts));
  panel.section(words.dates, ...dates(panel, facts));
  panel.section(words.numbers, ...numbers(panel, facts));
  panel.section(words.quotes, ...quotes(panel, facts, analysis.article.language));
  if (panel.root.childElementCount === 0) panel.root.append(panel.el('p', 'ng-empty', words.nothing));
  const rest = facts.left_out.includes('rest-of-text');
  if (facts.left_out.length > (rest ? 1 : 0)) panel.root.append(panel.el('p', 'ng-soft ng-left-out', words.leftOut));
  if (rest) panel.root.append(panel.el('p', 'ng-soft ng-left-out', words.leftOutRest));
  panel.section(words.about, about(panel, facts));
  return panel.root;
}
