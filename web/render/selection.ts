// Which facts are said, and in which order: the panel and what is written out agree on it.
import type { DateFact, Facts, KeySentence, NumberFact, Quote, Span } from '../engine/analysis.ts';
import { startOf } from './dates.ts';

/** The key sentences, but not one that "what", "why" and the others have said already, unless there is no other. */
export function sentencesToSay({ key_sentences: all }: Facts): readonly KeySentence[] {
  const others = all.filter(({ said }) => said !== true);
  return others.length > 0 ? others : all;
}

/** A fact with every place where it is said in the same words. */
export type Said<T> = T & { mentions: Span[] };

function saidOnce<T extends Span>(given: readonly T[], key: (fact: T) => string): Said<T>[] {
  const entries = new Map<string, Said<T>>();
  for (const fact of given) {
    const entry = entries.get(key(fact));
    if (entry) entry.mentions.push(fact);
    else entries.set(key(fact), { ...fact, mentions: [fact] });
  }
  return [...entries.values()];
}

/** What could be dated in the order of time, then what could not in the article's. "Now" has no place among them. */
export function datesToSay({ dates }: Facts): Said<DateFact>[] {
  const given = saidOnce(dates, ({ value, text }) => `${value} ${text.toLowerCase()}`);
  const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  const dated = given.filter(({ value }) => value !== null && value !== 'PRESENT_REF')
    .sort((a, b) => order(startOf(a.value!), startOf(b.value!)) || order(a.start, b.start));
  return [...dated, ...given.filter(({ value }) => value === null)];
}

export const numbersToSay = ({ numbers }: Facts): Said<NumberFact>[] =>
  saidOnce(numbers, ({ approximation = '', text, counts, context }) => `${approximation} ${text.toLowerCase()} ${counts ?? ''}${context?.text ?? ''}`);

/** By speaker, in the order in which they first speak; last what nobody is known to have said. */
export function quotesToSay({ quotes }: Facts): { speaker: string; said: Quote[] }[] {
  const bySpeaker = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const speaker = quote.speaker ?? '';
    const said = bySpeaker.get(speaker);
    if (said === undefined) bySpeaker.set(speaker, [quote]);
    else said.push(quote);
  }
  const groups = [...bySpeaker].map(([speaker, said]) => ({ speaker, said }));
  return [...groups.filter(({ speaker }) => speaker !== ''), ...groups.filter(({ speaker }) => speaker === '')];
}
