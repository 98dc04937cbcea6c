// The text of whole pages as a scraper without judgement takes it, for the plain-text model: JSON lines {id, url, html} in,
// {id, url, text} out. Every other page has single line breaks between its blocks and starts at the top; the rest have blank
// lines and start at the first h1: texts come in both ways.
import { createInterface } from 'node:readline';
import { naiveLines } from './naive-lines.mjs';

let count = 0;
for await (const input of createInterface({ input: process.stdin })) {
  const { id, url, html } = JSON.parse(input);
  const { lines, headline } = naiveLines(html);
  const text = count++ % 2 === 0 ? lines.join('\n') : lines.slice(headline).join('\n\n');
  process.stdout.write(`${JSON.stringify({ id, url, text })}\n`);
}
