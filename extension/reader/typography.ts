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

/** The form behind the "Aa" button. What is changed shows at once, with all that was changed before; it is kept meanwhile. */
export function typographyForm(given: ReaderSettings): HTMLElement {
  const now = { ...given };
  const change = <K extends keyof ReaderSettings>(key: K, value: ReaderSettings[K]): void => {
    now[key] = value;
    applyTypography(now);
    void changeSettings(({ reader }) => { reader[key] = value; });
  };
  const range = (key: 'size' | 'width' | 'spacing'): HTMLElement => {
    const [min, max] = readerRanges[key];
    const input = element('input', { type: 'range', id: `reader-${key}`, min: String(min), max: String(max), value: String(now[key]) }) as HTMLInputElement;
    input.addEventListener('input', () => change(key, input.valueAsNumber));
    return element('label', { class: 'select', for: input.id }, element('span', {}, text(`reader_${key}`)), input);
  };
  return element('div', { class: 'form' },
    choice(text('reader_theme'), 'theme', themes.map((value) => ({ value, words: text(`theme_${value}`) })), now.theme, (value) => change('theme', value)),
    select(text('reader_font'), fonts.map((value) => ({ value, words: text(`font_${value}`) })), now.font, (value) => change('font', value), 'reader-font'),
    range('size'), range('width'), range('spacing'));
}
