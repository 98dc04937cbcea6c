// The reader's language, from _locales.

/** The message `key` with its placeholders filled in. */
export function text(key: string, ...values: string[]): string {
  return chrome.i18n.getMessage(key, values);
}
