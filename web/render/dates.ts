// Values of dates as a reader says them. The core writes ISO 8601, and what ISO has no word for in the manner of TIMEX3: a decade 199X, a
// century 19XX, a half 2021-H1, a quarter 2021-Q3, a season 2021-SP, a weekend 2021-W51-WE, a part of a day 2021-12-18TNI.

type Unit = 'year' | 'month' | 'day';
interface Stretch { from: Date; to: Date; unit: Unit }

const formats: Record<Unit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  day: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
};
/** A range of days is said without their names. */
const formatOfDays: Intl.DateTimeFormatOptions = { ...formats.day, weekday: undefined };
const seasons: Record<string, number> = { SP: 2, SU: 5, FA: 8, WI: 11 };

const utc = (year: number, month = 0, day = 1): Date => {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date;
};

/** The first and last year, month or day that a value names; null for what it cannot read. */
function stretch(value: string): Stretch | null {
  let found = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value);
  if (found !== null) {
    const day = utc(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
    return { from: day, to: day, unit: 'day' };
  }
  const months = (year: string, first: number, count: number): Stretch => ({ from: utc(Number(year), first), to: utc(Number(year), first + count - 1), unit: 'month' });
  if ((found = /^(\d{4})-(\d{2})$/.exec(value)) !== null) return months(found[1]!, Number(found[2]) - 1, 1);
  if ((found = /^(\d{4})-Q([1-4])$/.exec(value)) !== null) return months(found[1]!, Number(found[2]) * 3 - 3, 3);
  if ((found = /^(\d{4})-H([12])$/.exec(value)) !== null) return months(found[1]!, Number(found[2]) * 6 - 6, 6);
  if ((found = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)) !== null) return months(found[1]!, seasons[found[2]!]!, 3);
  if ((found = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)) !== null) {
    const fourth = utc(Number(found[1]), 0, 4); // always in the first week
    const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (Number(found[2]) - 1) * 7;
    return { from: utc(Number(found[1]), 0, monday + (found[3] === undefined ? 0 : 5)), to: utc(Number(found[1]), 0, monday + 6), unit: 'day' };
  }
  if ((found = /^(\d{2,4})(X{0,2})$/.exec(value)) !== null && value.length === 4) {
    const years = 10 ** found[2]!.length;
    const first = Number(found[1]) * years;
    return { from: utc(first), to: utc(first + years - 1), unit: 'year' };
  }
  return null;
}

/** When a value begins, as a number to sort by; what it cannot read comes last. */
export const startOf = (value: string): number => stretch(value.split('/')[0]!)?.from.getTime() ?? Infinity;

/** A day, a month, a quarter, a range, … in the document's language; whatever else it is, as it stands. */
export function formatDate(value: string, doc: Document): string {
  let locale: string | undefined = doc.documentElement.lang || undefined;
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    locale = undefined;
  }
  const parts = value.split('/');
  const first = stretch(parts[0]!);
  const last = stretch(parts[parts.length - 1]!);
  if (first === null || last === null || Number.isNaN(first.from.getTime()) || Number.isNaN(last.to.getTime())) return value;
  if (first.from.getTime() === last.to.getTime()) return new Intl.DateTimeFormat(locale, formats[first.unit]).format(first.from);
  return new Intl.DateTimeFormat(locale, first.unit === 'day' ? formatOfDays : formats[first.unit]).formatRange(first.from, last.to);
}
