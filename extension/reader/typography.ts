// How the article is set: font, size, width, spacing, colours. Kept in the settings, applied as custom properties.
import { changeSettings, fonts, readerRanges, themes, type ReaderSettings } from '../settings.ts';
import { choice, select } from '../ui/controls.ts';
import { element } from '../ui/dom.ts';
import { text } from '../ui/text.ts';

export function applyTypography({ font, theme, size, width, spacing }: ReaderSettings): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.font = font;
  root.style.setProperty('--reader-size', `${size / 16}rem`);
  root.style.setProperty('--reader-width', `${width}ch`);
  root.style.setProperty('--reader-spacing', String(spacing / 10));
}

const change = <K extends keyof ReaderSettings>(key: K, value: ReaderSettings[K]): void =>
  void changeSettings(({ reader }) => { reader[key] = value; });

function range(key: 'size' | 'width' | 'spacing', now: ReaderSettings): HTMLElement {
  const [min, max] = readerRanges[key];
  const input = element('input', { type: 'range', id: `reader-${key}`, min: String(min), max: String(max), value: String(now[key]) }) as HTMLInputElement;
  input.addEventListener('input', () => {
    applyTypography({ ...now, [key]: input.valueAsNumber });
    change(key, input.valueAsNumber);
  });
  return element('label', { class: 'select', for: input.id }, element('span', {}, text(`reader_${key}`)), input);
}

/** The form behind the "Aa" button. */
export function typographyForm(now: ReaderSettings): HTMLElement {
  return element('div', { class: 'form' },
    choice(text('reader_theme'), 'theme', themes.map((value) => ({ value, words: text(`theme_${value}`) })), now.theme, (value) => change('theme', value)),
    select(text('reader_font'), fonts.map((value) => ({ value, words: text(`font_${value}`) })), now.font, (value) => change('font', value), 'reader-font'),
    range('size', now), range('width', now), range('spacing', now));
}
