// An element's mark: what it is called on its site, as a selector that holds on the site's other pages too.
import { accessors } from '../../web/engine/dom.ts';
import { markForm } from '../settings.ts';

const plain = /^[a-z_][\w-]{0,80}$/i;
/** Numbers and hashes name one page's element, or one build's: they say nothing of the next. */
const lasting = (name: string): boolean => plain.test(name) && !/\d{2}|[a-z]\d|\d[a-z]|[a-z][A-Z]{2}/.test(name);

/** Empty where the element has no name that would last. */
export function markOf(element: Element): string {
  const dom = accessors();
  const named = dom.getAttribute.call(element, 'id') ?? '';
  const id = lasting(named) ? `#${named}` : '';
  const names = new Set((dom.getAttribute.call(element, 'class') ?? '').split(/\s+/));
  const classes = [...names].filter(lasting).slice(0, 6).map((name) => `.${name}`);
  if (id === '' && classes.length === 0) return '';
  const mark = `${dom.localName.call(element)}${id}${classes.join('')}`;
  return markForm.test(mark) ? mark : '';
}
