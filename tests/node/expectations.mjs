// What fixtures and the seed expect, compared with an answer. Each check gives the misses as sentences: none is right.

/** White space folded, so that an expectation does not depend on line ends. */
export const fold = (text) => text.replace(/\s+/gu, ' ').trim();

const oneOf = (expected) => (Array.isArray(expected) ? expected : [expected]);
const show = (value) => JSON.stringify(value);
const plain = (name) => fold(name).replaceAll('’', "'").toLowerCase();

/** The blocks of the running text, tables apart. */
export const articleBlocks = (answer) => answer.article.blocks.filter((block) => block.start !== undefined && block.role !== 'table');

export function articleMisses(answer, expected) {
  const misses = [];
  const optional = new Set((expected.optional ?? []).map(fold));
  const found = articleBlocks(answer).map((block) => fold(block.text)).filter((text) => !optional.has(text));
  const wanted = expected.article.map(fold);
  for (const text of wanted) if (!found.includes(text)) misses.push(`missing from the article: ${show(text)}`);
  for (const text of found) if (!wanted.includes(text)) misses.push(`not of the article: ${show(text)}`);
  if (misses.length === 0 && found.join('\n') !== wanted.join('\n')) misses.push(`the article's blocks are out of order or doubled: ${show(found)}`);
  for (const text of expected.table ?? []) {
    const tables = answer.article.blocks.filter((block) => block.role === 'table');
    if (!tables.some((block) => block.text.includes(text))) misses.push(`no table holds ${show(text)}`);
  }
  return misses;
}

export function metadataMisses(answer, expected) {
  const misses = [];
  const compare = (name, found, wanted, form = show) => {
    if (wanted !== undefined && form(found) !== form(wanted)) misses.push(`${name}: expected ${show(wanted)}, got ${show(found)}`);
  };
  compare('title', answer.article.title, expected.title);
  compare('bylines', answer.article.bylines, expected.bylines, (names) => show(names).toLowerCase()); // capitals are the page's style
  compare('page_type', answer.article.page_type, expected.page_type);
  return misses;
}

export function removedMisses(answer, expected) {
  const misses = [];
  for (const { kind, contains } of expected.removed) {
    for (const text of contains) {
      const holders = answer.removed.filter((region) => fold(region.text).includes(fold(text)));
      if (holders.length === 0) misses.push(`not removed (expected as ${kind ?? 'anything'}): ${show(text)}`);
      else if (kind !== undefined && !holders.some((region) => oneOf(kind).includes(region.kind))) {
        misses.push(`removed as ${holders.map((region) => region.kind)}, expected ${oneOf(kind).join(' or ')}: ${show(text)}`);
      }
    }
  }
  if (expected.removed_count !== undefined && answer.removed.length !== expected.removed_count) {
    misses.push(`expected ${expected.removed_count} removed regions, got ${show(answer.removed.map(({ kind, text }) => ({ kind, text })))}`);
  }
  return misses;
}

export function neverMisses(answer, expected) {
  const facts = show(answer.facts);
  return expected.never.flatMap((text) => {
    const misses = [];
    if (fold(answer.article.text).includes(fold(text))) misses.push(`in the article's text: ${show(text)}`);
    if (facts.includes(show(text).slice(1, -1))) misses.push(`in the facts: ${show(text)}`);
    return misses;
  });
}

export function factMisses(answer, { facts: expected = {}, no_facts: none }) {
  const { facts } = answer;
  const misses = [];
  if (none) {
    const found = Object.entries({ ...facts, ...facts.main, main: [] }).filter(([, value]) => value !== null && value.length !== 0);
    return found.map(([name, value]) => `expected no facts, got ${name}: ${show(value)}`);
  }
  if (expected.dateline !== undefined && facts.dateline?.text !== expected.dateline) {
    misses.push(`dateline: expected ${show(expected.dateline)}, got ${show(facts.dateline?.text)}`);
  }
  if (expected.source !== undefined && facts.source?.text !== expected.source) {
    misses.push(`source: expected ${show(expected.source)}, got ${show(facts.source?.text)}`);
  }
  for (const name of expected.contributors ?? []) {
    if (!facts.contributors.some((note) => note.text === name)) misses.push(`contributor: expected ${show(name)}, got ${show(facts.contributors)}`);
  }
  for (const { name, role } of expected.people ?? []) {
    const person = facts.people.find((each) => each.name === name);
    if (!person) misses.push(`person: expected ${show(name)} among ${show(facts.people.map((each) => each.name))}`);
    else if (role !== undefined && !oneOf(role).some((each) => plain(each) === plain(person.role))) {
      misses.push(`role of ${name}: expected ${oneOf(role).map(show).join(' or ')}, got ${show(person.role)}`);
    }
  }
  for (const list of ['organizations', 'places']) {
    for (const name of expected[list] ?? []) {
      if (!facts[list].some((each) => plain(each.name) === plain(name))) misses.push(`${list}: expected ${show(name)} among ${show(facts[list].map((each) => each.name))}`);
    }
  }
  for (const { text, speaker } of expected.quotes ?? []) {
    const quote = facts.quotes.find((each) => fold(each.text) === fold(text));
    if (!quote) misses.push(`quotation: expected ${show(text)} among ${show(facts.quotes.map((each) => each.text))}`);
    else if (speaker !== undefined && plain(quote.speaker ?? '') !== plain(speaker)) misses.push(`speaker of ${show(text)}: expected ${show(speaker)}, got ${show(quote.speaker)}`);
  }
  for (const { text, value } of expected.dates ?? []) {
    const dates = facts.dates.filter((each) => oneOf(text).some((words) => plain(each.text) === plain(words)));
    if (dates.length === 0) misses.push(`date: expected ${show(text)} among ${show(facts.dates.map((each) => each.text))}`);
    else if (!dates.some((each) => each.value === value)) misses.push(`date ${show(text)}: expected ${value}, got ${dates.map((each) => each.value)}`);
  }
  for (const wanted of expected.numbers ?? []) {
    const fits = (number, name) => wanted[name] === undefined || oneOf(wanted[name]).includes(number[name]);
    const numbers = facts.numbers.filter((each) => each.value === wanted.value);
    if (numbers.length === 0) misses.push(`number: expected ${wanted.value} among ${show(facts.numbers.map((each) => each.value))}`);
    else if (!numbers.some((each) => fits(each, 'counts') && fits(each, 'unit'))) {
      misses.push(`number ${wanted.value}: expected ${show(wanted)}, got ${show(numbers)}`);
    }
  }
  return misses;
}

/** Everything with a start and an end must be a span of the article's text and, where it says its words, exactly those. */
export function spanMisses(answer) {
  const { text } = answer.article;
  const misses = [];
  const check = (where, start, end, words) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) misses.push(`${where}: ${start}-${end} is no span of the text`);
    else if (words !== undefined && text.slice(start, end) !== words) misses.push(`${where}: ${show(text.slice(start, end))} is not ${show(words)}`);
  };
  const stack = [['answer', answer]];
  while (stack.length > 0) {
    const [where, value] = stack.pop();
    if (value === null || typeof value !== 'object') continue;
    for (const [name, inner] of Object.entries(value)) if (name !== 'marks') stack.push([`${where}.${name}`, inner]);
    if (typeof value.start === 'number') check(where, value.start, value.end, value.text);
    if (typeof value.role_start === 'number') check(`${where}.role`, value.role_start, value.role_end, value.role);
    if (typeof value.speaker_start === 'number') check(`${where}.speaker`, value.speaker_start, value.speaker_end, value.speaker_mention);
  }
  for (const block of answer.article.blocks) {
    for (const mark of block.marks ?? []) {
      if (!(mark.start >= 0 && mark.start < mark.end && mark.end <= block.text.length)) misses.push(`a mark ${show(mark)} lies outside its block ${show(block.text)}`);
    }
  }
  return misses;
}

/** With anchors: each run is the same characters in the article and in the page. `textOf(node)` is a captured node's text. */
export function runMisses(answer, textOf) {
  const misses = [];
  const { runs, text } = answer.article;
  let last = 0;
  for (let i = 0; i < runs.length; i += 4) {
    const [at, length, node, offset] = runs.slice(i, i + 4);
    const there = textOf(node)?.slice(offset, offset + length);
    if (at < last) misses.push(`run at ${at} overlaps the one before`);
    if (there !== text.slice(at, at + length)) misses.push(`run at ${at}: ${show(text.slice(at, at + length))} in the article, ${show(there)} in the page`);
    last = at + length;
  }
  return misses;
}
