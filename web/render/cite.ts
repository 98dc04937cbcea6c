// Citations, and addresses that lead to the very words: https://wicg.github.io/scroll-to-text-fragment/
import type { Analysis, Span } from '../engine/analysis.ts';
import { quoted } from './quoted.ts';

export interface Cited {
  words: string;
  /** Who said it, where somebody did. */
  speaker?: string;
  title: string;
  site: string;
  published: string;
  address: string;
  /** Of the words; English quotation marks without. */
  language?: string;
}

const wordsOfLong = 6;

const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');

/** The page's address with a text directive: the words, or the first and the last few of many. Empty without an address. */
export function addressOf(address: string, words: string): string {
  if (!/^https?:\/\//i.test(address)) return '';
  const page = address.replace(/#.*$/s, '');
  // A browser looks for running text, which a table's cells are not: the longest one leads to its row.
  const [cell = ''] = words.split(' | ').sort((a, b) => b.length - a.length);
  const all = cell.split(/\s+/).filter((word) => word !== '');
  if (all.length === 0) return page;
  const whole = all.join(' ');
  const text = all.length <= wordsOfLong * 2 && whole.length <= 200
    ? encoded(whole)
    : all.length < 4
      ? encoded(whole.slice(0, 100))
      : `${encoded(all.slice(0, Math.min(wordsOfLong, all.length >> 1)).join(' '))},${encoded(all.slice(-Math.min(wordsOfLong, all.length >> 1)).join(' '))}`;
  return `${page}#:~:text=${text}`;
}

/** “Words.” — Speaker. “Title”, Site, 2026-03-04. Address */
export function citation({ words, speaker, title, site, published, address, language = '' }: Cited): string {
  const said = /^[“"„«「].*[”"“»」]$/s.test(words) ? words : quoted(words, language);
  const source = [title === '' ? '' : `“${title}”`, site, published.slice(0, 10)].filter((part) => part !== '').join(', ');
  const link = addressOf(address, words);
  return `${said}${speaker ? ` — ${speaker}.` : ''}${source === '' ? '' : ` ${source}.`}${link === '' ? '' : ` ${link}`}`;
}

/** A fact as a citation, with its speaker where it is a quotation. */
export function citeFact({ article, facts }: Analysis, span: Span, address: string): string {
  const quote = facts.quotes.find(({ start, end }) => start === span.start && end === span.end);
  return citation({
    words: article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(),
    ...(quote?.speaker ? { speaker: quote.speaker } : {}),
    title: article.title, site: article.site, published: article.published, address, language: article.language,
  });
}
