// The reader's settings: their shape, their defaults, and the one way to read and to change them. They live in the browser's
// own storage for extensions, on this machine. Whatever is read there or imported is checked member by member.

/** What can be taken away, in the order in which it is listed. */
export const kinds = [
  'comment-form', 'comments', 'related', 'inline-related', 'newsletter', 'share', 'notice', 'ad', 'paywall', 'navigation', 'legal', 'other',
] as const;
export type Kind = (typeof kinds)[number];

/** `certain`: only what the core is sure of. `dim`: made pale, not hidden. */
export const strengths = ['certain', 'normal', 'dim'] as const;
export type Strength = (typeof strengths)[number];

/** When a site's pages are read: at a click, at once, or (where everything is read at once) not before a click. */
export const starts = ['click', 'always', 'never'] as const;
export type Start = (typeof starts)[number];

/** A part of a site's pages that the reader called article: never taken away again. `mark` is a selector of marks.ts. */
export interface ArticleRule {
  kind: Kind;
  mark: string;
}

/** What differs on one site. */
export interface SiteRules {
  start: Start;
  kinds: Partial<Record<Kind, boolean>>;
  article: ArticleRule[];
  /** On sites that are read at once: what was hidden last time, hidden from the first paint until the page is read. */
  seen: string[];
}

export const fonts = ['serif', 'sans', 'mono'] as const;
export const themes = ['auto', 'light', 'sepia', 'dark'] as const;

export interface ReaderSettings {
  font: (typeof fonts)[number];
  theme: (typeof themes)[number];
  /** Pixels. */
  size: number;
  /** Of a line, in characters. */
  width: number;
  /** Of lines, in tenths of their size. */
  spacing: number;
  /** Whether pictures are fetched from the page's own addresses without being asked for. */
  pictures: boolean;
  /** A voice's name; empty for the browser's choice. */
  voice: string;
  /** Of speech, in tenths. */
  rate: number;
}

export interface Settings {
  kinds: Record<Kind, boolean>;
  strength: Strength;
  /** Read every page at once. Only with the browser's permission for all sites. */
  everywhere: boolean;
  sites: Record<string, SiteRules>;
  reader: ReaderSettings;
}

/** The core's confidence from which on something is certain. */
export const certainFrom = 0.85;

export const readerRanges = { size: [14, 32], width: [40, 100], spacing: [12, 22], rate: [5, 20] } as const;

const onByDefault: readonly Kind[] = ['comment-form', 'comments', 'related', 'inline-related', 'newsletter'];
const mostSites = 5000;
/** So many sites' last pages are remembered: where everything is read at once, they would fill the storage in time. */
const mostSeenSites = 300;
const mostRules = 200;
const mostSeen = 60;
/** Not `__proto__`, which is no host and would be the object's own. */
const hostForm = /^(?!__proto__$)[a-z0-9_.:[\]-]{1,255}$/;
/** A tag with an id and classes of plain letters: nothing that could end a selector or a rule. */
export const markForm = /^[a-z][a-z0-9-]{0,40}(?:#[a-z_][\w-]{0,80})?(?:\.[a-z_][\w-]{0,80}){0,6}$/i;

type Fields = Record<string, unknown>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
const oneOf = <T extends string>(names: readonly T[], value: unknown, otherwise: T): T => (names.includes(value as T) ? (value as T) : otherwise);
const within = ([least, most]: readonly [number, number], value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise;
const isMark = (value: unknown): value is string => typeof value === 'string' && markForm.test(value);

function readSite(value: unknown): SiteRules {
  const given = fields(value);
  const chosen = fields(given.kinds);
  return {
    start: oneOf(starts, given.start, 'click'),
    kinds: Object.fromEntries(kinds.filter((kind) => typeof chosen[kind] === 'boolean').map((kind) => [kind, chosen[kind] as boolean])),
    article: (Array.isArray(given.article) ? given.article : []).map(fields)
      .filter(({ kind, mark }) => kinds.includes(kind as Kind) && isMark(mark)).slice(0, mostRules)
      .map(({ kind, mark }) => ({ kind, mark }) as ArticleRule),
    seen: (Array.isArray(given.seen) ? given.seen : []).filter(isMark).slice(0, mostSeen),
  };
}

function readReader(value: unknown): ReaderSettings {
  const given = fields(value);
  return {
    font: oneOf(fonts, given.font, 'serif'),
    theme: oneOf(themes, given.theme, 'auto'),
    size: within(readerRanges.size, given.size, 20),
    width: within(readerRanges.width, given.width, 66),
    spacing: within(readerRanges.spacing, given.spacing, 16),
    pictures: flag(given.pictures, false),
    voice: typeof given.voice === 'string' ? given.voice.slice(0, 200) : '',
    rate: within(readerRanges.rate, given.rate, 10),
  };
}

/** Any value as settings: what is missing or wrong is as it is by default. */
export function readSettings(value: unknown): Settings {
  const given = fields(value);
  const chosen = fields(given.kinds);
  const sites: Record<string, SiteRules> = {};
  for (const [host, rules] of Object.entries(fields(given.sites)).slice(0, mostSites)) {
    if (hostForm.test(host)) sites[host] = readSite(rules);
  }
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, flag(chosen[kind], onByDefault.includes(kind))])) as Record<Kind, boolean>,
    strength: oneOf(strengths, given.strength, 'normal'),
    everywhere: flag(given.everywhere, false),
    sites,
    reader: readReader(given.reader),
  };
}

const file = 'nutgraf-settings';

/** The settings as a file to keep. */
export const exportSettings = (settings: Settings): string => `${JSON.stringify({ format: file, version: 1, ...settings }, null, 2)}\n`;

/** The settings in such a file; null where it is none. */
export function importSettings(text: string): Settings | null {
  try {
    const value: unknown = JSON.parse(text);
    return fields(value).format === file ? readSettings(value) : null;
  } catch {
    return null;
  }
}

/** What a site has of its own. (A host may be called "constructor".) */
export const siteOf = ({ sites }: Settings, host: string): SiteRules => (Object.hasOwn(sites, host) ? sites[host]! : readSite(null));

/** True where a site has nothing of its own any more. */
const isEmpty = (site: SiteRules): boolean => site.start === 'click' && Object.keys(site.kinds).length === 0 && site.article.length === 0 && site.seen.length === 0;

/**
 * What may go wrong where the settings are kept: they cannot be read; a part of them is not what it should be; a change cannot be
 * written (the disk or the extension's share of it is full). Then the defaults stand in, or things stay as they were.
 */
export type StorageTrouble = 'unread' | 'damaged' | 'unsaved';

const troubled = new Set<(trouble: StorageTrouble) => void>();

/** Calls back when something goes wrong, for whoever can tell the reader. */
export const onStorageTrouble = (listener: (trouble: StorageTrouble) => void): void => void troubled.add(listener);

const tell = (trouble: StorageTrouble): void => troubled.forEach((listener) => listener(trouble));

/** Whether something is kept that was not taken over as it is. What is missing is not damaged, nor what is not known here. */
function isDamaged(kept: unknown, taken: unknown): boolean {
  if (typeof taken !== 'object' || taken === null) return kept !== taken;
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept) !== Array.isArray(taken)) return true;
  if (Array.isArray(kept) && kept.length !== (taken as unknown[]).length) return true;
  return Object.entries(taken).some(([key, value]) => Object.hasOwn(kept, key) && isDamaged((kept as Fields)[key], value));
}

async function readKept(): Promise<Settings | null> {
  let kept: Fields;
  try {
    kept = await chrome.storage.local.get(null);
  } catch {
    tell('unread');
    return null;
  }
  const settings = readSettings(kept);
  if (isDamaged(kept, settings)) tell('damaged');
  return settings;
}

export async function loadSettings(): Promise<Settings> {
  return (await readKept()) ?? readSettings(null);
}

/**
 * Reads, lets `change` alter, and writes the settings: one after the other, whoever else does so at the same time. Null where
 * they could not be written, or hold no more. What could not be read is not written over.
 */
export async function changeSettings(change: (settings: Settings) => void): Promise<Settings | null> {
  return navigator.locks.request('settings', async () => {
    const settings = await readKept();
    if (!settings) return null;
    change(settings);
    for (const [host, site] of Object.entries(settings.sites)) if (isEmpty(site)) delete settings.sites[host];
    const checked = readSettings(settings);
    try {
      if (isDamaged(settings, checked) || Object.keys(checked.sites).length < Object.keys(settings.sites).length) throw new RangeError('more than is kept');
      await chrome.storage.local.set(checked);
    } catch {
      tell('unsaved');
      return null;
    }
    return checked;
  });
}

/** Null, too, for what has no host: nothing is kept for a file or a page without an address. */
export async function changeSite(host: string, change: (site: SiteRules) => void): Promise<Settings | null> {
  if (!hostForm.test(host)) return null;
  return changeSettings((settings) => {
    const site = siteOf(settings, host);
    change(site);
    settings.sites[host] = site;
    const others = Object.values(settings.sites).filter((each) => each !== site && each.seen.length > 0);
    // The storage knows no order of time: when it is too many, all of them begin anew.
    if (site.seen.length > 0 && others.length >= mostSeenSites) for (const other of others) other.seen = [];
  });
}

/** What is kept of sites, but for what was hidden on their last pages. */
const rulesOf = (sites: unknown): unknown[] =>
  Object.entries(fields(sites)).map(([host, site]) => ({ host, ...readSite(site), seen: [] })).filter((site) => !isEmpty(site));

/**
 * Which settings a change of the storage concerns. Not `sites` where a page has only noted what it hid, which concerns the site's next page
 * alone; and not what was written as it was before, which Firefox names as well.
 */
export function changedSettings(changes: Record<string, { oldValue?: unknown; newValue?: unknown }>): string[] {
  return Object.entries(changes).filter(([name, { oldValue, newValue }]) => {
    const said = (value: unknown): string => JSON.stringify(name === 'sites' ? rulesOf(value) : (value ?? null));
    return said(oldValue) !== said(newValue);
  }).map(([name]) => name);
}

/** Everything as on the first day; false where that could not be written. */
export async function resetSettings(): Promise<boolean> {
  return navigator.locks.request('settings', () => chrome.storage.local.clear().then(() => true, () => {
    tell('unsaved');
    return false;
  }));
}

/** What a page is told of the settings: its own site's, nothing of others. */
export interface PageRules {
  kinds: Kind[];
  strength: Strength;
  article: ArticleRule[];
  start: Start;
  /** What was hidden on the site's last page, where its pages are read at once. */
  seen: string[];
}

export function rulesFor(settings: Settings, host: string): PageRules {
  const site = siteOf(settings, host);
  return {
    kinds: kinds.filter((kind) => site.kinds[kind] ?? settings.kinds[kind]),
    strength: settings.strength,
    article: site.article,
    start: site.start === 'click' && settings.everywhere ? 'always' : site.start,
    seen: site.seen,
  };
}

/** Such rules from a message, or null. */
export function readPageRules(value: unknown): PageRules | null {
  const given = fields(value);
  if (!Array.isArray(given.kinds) || !Array.isArray(given.article)) return null;
  return {
    kinds: kinds.filter((kind) => (given.kinds as unknown[]).includes(kind)),
    strength: oneOf(strengths, given.strength, 'normal'),
    article: readSite(given).article,
    start: oneOf(starts, given.start, 'click'),
    seen: readSite(given).seen,
  };
}
