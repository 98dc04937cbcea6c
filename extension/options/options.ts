// The options page: everything that can be set, and everything that is kept, in one place.
import { allSites, askFor, giveUp, patternOf, withinGrants } from '../grants.ts';
import { changeSettings, changeSite, exportSettings, importSettings, loadSettings, resetSettings, type Settings, type SiteRules } from '../settings.ts';
import { kindSwitches, strengthChoice, switchButton } from '../ui/controls.ts';
import { element } from '../ui/dom.ts';
import { announce, dressPage, saveFile, tell } from '../ui/page.ts';
import { kindName, text } from '../ui/text.ts';

const sections = document.querySelector<HTMLElement>('#sections')!;

const section = (id: string, title: string, ...content: (Node | string)[]): HTMLElement =>
  element('section', { id, 'aria-labelledby': `${id}-heading` }, element('h2', { id: `${id}-heading` }, text(title)), ...content);

const button = (id: string, words: string, run: () => void, kind = 'quiet'): HTMLElement =>
  element('button', { type: 'button', class: kind, id, click: run }, words);

function whatSection(settings: Settings): HTMLElement {
  return section('what', 'whatHeading', element('p', { class: 'dim' }, text('whatText')),
    kindSwitches((kind) => settings.kinds[kind], (kind, on) => void changeSettings((now) => { now.kinds[kind] = on; })),
    strengthChoice(settings, (strength) => void changeSettings((now) => { now.strength = strength; })));
}

/** The browser is asked while the click is handled; what it answers comes later. */
function turnEverywhere(on: boolean): void {
  const done = on ? askFor(allSites) : giveUp(allSites).then(() => true);
  void done.then(async (granted) => {
    if (!granted) return tell(text('siteRefused'));
    await changeSettings((now) => { now.everywhere = on; });
  });
}

function whenSection(settings: Settings): HTMLElement {
  return section('when', 'whenHeading', element('p', { class: 'dim' }, text('whenText')),
    switchButton(text('everywhere'), settings.everywhere, turnEverywhere, 'everywhere'),
    element('p', { class: 'dim' }, text('everywhereText')));
}

function siteItem(host: string, site: SiteRules): HTMLElement {
  const forget = (change: (now: SiteRules) => void): void => void changeSite(host, change);
  const rule = (words: Node | string, undo: (now: SiteRules) => void): HTMLElement =>
    element('li', {}, words, ' ', element('button', { type: 'button', class: 'link', click: () => forget(undo), 'aria-label': text('forgetName', host) }, text('forget')));
  const rules: HTMLElement[] = [
    ...(site.start === 'click' ? [] : [rule(text(`start_${site.start}`), (now) => { now.start = 'click'; now.seen = []; })]),
    ...Object.entries(site.kinds).map(([kind, on]) => rule(text(on ? 'siteTakes' : 'siteKeeps', kindName(kind as keyof typeof site.kinds)), (now) => { delete now.kinds[kind as keyof typeof site.kinds]; })),
    ...site.article.map(({ kind, mark }) => rule(element('span', {}, text('siteArticle', kindName(kind)), ' ', element('code', {}, mark)), (now) => {
      now.article = now.article.filter((each) => each.mark !== mark || each.kind !== kind);
    })),
    ...(site.seen.length === 0 ? [] : [rule(text('siteSeen'), (now) => { now.seen = []; })]),
  ];
  return element('li', {}, element('div', { class: 'site-head' }, element('h3', {}, element('bdi', {}, host)),
    element('button', {
      type: 'button', class: 'quiet', 'aria-label': text('forgetSiteName', host),
      click: () => void changeSettings((now) => { delete now.sites[host]; }).then((now) => (!now || now.everywhere ? undefined : giveUp(patternOf(host)))),
    }, text('forgetSite'))), element('ul', {}, ...rules));
}

function sitesSection({ sites }: Settings): HTMLElement {
  const hosts = Object.entries(sites).sort(([a], [b]) => (a < b ? -1 : 1));
  return section('sites', 'sitesHeading', hosts.length === 0
    ? element('p', { class: 'dim' }, text('sitesNone'))
    : element('ul', { class: 'sites' }, ...hosts.map(([host, site]) => siteItem(host, site))));
}

function keysSection(commands: chrome.commands.Command[]): HTMLElement {
  const names: Record<string, string> = { _execute_action: text('actionTitle') };
  return section('keys', 'keysHeading',
    element('dl', { class: 'keys' }, ...commands.flatMap(({ name, description, shortcut }) => [
      element('dt', {}, names[name ?? ''] ?? description ?? ''), element('dd', {}, shortcut ? element('kbd', {}, shortcut) : text('keysNone')),
    ])),
    element('p', { class: 'dim' }, text('keysText')));
}

const picker = element('input', { type: 'file', accept: '.json,application/json', id: 'import-file', class: 'unseen', tabindex: '-1', 'aria-label': text('importSettings') }) as HTMLInputElement;

async function importFile(): Promise<void> {
  const file = picker.files?.[0];
  picker.value = '';
  if (!file) return;
  const given = file.size > 4_000_000 ? null : importSettings(await file.text());
  if (!given) return say('importFailed');
  // What needs the browser's permission is not in a file's gift: it stays with the reader's own choice here.
  (await withinGrants(given))(given);
  if (await changeSettings((now) => Object.assign(now, given, { everywhere: now.everywhere && given.everywhere }))) say('imported');
}

const said = element('p', { class: 'dim', id: 'file-said' });
function say(key: string): void {
  said.textContent = text(key);
  announce(text(key));
}

async function reset(): Promise<void> {
  if (!(await resetSettings())) return;
  await giveUp(allSites);
  const { origins } = await chrome.permissions.getAll();
  for (const origin of origins ?? []) await giveUp(origin);
  say('resetDone');
}

function fileSection(): HTMLElement {
  return section('file', 'fileHeading', element('p', { class: 'dim' }, text('fileText')),
    element('p', { class: 'buttons' },
      button('export-settings', text('exportSettings'), () => void loadSettings().then((settings) => saveFile('nutgraf-settings.json', 'application/json', exportSettings(settings)))),
      button('import-settings', text('importSettings'), () => picker.click()), picker,
      button('reset', text('resetSettings'), () => void reset())),
    said);
}

const privacySection = (): HTMLElement => section('privacy', 'privacyHeading', element('p', {}, text('privacyText')),
  element('p', {}, element('a', { href: '../privacy/privacy.html' }, text('privacyLink'))));

async function draw(): Promise<void> {
  const settings = await loadSettings();
  const commands = (await chrome.commands?.getAll()) ?? [];
  const focused = sections.contains(document.activeElement) ? document.activeElement : null;
  sections.replaceChildren(whatSection(settings), whenSection(settings), sitesSection(settings),
    ...(commands.length > 0 ? [keysSection(commands)] : []), fileSection(), privacySection());
  // What was forgotten is gone with its button: whoever works by keyboard stays on the page.
  if (focused) (document.getElementById(focused.id) ?? sections).focus({ preventScroll: true });
}

dressPage(text('optionsTitle'));
document.querySelector('#title')!.textContent = text('optionsTitle');
picker.addEventListener('change', () => void importFile());
chrome.storage.local.onChanged.addListener(() => void draw());
await draw();
