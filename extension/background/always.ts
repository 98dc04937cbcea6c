// Reading at once: the browser injects the content script itself on the sites that the reader named and granted.
import { changeSettings, loadSettings, type Settings, type Start } from '../settings.ts';

const id = 'at-once';
export const allSites = '*://*/*';
export const patternOf = (host: string): string => `*://${host}/*`;

interface Wanted {
  matches: string[];
  excludeMatches: string[];
}

const patternsOf = ({ sites }: Settings, start: Start): string[] =>
  Object.entries(sites).filter(([, site]) => site.start === start).map(([host]) => patternOf(host));

/** The match patterns that the settings ask for. */
const wantedSites = (settings: Settings): Wanted =>
  settings.everywhere ? { matches: [allSites], excludeMatches: patternsOf(settings, 'never') } : { matches: patternsOf(settings, 'always'), excludeMatches: [] };

/** Of some patterns, those that the browser does not grant. */
async function ungranted(patterns: readonly string[]): Promise<Set<string>> {
  const granted = await Promise.all(patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] })));
  return new Set(patterns.filter((_, at) => !granted[at]));
}

/** What may turn settings into such as the browser grants: a site is read at once no more where it does not, and the settings say so. */
export async function withinGrants(settings: Settings): Promise<(now: Settings) => void> {
  const gone = await ungranted([...(settings.everywhere ? [allSites] : []), ...patternsOf(settings, 'always')]);
  return (now) => {
    if (gone.has(allSites)) now.everywhere = false;
    for (const [host, site] of Object.entries(now.sites)) if (site.start === 'always' && gone.has(patternOf(host))) Object.assign(site, { start: 'click', seen: [] });
  };
}

/** The browser's own pages take permissions back, too. */
export async function forgetUngranted(): Promise<void> {
  await changeSettings(await withinGrants(await loadSettings()));
}

/** One at a time: the settings may change faster than the browser registers. */
let queue: Promise<void> = Promise.resolve();

export function syncAlways(): Promise<void> {
  queue = queue.then(sync, sync);
  return queue;
}

async function sync(): Promise<void> {
  const { matches, excludeMatches } = wantedSites(await loadSettings());
  const gone = await ungranted(matches);
  const allowed = matches.filter((match) => !gone.has(match));
  const [before] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
  if (allowed.length === 0) {
    if (before) await chrome.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id, js: ['at-once.js', 'content.js'], matches: allowed, excludeMatches, runAt: 'document_start' as const, persistAcrossSessions: true,
  };
  if (before) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}
