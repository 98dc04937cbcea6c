// ISO 8601 values as a reader says them.

const monthOnly: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const day: Intl.DateTimeFormatOptions = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };

function one(value: string, locale: string | undefined): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T|$)/.exec(value);
  if (found === null) return value;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3] ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, found[3] === undefined ? monthOnly : day).format(date);
}

/** A day, a month or a range in the document's language; whatever else it is, as it stands. */
export function formatDate(value: string, doc: Document): string {
  let locale: string | undefined = doc.documentElement.lang || undefined;
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    locale = undefined;
  }
  return value.split('/').map((part) => one(part, locale)).join(' – ');
}
