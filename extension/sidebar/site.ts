// This site: when its pages are read, and what is taken away here and everywhere.
import { askFor, giveUp, patternOf } from '../grants.ts';
import type { Site } from '../messages.ts';
import { changeSettings, changeSite, siteOf, starts, type Settings, type Start } from '../settings.ts';
import { element } from '../ui/dom.ts';
import { tell } from '../ui/page.ts';
import { choice, kindSwitches, strengthChoice } from '../ui/controls.ts';
import { text } from '../ui/text.ts';

async function choose(host: string, start: Start): Promise<void> {
  if (start === 'always' && !(await askFor(patternOf(host)))) {
    tell(text('siteRefused'));
    return;
  }
  const settings = await changeSite(host, (site) => {
    site.start = start;
    if (start !== 'always') site.seen = [];
  });
  if (settings && start !== 'always' && !settings.everywhere) await giveUp(patternOf(host));
}

/** The section for one site. Drawn from the settings, so whoever changes them draws it anew. */
export function siteSection({ host }: Site, settings: Settings, redraw: () => void): HTMLElement {
  const site = siteOf(settings, host);
  // Radio buttons and not a select: their change is part of the click, and only there may the browser be asked for a host.
  return element('section', { class: 'site', id: 'site', 'aria-labelledby': 'site-heading' },
    element('h2', { id: 'site-heading' }, element('bdi', {}, host)),
    choice(text('siteStart'), 'start', starts.filter((value) => value !== 'never' || settings.everywhere || site.start === value)
      .map((value) => ({ value, words: text(`start_${value}`) })), site.start, (start) => void choose(host, start).finally(redraw)),
    element('details', { class: 'fold', id: 'what' }, element('summary', {}, text('whatHeading')),
      kindSwitches((kind) => site.kinds[kind] ?? settings.kinds[kind], (kind, on) => void changeSite(host, (now) => { now.kinds[kind] = on; })),
      strengthChoice(settings, (strength) => void changeSettings((now) => { now.strength = strength; }))));
}
