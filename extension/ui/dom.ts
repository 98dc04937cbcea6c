// Elements in one line each. Text goes in as text; there is no way to put markup in.

type Properties = Record<string, string | boolean | ((event: Event) => void)>;

/** An element with attributes, listeners (a function's key is the event's name) and children. */
export function element(name: string, properties: Properties = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (typeof value === 'string') made.setAttribute(key, value);
    else made.toggleAttribute(key, value);
  }
  made.append(...children);
  return made;
}
