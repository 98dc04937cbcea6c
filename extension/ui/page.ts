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

const spoken = (): HTMLElement | null => document.querySelector('#announcement');

/** Says something to whoever listens rather than looks. */
export function announce(words: string): void {
  const line = spoken();
  if (line) line.textContent = words;
}

/** Onto the clipboard; says how it went. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    announce(text('copied'));
    return true;
  } catch {
    announce(text('copyFailed'));
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
