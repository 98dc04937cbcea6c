// What the marks on a page's elements mean. The page cannot overrule a style sheet of the reader's own (origin USER).

const token = (name: string, value: string): string => `[${name}="${value}"]`;

/** Hidden, dimmed until looked at, and pointed at from the panel's list. */
export function markStyles(name: string): string {
  const dimmed = token(name, 'd');
  return `${token(name, '')} { display: none !important; }
${dimmed} { opacity: 0.25 !important; transition: opacity 120ms !important; }
${dimmed}:is(:hover, :focus-within) { opacity: 1 !important; }
${token(name, 'p')} { outline: 3px dashed #c2410c !important; outline-offset: 2px !important; scroll-margin: 4rem !important; }
@media print { ${dimmed} { display: none !important; } }`;
}

/** Chromium paints ::highlight only from an author's style sheet. */
export const highlightStyles = (name: string): string => `::highlight(${name}) { background-color: #ffe27d; color: #1c1b19; }`;
