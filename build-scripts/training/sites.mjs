// Which site a page is of, and which fold a site: the same two functions as in table.py.
import { createHash } from 'node:crypto';

export const folds = 5;

/** The registrable domain, near enough; of a page without an address its name stands for it. */
export function siteOf(url, page) {
  const host = ((URL.canParse(url ?? '') ? new URL(url).hostname : '') || page).toLowerCase();
  const parts = host.split('.').filter((part) => !['www', 'm', 'amp', 'edition'].includes(part));
  const tail = parts.length > 2 && parts.at(-1).length === 2 && parts.at(-2).length <= 3 ? 3 : 2;
  return parts.slice(-tail).join('.');
}

export const foldOf = (site) => Number(BigInt(`0x${createHash('sha256').update(site).digest('hex')}`) % BigInt(folds));
