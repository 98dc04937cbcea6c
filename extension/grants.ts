// What the browser grants of what is to be read at once: asking for it, giving it back, and settings that say what is so.
import { changeSettings, loadSettings, type Settings, type Start } from './settings.ts';

export const allSites = '*://*/*';
export const patternOf = (host: string): string => `*://${host}/*`;

/** The patterns of the sites whose pages are read at that time. */
export const patternsOf = ({ sites }: Settings, start: Start): string[] =>
  Object.entries(sites).filter(([, site]) => site.start === start).map(([host]) => patternOf(host));

/** Asks the browser, which asks the reader. Must be called while a click is handled. */
export const askFor = (pattern: string): Promise<boolean> => chrome.permissions.request({ origins: [pattern] });

/** Gives back what is not used any more. (What the manifest asks for stays.) */
export async function giveUp(pattern: string): Promise<void> {
  await chrome.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Of some patterns, those that the browser does not grant. */
export async function ungranted(patterns: readonly string[]): Promise<Set<string>> {
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
