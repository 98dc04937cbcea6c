// What must not stand in a page of ours, whatever was read.

/** Runs in a page of the extension or in the playground: what stands there that must not, and whether anything ran. */
export function strangers() {
  const allowed = new Set(['A', 'ARTICLE', 'ASIDE', 'BDI', 'BLOCKQUOTE', 'BODY', 'BUTTON', 'CODE', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'EM', 'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEAD', 'HEADER', 'HTML',
    'IMG', 'INPUT', 'LABEL', 'LEGEND', 'LI', 'LINK', 'MAIN', 'META', 'NAV', 'OL', 'OPTION', 'P', 'PRE', 'SECTION', 'SELECT', 'SMALL', 'SPAN', 'STRONG', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TEXTAREA', 'TIME', 'TITLE', 'TR', 'UL', 'KBD']);
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    const own = one.nodeName === 'SCRIPT' && one.src.startsWith(`${location.origin}/`) && one.textContent === '';
    if (!own && (!allowed.has(one.nodeName) || one.namespaceURI !== 'http://www.w3.org/1999/xhtml')) found.push(`<${one.nodeName}>`);
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc' || name === 'formaction' || (name === 'style' && one !== document.documentElement)) found.push(`${one.nodeName} ${name}="${value.slice(0, 60)}"`);
    }
    if (one.nodeName === 'A' && !['http:', 'https:', 'mailto:', ':', location.protocol].includes(one.protocol)) found.push(one.href);
    if (one.nodeName === 'IMG' && !['http:', 'https:', 'blob:', location.protocol].some((scheme) => one.src.startsWith(scheme))) found.push(one.src);
  }
  if (window.pwned !== undefined) found.push('a script ran');
  return found.slice(0, 5);
}
