// The text of a whole page as a scraper without judgement takes it: one line a block.
import { parse } from 'parse5';

const names = (list) => new Set(list.split(' '));
const blockLevel = names('address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul');
const skipped = names('script style noscript template svg head select textarea iframe object title');

/** @returns {{lines: string[], headline: number}} the lines, and the index of the first h1's */
export function naiveLines(html) {
  const lines = [];
  let line = '';
  let headline = -1;
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  const path = [{ node: parse(html), next: 0 }];
  while (path.length > 0) {
    const level = path[path.length - 1];
    const { node } = level;
    if (level.next === 0 && blockLevel.has(node.tagName)) flush();
    if (level.next === 0 && node.tagName === 'h1' && headline < 0) headline = lines.length;
    const child = node.childNodes?.[level.next++];
    if (child === undefined) {
      if (blockLevel.has(node.tagName)) flush();
      path.pop();
    } else if (child.nodeName === '#text') {
      line += child.value;
    } else if (child.tagName === 'br') {
      line += ' ';
    } else if (child.tagName !== undefined && !skipped.has(child.tagName)) {
      path.push({ node: child, next: 0 });
    }
  }
  flush();
  return { lines, headline: Math.max(0, headline) };
}
