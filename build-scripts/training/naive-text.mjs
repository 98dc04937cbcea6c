// The text of whole pages as a scraper without judgement takes it, for the plain-text model: JSON lines {id, url, html} in,
// {id, url, text} out, twice a page: with single line breaks between its blocks, from the top; with blank lines, from the first
// h1. Texts come in both ways.
import { createInterface } from 'node:readline';
import { naiveLines } from './naive-lines.mjs';

for await (const input of createInterface({ input: process.stdin })) {
  const { id, url, html } = JSON.parse(input);
  const { lines, headline } = naiveLines(html);
  for (const text of [lines.join('\n'), lines.slice(headline).join('\n\n')]) process.stdout.write(`${JSON.stringify({ id, url, text })}\n`);
}
