// What every page of the extension does first.
import { onStorageTrouble, type StorageTrouble } from '../settings.ts';
import { element } from './dom.ts';
import { text } from './text.ts';

/** The page's language and direction, which are its words' and not the browser's (it may have one that we lack), and its title. */
export function dressPage(title: string): void {
  document.documentElement.lang = text('language');
  document.documentElement.dir = text('direction');
  document.title = title;
  onStorageTrouble(showTrouble);
}

/** Says above everything else what is wrong with the kept settings, until the reader has seen it. */
export function showTrouble(trouble: StorageTrouble): void {
  const id = `trouble-${trouble}`;
  if (document.getElementById(id)) return;
  const notice = element('div', { class: 'trouble', id, role: 'alert' }, element('p', {}, text(`trouble_${trouble}`)),
    element('button', { type: 'button', class: 'quiet', click: () => notice.remove() }, text('dismiss')));
  document.querySelector('main')!.before(notice);
}

const spoken = (): HTMLElement => document.querySelector<HTMLElement>('#announcement')!;

/** Says something to whoever listens: who looks sees it. */
export function announce(words: string): void {
  spoken().textContent = words;
  spoken().className = 'unseen';
}

const shownMs = 4000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** Says what nothing else on the page shows: for a while it is seen, too. */
export function tell(words: string): void {
  announce(words);
  spoken().className = 'told';
  clearTimeout(fading);
  fading = setTimeout(() => { spoken().className = 'unseen'; }, shownMs);
}

/** Onto the clipboard; says how it went. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    tell(text('copied'));
    return true;
  } catch {
    tell(text('copyFailed'));
    return false;
  }
}

/** A file to keep, by the browser's own download. */
export function saveFile(name: string, type: string, words: string): void {
  const address = URL.createObjectURL(new Blob([words], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
