// tests/bench/RESULTS.md is written by the measuring commands alone, each its own section.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../tests/bench/RESULTS.md', import.meta.url));
const head = `# Results

Written by \`build-scripts/bench\`, never by hand. The labelled pages belong to their
publishers and are not part of this project: without them the commands say so and leave this page as it is.
`;

/** Puts `text` in the place of what the section `name` said before. */
export function writeSection(name, text) {
  let page = head;
  try { page = readFileSync(file, 'utf8'); } catch { /* the first one */ }
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const section = `${begin}\n${text.trim()}\n${end}`;
  const at = page.indexOf(begin);
  page = at < 0 ? `${page.trimEnd()}\n\n${section}\n` : page.slice(0, at) + section + page.slice(page.indexOf(end) + end.length);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  console.log(`wrote the section "${name}" of tests/bench/RESULTS.md`);
}

/** Rows of cells as a Markdown table; the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export const machine = () => `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;

/** One line on standard error that is written over, on a terminal alone. */
export function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** The value below which `share` of a list lies; 1 is the largest. */
export const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** For progress lines: what is done of `total`, at what rate, and how long the rest will take. */
export function stopwatch(total) {
  const begin = performance.now();
  return (done) => {
    const seconds = (performance.now() - begin) / 1000;
    if (done === 0) return `0 of ${total}`;
    return `${done} of ${total}, ${(done / seconds).toFixed(1)} a second, ${Math.ceil(((total - done) * seconds) / done)} s left`;
  };
}
