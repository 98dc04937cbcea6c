// What every page of the extension does first.
import { text } from './text.ts';

/** The page's language and direction, which are its words' and not the browser's (it may have one that we lack), and its title. */
export function dressPage(title: string): void {
  document.documentElement.lang = text('language');
  document.documentElement.dir = text('direction');
  document.title = title;
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
