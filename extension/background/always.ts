// Reading at once: the browser injects the content script itself on the sites that the reader named and granted.
import { allSites, patternsOf, ungranted } from '../grants.ts';
import { loadSettings, type Settings } from '../settings.ts';

const id = 'at-once';

interface Wanted {
  matches: string[];
  excludeMatches: string[];
}

/** The match patterns that the settings ask for. */
const wantedSites = (settings: Settings): Wanted =>
  settings.everywhere ? { matches: [allSites], excludeMatches: patternsOf(settings, 'never') } : { matches: patternsOf(settings, 'always'), excludeMatches: [] };

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
