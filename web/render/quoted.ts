// Quotation marks as the article's own language has them.

const marks: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'], cs: ['„', '“'], da: ['»', '«'], de: ['„', '“'], el: ['«', '»'], es: ['«', '»'], fa: ['«', '»'], fi: ['”', '”'], fr: ['«\u00a0', '\u00a0»'], hu: ['„', '”'], it: ['«', '»'],
  ja: ['「', '」'], nb: ['«', '»'], no: ['«', '»'], pl: ['„', '”'], pt: ['“', '”'], ro: ['„', '”'], ru: ['«', '»'], sv: ['”', '”'], uk: ['«', '»'],
};

/** The words between the quotation marks of a language, English ones where it is not known. */
export function quoted(words: string, language: string): string {
  const tag = language.slice(0, 2).toLowerCase();
  const [open, close] = (Object.hasOwn(marks, tag) ? marks[tag] : undefined) ?? ['“', '”'];
  return `${open}${words}${close}`;
}
