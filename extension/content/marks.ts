// An element's mark: what it is called on its site, as a selector that holds on the site's other pages too.
import { markForm } from '../settings.ts';

const plain = /^[a-z_][\w-]{0,80}$/i;
/** Numbers and hashes name one page's element, or one build's: they say nothing of the next. */
const lasting = (name: string): boolean => plain.test(name) && !/\d{2}|[a-z]\d|\d[a-z]|[a-z][A-Z]{2}/.test(name);

/** Empty where the element has no name that would last. */
export function markOf(element: Element): string {
  const id = lasting(element.id) ? `#${element.id}` : '';
  const classes = [...element.classList].filter(lasting).slice(0, 6).map((name) => `.${name}`);
  if (id === '' && classes.length === 0) return '';
  const mark = `${element.localName}${id}${classes.join('')}`;
  return markForm.test(mark) ? mark : '';
}
