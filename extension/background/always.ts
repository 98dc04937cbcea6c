// Reading at once: the browser injects the content script itself on the sites that the reader named and granted.
import { loadSettings, type Settings } from '../settings.ts';

const id = 'at-once';
export const allSites = '*://*/*';
export const patternOf = (host: string): string => `*://${host}/*`;

interface Wanted {
  matches: string[];
  excludeMatches: string[];
}

/** The match patterns that the settings ask for. */
export function wantedSites({ everywhere, sites }: Settings): Wanted {
  const hosts = (start: string): string[] => Object.entries(sites).filter(([, site]) => site.start === start).map(([host]) => patternOf(host));
  return everywhere ? { matches: [allSites], excludeMatches: hosts('never') } : { matches: hosts('always'), excludeMatches: [] };
}

/** One at a time: the settings may change faster than the browser registers. */
let queue: Promise<void> = Promise.resolve();

export function syncAlways(): Promise<void> {
  queue = queue.then(sync, sync);
  return queue;
}

async function sync(): Promise<void> {
  const { matches, excludeMatches } = wantedSites(await loadSettings());
  const granted = await Promise.all(matches.map((match) => chrome.permissions.contains({ origins: [match] })));
  const allowed = matches.filter((_, at) => granted[at]);
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
