// The Analysis in the formats that other programs read. The article itself comes written out by the core; what is added
// here are the facts, each with an address that leads to its sentence.
import type { Analysis, Person, Span } from '../engine/analysis.ts';
import { addressOf } from './cite.ts';
import { quoted } from './quoted.ts';
import { datesToSay, numbersToSay, quotesToSay, sentencesToSay } from './selection.ts';
import { sentenceOf } from './sentences.ts';
import type { Words } from './words.ts';

/** A name for a file, of the title: no longer than file systems like, and nothing in it that they forbid. */
export function fileName({ article }: Analysis, ending: string): string {
  const words = article.title.replace(/[\u0000-\u001f\u007f<>:"/\\|?*#^[\]\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+|\.+$/g, '');
  return `${[...words].slice(0, 80).join('').trim() || 'article'}.${ending}`;
}

/**
 * A YAML string in double quotes: JSON's are that, but for a few characters that YAML will not have bare, and for what would be markup
 * to a viewer that does not know front matter and reads it as text.
 */
const yaml = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[\u007f-\u009f\u2028\u2029\ufeff<>[\]`]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function frontMatter({ article, facts }: Analysis, address: string): string {
  const list = (values: readonly string[]): string => `[${values.map(yaml).join(', ')}]`;
  const rows: [string, string][] = [
    ['title', yaml(article.title)], ['author', list(article.bylines)], ['site', yaml(article.site)],
    ['published', /^\d{4}-\d{2}-\d{2}/.test(article.published) ? article.published.slice(0, 10) : '""'],
    ['source', yaml(address)], ['language', yaml(article.language)],
    ['people', list(facts.people.map(({ name }) => name))],
    ['organizations', list(facts.organizations.map(({ name }) => name))],
    ['places', list(facts.places.map(({ name }) => name))],
    ['tags', '["clippings"]'],
  ];
  return `---\n${rows.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`;
}

/** As the core writes it (wasm/render/to_markdown.cpp). */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]>|~#]|&(?=#?[a-z\d]{1,32};)/gi, '\\$&').replaceAll('<', '&lt;');
const escapedLabel = (text: string): string => escaped(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

/** Numbered as they are first asked for; one note a sentence. */
class Footnotes {
  readonly #analysis: Analysis;
  readonly #address: string;
  readonly #notes = new Map<number, { number: number; line: string }>();

  constructor(analysis: Analysis, address: string) {
    this.#analysis = analysis;
    this.#address = address;
  }

  /** The mark for the sentence that a span begins in; empty where the page has no address to link to. */
  mark(span: Span): string {
    const sentence = sentenceOf(this.#analysis, span);
    const link = addressOf(this.#address, this.#analysis.article.text.slice(sentence.start, sentence.end));
    if (link === '') return '';
    let note = this.#notes.get(sentence.start);
    if (note === undefined) {
      const number = this.#notes.size + 1;
      const target = link.replace(/[()<>\\]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
      note = { number, line: `[^${number}]: [${escapedLabel(this.#analysis.article.site || hostOf(this.#address))}](${target})` };
      this.#notes.set(sentence.start, note);
    }
    return `[^${note.number}]`;
  }

  get lines(): string[] {
    return [...this.#notes.values()].map(({ line }) => line);
  }
}

interface FactLine {
  words: string;
  span: Span | null;
}

const ofPerson = ({ name, role, mentions }: Person): FactLine => ({ words: role === '' ? name : `${name}, ${role}`, span: mentions[0] ?? null });

/** The facts as lines under headings, in the panel's order. */
function factLines({ article, facts }: Analysis, words: Words): { title: string; lines: FactLine[] }[] {
  const main = (['who', 'what', 'where', 'when', 'why'] as const).flatMap((name) => facts.main[name].map((fact) => ({ words: `${words[name]}: ${fact.text}`, span: fact })));
  const named = ({ name, mentions }: { name: string; mentions: Span[] }): FactLine => ({ words: name, span: mentions[0] ?? null });
  return [
    { title: words.inBrief, lines: [...main, ...sentencesToSay(facts).map((fact) => ({ words: fact.text, span: fact }))] },
    { title: words.people, lines: facts.people.map(ofPerson) },
    { title: words.organizations, lines: facts.organizations.map(named) },
    { title: words.places, lines: facts.places.map(named) },
    { title: words.dates, lines: datesToSay(facts).map((date) => ({ words: date.value === null || date.value === date.text ? date.text : `${date.text} (${date.value})`, span: date })) },
    { title: words.numbers, lines: numbersToSay(facts).map((number) => ({ words: `${number.approximation ? `${number.approximation} ` : ''}${number.text}${number.counts ? ` (${number.counts})` : ''}`, span: number })) },
    { title: words.quotes, lines: quotesToSay(facts).flatMap(({ said }) => said).map((quote) => ({ words: `${quoted(quote.text, article.language)}${quote.speaker ? ` — ${quote.speaker}` : ''}`, span: quote })) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Front matter that Obsidian reads, the article, the facts, and a footnote for each sentence that they stand in. */
export function exportMarkdown(article: string, analysis: Analysis, address: string, words: Words): string {
  const notes = new Footnotes(analysis, address);
  const sections = factLines(analysis, words).map(({ title, lines }) =>
    `## ${escaped(title)}\n\n${lines.map(({ words: line, span }) => `- ${escaped(line)}${span === null ? '' : notes.mark(span)}`).join('\n')}\n`);
  const parts = [frontMatter(analysis, address), article.trim() === '' ? '' : `${article.trimEnd()}\n`, ...sections, notes.lines.join('\n')].filter((part) => part !== '');
  return `${parts.join('\n')}\n`.replace(/^---\n\n?/, '---\n');
}

export function exportText(article: string, analysis: Analysis, address: string, words: Words): string {
  const sections = factLines(analysis, words).map(({ title, lines }) => `${title}\n${lines.map((line) => `- ${line.words.replace(/\s+/g, ' ')}`).join('\n')}`);
  return `${[article.trimEnd(), ...sections, address].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A whole document of the core's own. */
export const exportHtml = (document: string): string => document;

/** The contract's answer, with the address; what belongs to the page's own nodes is left out. */
export function exportJson(analysis: Analysis, address: string): string {
  const local = new Set(['runs', 'node', 'nodes', 'reason_codes']);
  return `${JSON.stringify({ address, ...analysis }, (key, value: unknown) => (local.has(key) ? undefined : value), 2)}\n`;
}
