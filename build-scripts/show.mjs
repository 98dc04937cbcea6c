// Shows what Nutgraf makes of a page or a text, laid out for a terminal: the article, what was taken away and why, the facts.
// usage: build-scripts/nutgraf analyze --format json FILE | node build-scripts/show.mjs
import { text as readText } from 'node:stream/consumers';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const style = (code) => (text) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);
const [bold, dim, heading, green] = ['1', '2', '1;36', '32'].map(style);
const width = Math.min(Math.max(process.stdout.columns || 96, 40), 100);

/** The page is not trusted: no control or direction-changing character of it reaches the terminal. */
const clean = (text) => String(text).replace(/\s+/g, ' ').replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

/** Columns that a text takes: East Asian characters take two, combining ones none. */
function columns(text) {
  let sum = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    sum += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
  }
  return sum;
}

/** Breaks a text into lines; a word that is longer than a line (or a script without spaces) is broken anywhere. */
function wrap(text, room) {
  const lines = [];
  let line = '';
  const push = () => { lines.push(line.trimEnd()); line = ''; };
  for (const word of clean(text).split(/(?<= )/)) {
    if (line && columns(line + word.trimEnd()) > room) push();
    if (columns(word) <= room) { line += word; continue; }
    for (const character of word) {
      if (columns(line + character) > room) push();
      line += character;
    }
  }
  if (line || lines.length === 0) push();
  return lines;
}

const out = [];
const print = (text, indent = 0, paint = (line) => line, first = ' '.repeat(indent)) =>
  wrap(text, width - indent).forEach((line, i) => out.push((i === 0 ? first : ' '.repeat(indent)) + paint(line)));
const section = (title) => out.push('', heading(`── ${title} ${'─'.repeat(Math.max(0, width - columns(title) - 4))}`), '');
/** A label in a column of its own, the text beside it. */
const row = (label, text, paint) => print(text, 16, paint, `  ${bold(label.padEnd(13))} `);
const shorten = (text, units) => { const line = clean(text); return line.length > units ? `${line.slice(0, units - 1).trimEnd()}…` : line; };
const plural = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

function showArticle({ title, bylines, site, published, blocks }) {
  section('The article');
  if (title) print(title, 2, bold);
  const about = [bylines.length ? `By ${bylines.join(' and ')}` : '', site, published].filter(Boolean).join(' · ');
  if (about) print(about, 2, dim);
  const first = { 'list-item': '  • ', quotation: '  │ ' };
  for (const { role, text } of blocks) {
    if (['headline', 'byline', 'dateline', 'credit', 'source'].includes(role)) continue;
    if (role !== 'list-item' && out.at(-1) !== '') out.push('');
    print(role === 'caption' ? `[${text}]` : text, role in first ? 4 : 2, role === 'heading' ? bold : role === 'caption' ? dim : undefined, first[role] ?? '  ');
  }
  if (blocks.length === 0) print('There is no article here.', 2, dim);
}

function showRemoved(removed) {
  section('What was taken away, and why');
  if (removed.length === 0) print('Nothing: it is all article.', 2, dim);
  for (const { kind, text, reasons, confidence } of removed) {
    print(shorten(text, 200), 21, undefined, `  ${green(kind.padEnd(15))}${dim(`${Math.round(confidence * 100)}%`.padStart(3))} `);
    print(reasons.join('; '), 21, dim);
  }
}

function entities(list) {
  return list.map(({ name, role, mentions }) => name + (role ? `, ${role}` : '') + (mentions.length > 1 ? ` (${mentions.length})` : ''));
}

function showFacts(facts) {
  section('Key facts');
  for (const name of ['who', 'what', 'where', 'when', 'why']) {
    if (facts.main[name].length) row(name[0].toUpperCase() + name.slice(1), facts.main[name].map((fact) => fact.text).join(' · '));
  }
  if (facts.dateline) row('Dateline', facts.dateline.text);
  const list = (label, lines) => lines.forEach((line, i) => row(i === 0 ? label : '', line));
  list('People', entities(facts.people));
  for (const [label, names] of [['Organizations', facts.organizations], ['Places', facts.places]]) {
    if (names.length) row(label, entities(names).join(' · '));
  }
  list('Dates', facts.dates.map(({ text, value }) => text + (value && value !== text ? ` → ${value}` : '')));
  list('Numbers', facts.numbers.map(({ approximation, text, counts }) => [approximation, text, counts && !text.includes(counts) ? counts : ''].filter(Boolean).join(' ')));
  list('Quotations', facts.quotes.map(({ text, speaker, speaker_mention: mention }) => `“${clean(text)}” — ${speaker ?? mention ?? 'unknown'}`));
  list('In short', facts.key_sentences.map(({ text }) => text));
  if (facts.contributors.length) row('Contributors', facts.contributors.map((note) => note.text).join(', '));
  if (facts.source) row('Source', facts.source.text);
}

const analysis = JSON.parse(await readText(process.stdin));
showArticle(analysis.article);
showRemoved(analysis.removed);
showFacts(analysis.facts);
if (analysis.timings) {
  out.push('');
  print(`${plural(analysis.removed.length, 'region')} taken away; ${analysis.timings.total_ms.toFixed(1)} ms in the core, for its first page.`, 2, dim);
}
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.stdout.write(`${out.join('\n')}\n`);
