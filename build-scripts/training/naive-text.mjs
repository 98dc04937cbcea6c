// The text of whole pages as a scraper without judgement takes it, for the plain-text model: JSON lines {id, url, html} in,
// {id, url, text} out. Every other page has single line breaks between its blocks and starts at the top; the rest have blank
// lines and start at the first h1: texts come in both ways.
import { parse } from 'parse5';
import { createInterface } from 'node:readline';

const names = (list) => new Set(list.split(' '));
const blockLevel = names('address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul');
const skipped = names('script style noscript template svg head select textarea iframe object title');

function naiveLines(html) {
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

let count = 0;
for await (const input of createInterface({ input: process.stdin })) {
  const { id, url, html } = JSON.parse(input);
  const { lines, headline } = naiveLines(html);
  const text = count++ % 2 === 0 ? lines.join('\n') : lines.slice(headline).join('\n\n');
  process.stdout.write(`${JSON.stringify({ id, url, text })}\n`);
}
