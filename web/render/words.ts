// Every word that render shows of its own, in one place. Whoever shows it in another language passes their own.
import type { Role } from '../engine/analysis.ts';

export const englishWords = {
  inBrief: 'In brief',
  who: 'Who',
  what: 'What',
  where: 'Where',
  when: 'When',
  why: 'Why',
  people: 'People',
  organizations: 'Organizations',
  places: 'Places',
  dateline: 'Dateline',
  dates: 'Dates',
  numbers: 'Numbers',
  quotes: 'Quotes',
  unattributed: 'Speaker uncertain',
  about: 'Source and credits',
  source: 'Source',
  contributors: 'Contributors',
  uncertainDate: 'date uncertain',
  leftOut: 'This article is not in English: names and speakers are found by rules alone; reasons, some roles and times such as “last week” are left out.',
  leftOutRest: 'This text is as long as many books: the facts are those of its beginning.',
  nothing: 'No key facts were found in this text.',
  nothingRemoved: 'Nothing was removed.',
  embed: 'Embedded video or frame',
  noArticle: 'No article was found here.',
  mentions: (count: number): string => (count === 1 ? '1 mention' : `${count} mentions`),
  mentionOf: (which: number, count: number): string => `${which} of ${count}`,
  sure: (percent: number): string => `${percent}% sure`,
  more: (count: number): string => `Show ${count} more`,
};

export type Words = typeof englishWords;

export const roleWords: Readonly<Record<Role, string>> = {
  headline: 'Headline', byline: 'Byline', dateline: 'Dateline', body: 'Paragraph', heading: 'Heading', 'list-item': 'List item',
  quotation: 'Quotation', caption: 'Caption', table: 'Table', code: 'Code', credit: 'Credit', source: 'Source note',
  'comment-form': 'Comment form', comments: 'Comments', related: 'Related stories', 'inline-related': 'Teaser in the text',
  newsletter: 'Newsletter', share: 'Share box', ad: 'Advertisement', navigation: 'Navigation', notice: 'Notice', paywall: 'Paywall',
  legal: 'Legal', other: 'Other',
};
