// Which facts are said, and in which order: the panel and what is written out agree on it.
import type { DateFact, Facts, KeySentence, Span } from '../engine/analysis.ts';
import { startOf } from './dates.ts';

/** The key sentences, but not one that "what", "why" and the others have said already, unless there is no other. */
export function sentencesToSay({ key_sentences: all }: Facts): readonly KeySentence[] {
  const others = all.filter(({ said }) => said !== true);
  return others.length > 0 ? others : all;
}

export type DatesOfOneTime = DateFact & { mentions: Span[] };

/** The same words for the same time are one entry. */
function mentionsOfDates(given: readonly DateFact[]): DatesOfOneTime[] {
  const entries = new Map<string, DatesOfOneTime>();
  for (const date of given) {
    const key = `${date.value} ${date.text.toLowerCase()}`;
    const entry = entries.get(key);
    if (entry) entry.mentions.push(date);
    else entries.set(key, { ...date, mentions: [date] });
  }
  return [...entries.values()];
}

/** What could be dated in the order of time, then what could not in the article's. "Now" has no place among them. */
export function datesToSay({ dates }: Facts): DatesOfOneTime[] {
  const given = mentionsOfDates(dates);
  const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  const dated = given.filter(({ value }) => value !== null && value !== 'PRESENT_REF')
    .sort((a, b) => order(startOf(a.value!), startOf(b.value!)) || order(a.start, b.start));
  return [...dated, ...given.filter(({ value }) => value === null)];
}
