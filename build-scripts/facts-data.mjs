// Reads the labelled sets of the key facts, and says which news articles train and which are held back for measuring.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What was marked in the news articles: offsets, types and values, never the text. */
export const spansFolder = join(root, 'tests/bench/nutgraf-news');
/** The names that were marked in articles of the labelled pages and of other sets: offsets and types, never the text. */
const pageNames = join(root, 'tests/bench/page-names/names.jsonl');

export const readLines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** A set in JSON lines as [{id, text, published, entities, gold}]. */
export function readSet(file) {
  return readLines(file).map((document) => ({ ...document, entities: document.gold.entities ?? [] }));
}

const hash = (text) => [...text].reduce((h, c) => Math.imul(h ^ c.codePointAt(0), 16777619) >>> 0, 2166136261);
const site = (url) => new URL(url).host.replace(/^www\./, '');
/** Articles of one site are all on one side: about half of the sites are held back. */
export const heldBack = (url) => ((hash(site(url)) >>> 16) & 1) === 1;

/** The hand-labelled news articles of `folder` (NNN.txt, NNN.json), {training, held}, with the labels that the project keeps. */
export function newsArticles(folder) {
  const articles = { training: [], held: [] };
  for (const file of readdirSync(spansFolder).filter((name) => name.endsWith('.spans.json')).sort()) {
    const id = file.slice(0, file.indexOf('.'));
    if (!existsSync(join(folder, `${id}.txt`))) continue;
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
    const { url, title, published } = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
    // The labels count code points.
    const units = [0];
    for (const c of text) units.push(units[units.length - 1] + c.length);
    const { mentions, key_sentences: marked } = JSON.parse(readFileSync(join(spansFolder, file), 'utf8'));
    const entities = mentions.map(({ start, end, type }) => ({ start: units[start], end: units[end], type }));
    const keySentences = marked.filter((span) => span !== null).map(([start, end]) => ({ start: units[start], end: units[end] }));
    articles[heldBack(url) ? 'held' : 'training'].push({ id: `news-${id}`, text, title, published, entities, keySentences });
  }
  return articles;
}

/** What people read of an article: its paragraphs until they have more than 520 words, or (`part` 1) those until the next 520. */
export function portion(text, part) {
  const portions = [[]];
  let words = 0;
  for (const paragraph of text.split(/\n+/).map((line) => line.trim()).filter(Boolean)) {
    portions.at(-1).push(paragraph);
    words += paragraph.split(/\s+/).length;
    if (words <= 520) continue;
    portions.push([]);
    words = 0;
  }
  return (portions[part] ?? []).join('\n\n');
}
export const fingerprint = (text) => hash(text).toString(16);

/** Sets of `facts-data` in which names were marked, too: they came with labels of something else. */
const otherSets = { g5w1h: 'all.jsonl', polnear: 'train.jsonl' };

/**
 * The articles whose names were marked, in the labelled pages of `corpora` and in sets of `data`, {training, held}. A site of the news articles
 * that are held back trains nothing, nor does an eighth of the others; pages whose address nobody knows train.
 */
export function pageArticles(corpora, data) {
  const newsFolder = join(data, 'nutgraf-news');
  const heldSites = new Set(readdirSync(newsFolder).filter((name) => /^\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(newsFolder, name), 'utf8')).url).filter(heldBack).map(site));
  const measures = (url) => url !== '' && (heldSites.has(site(url)) || ((hash(site(url)) >>> 8) & 7) === 0);
  const texts = new Map();
  const textsOf = (corpus) => {
    if (!texts.has(corpus)) {
      const file = corpus in otherSets ? join(data, corpus, otherSets[corpus]) : join(corpora, corpus, 'gold.jsonl');
      texts.set(corpus, new Map(readLines(file).map((page) => [page.id, page])));
    }
    return texts.get(corpus);
  };
  const articles = { training: [], held: [] };
  for (const { corpus, id, part, fingerprint: expected, names } of readLines(pageNames)) {
    const page = textsOf(corpus).get(id);
    const text = portion(page?.gold_text ?? page?.text ?? '', part);
    if (fingerprint(text) !== expected) throw new Error(`${corpus}/${id} is not the article whose names were marked`);
    const entities = names.map(([start, end, type]) => ({ start, end, type }));
    articles[measures(page.url ?? '') ? 'held' : 'training'].push({ id: `${corpus}-${id}-${part}`, text, entities });
  }
  return articles;
}

/** Whether one of them is news; wcxb-dev has all that the web has. */
export const isNews = ({ id }) => !id.startsWith('wcxb-dev');

const types = { P: 'PER', O: 'ORG', L: 'LOC', M: 'MISC' };
/** Text with its names marked, a paragraph a line, as {text, entities}. */
export function marked(source) {
  let text = '';
  let at = 0;
  const entities = [];
  const article = source.replaceAll('\n', '\n\n');
  for (const match of article.matchAll(/\[([POLM]) ([^\]]+)\]/g)) {
    text += article.slice(at, match.index);
    entities.push({ start: text.length, end: text.length + match[2].length, type: types[match[1]] });
    text += match[2];
    at = match.index + match[0].length;
  }
  text += article.slice(at);
  if (/[[\]]/.test(text)) throw new Error(`a bracket without its name: ${text.match(/.{0,30}[[\]].{0,30}/)[0]}`);
  return { text, entities };
}

/** What a file has between empty lines, without its comments. */
export const partedByEmptyLines = (path) =>
  readFileSync(path, 'utf8').split('\n').filter((line) => !line.startsWith('#')).join('\n').split('\n\n').map((part) => part.trim()).filter(Boolean);

/** The project's own training text, the files of `folder` that begin with `prefix`: articles parted by an empty line, a paragraph a line, names as [P …], [O …], [L …], [M …]. */
export function markedArticles(folder, prefix) {
  const articles = [];
  for (const file of readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.txt')).sort()) {
    for (const article of partedByEmptyLines(join(folder, file))) {
      try {
        articles.push(marked(article));
      } catch (error) {
        throw new Error(`${file}: ${error.message}`);
      }
    }
  }
  return articles;
}

const titles = new Set([
  ...readFileSync(join(root, 'wasm/models/lexicons/titles.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.replace(/\.$/, '')),
  ...'prime vice former foreign defense interior finance acting then state house senate u.s sri'.split(' '), 'of']);
const isTitle = (word) => titles.has(word.toLowerCase().replace(/[.,]+$/, ''));

/** A set whose people carry their titles ("President Bush"), by the convention of the others: the name alone. */
export function withoutTitles(article) {
  const entities = [];
  for (const entity of article.entities) {
    let { start } = entity;
    if (entity.type === 'PER') {
      for (let word; (word = /^(\S+)\s+/.exec(article.text.slice(start, entity.end))) !== null && isTitle(word[1]);) start += word[0].length;
      if (isTitle(article.text.slice(start, entity.end))) continue; // a title alone
    }
    entities.push({ ...entity, start });
  }
  return { ...article, entities };
}

/** Numbers from 0 to 2^32 - 1, always the same row of them. */
export function random(seed) {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2C1B3C6D) + 0x9E3779B9 >>> 0;
    return (Math.imul(state ^ (state >>> 12), 0x297A2D39) ^ state) >>> 0;
  };
}
const onsets = 'b br ch d dr f g gr h j k kl l m n p r s sh st t th tr v w y z'.split(' ');
const vowels = 'a e i o u ae ai ei ie oo'.split(' ');
const codas = ['', '', 'n', 'r', 'l', 's', 'k', 'm', 'nd', 'rt', 'ck', 'tz', 'sen', 'ski', 'man'];
/** A function that makes up words with a capital. */
export const inventor = (next) => () => {
  const pick = (list) => list[next() % list.length];
  let word = '';
  for (let n = 1 + (next() % 2); n >= 0; --n) word += pick(onsets) + pick(vowels) + (n === 0 ? pick(codas) : '');
  return word[0].toUpperCase() + word.slice(1);
};

/**
 * The same articles with invented words in the places of the words of their names, so that what stands around a name is learned and not the
 * names alone. One word becomes the same word throughout an article; words in capitals, small words and words of the lexicons' heads stay.
 */
export function withInventedNames(articles, seed) {
  const next = random(seed);
  const heads = new Set(['organization-heads', 'place-heads', 'work-heads'].flatMap((name) =>
    readFileSync(join(root, `wasm/models/lexicons/${name}.txt`), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))));
  const invent = inventor(next);
  return articles.map(({ text, entities }) => {
    const names = new Map();
    const renamed = (word, type) => {
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || heads.has(word.toLowerCase())) return word;
      const key = `${type} ${word}`;
      if (!names.has(key)) names.set(key, next() % 10 < (type === 'LOC' ? 3 : 7) ? invent() : word);
      return names.get(key);
    };
    let out = '';
    let at = 0;
    const moved = [];
    for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
      out += text.slice(at, entity.start);
      const name = text.slice(entity.start, entity.end);
      const fresh = entity.type === 'MISC' ? name : name.replace(/[\p{L}]+/gu, (word) => renamed(word, entity.type));
      moved.push({ start: out.length, end: out.length + fresh.length, type: entity.type });
      out += fresh;
      at = entity.end;
    }
    return { text: out + text.slice(at), entities: moved };
  });
}
