// The reader's language, from _locales.
import type { Removed, RemovedKind } from '../../web/engine/index.ts';
import { beginning, type Words } from '../../web/render/index.ts';

/** The message `key` with its placeholders filled in. */
export function text(key: string, ...values: string[]): string {
  return chrome.i18n.getMessage(key, values);
}

/** The words that the facts panel shows of its own. */
export const factWords: Words = {
  inBrief: text('factsInBrief'),
  who: text('factsWho'),
  what: text('factsWhat'),
  where: text('factsWhere'),
  when: text('factsWhen'),
  why: text('factsWhy'),
  people: text('factsPeople'),
  organizations: text('factsOrganizations'),
  places: text('factsPlaces'),
  dateline: text('factsDateline'),
  dates: text('factsDates'),
  numbers: text('factsNumbers'),
  quotes: text('factsQuotes'),
  unattributed: text('factsUnattributed'),
  about: text('factsAbout'),
  source: text('factsSource'),
  contributors: text('factsContributors'),
  uncertainDate: text('factsUncertainDate'),
  leftOut: text('factsLeftOut'),
  leftOutRest: text('factsLeftOutRest'),
  nothing: text('factsNothing'),
  nothingRemoved: text('removedNone'),
  embed: text('embed'),
  noArticle: text('nothingText'),
  mentions: (count) => text(count === 1 ? 'factsMention' : 'factsMentions', String(count)),
  mentionOf: (which, count) => text('factsMentionOf', String(which), String(count)),
  sure: (percent) => text('factsSure', String(percent)),
  more: (count) => text('showMore', String(count)),
};

/** What a kind of clutter is called. */
export const kindName = (kind: RemovedKind): string => text(`kind_${kind.replace('-', '_')}`);

/** Why something was removed, in the reader's language; what was seen stands in it as the page has it. */
export const reasonsOf = ({ reason_codes: codes = [] }: Removed): string[] =>
  codes.map(({ code, detail }) => text(`reason_${code.replace('-', '_')}`, beginning(detail, 120)));
