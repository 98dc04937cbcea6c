// The same pages with every class and id renamed, so that the model does not lean on names alone: JSON lines {id, url, html} in and out.
import { createInterface } from 'node:readline';
import { changes } from './page-changes.mjs';

for await (const input of createInterface({ input: process.stdin })) {
  const page = JSON.parse(input);
  process.stdout.write(`${JSON.stringify({ ...page, html: changes['every class and id renamed'](page.html) })}\n`);
}
