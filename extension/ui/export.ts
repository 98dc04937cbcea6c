// Copying and saving the article with its facts, in the formats that other programs read.
import type { Analysis } from '../../web/engine/index.ts';
import { exportHtml, exportJson, exportMarkdown, exportText, fileName } from '../../web/render/index.ts';
import type { OutputFormat } from '../messages.ts';
import { copyText, saveFile, tell } from './page.ts';
import { factWords, text } from './text.ts';

interface Exported {
  analysis: Analysis;
  address: string;
}

type Wish = 'copy' | 'save';

/** What the core was asked to write out, and what for. */
let waiting: { wish: Wish; source: Exported; format: OutputFormat } | null = null;

const types: Record<OutputFormat, [string, string]> = {
  markdown: ['md', 'text/markdown'], text: ['txt', 'text/plain'], html: ['html', 'text/html'],
};

/** The menu's entries. `render` asks the page for the article in a format, false where it cannot be asked; `finishExport` gets the answer. */
export function exportItems(source: () => Exported | null, render: (format: OutputFormat) => boolean): { id: string; words: string; run: () => void }[] {
  const written = (wish: Wish, format: OutputFormat) => (): void => {
    const given = source();
    if (!given) return;
    waiting = { wish, source: given, format };
    if (!render(format)) finishExport(format, null);
  };
  const json = (): void => {
    const given = source();
    if (given) saveFile(fileName(given.analysis, 'json'), 'application/json', exportJson(given.analysis, given.address));
  };
  return [
    { id: 'copy-markdown', words: text('copyMarkdown'), run: written('copy', 'markdown') },
    { id: 'copy-text', words: text('copyText'), run: written('copy', 'text') },
    { id: 'save-markdown', words: text('saveMarkdown'), run: written('save', 'markdown') },
    { id: 'save-html', words: text('saveHtml'), run: written('save', 'html') },
    { id: 'save-text', words: text('saveText'), run: written('save', 'text') },
    { id: 'save-json', words: text('saveJson'), run: json },
  ];
}

export function finishExport(format: OutputFormat, output: string | null): void {
  if (!waiting || waiting.format !== format) return;
  const { wish, source: { analysis, address } } = waiting;
  waiting = null;
  if (output === null) return tell(text('exportFailed'));
  const write = { markdown: exportMarkdown, html: exportHtml, text: exportText }[format];
  const words = write(output, analysis, address, factWords);
  const [ending, type] = types[format];
  if (wish === 'copy') void copyText(words);
  else saveFile(fileName(analysis, ending), type, words);
}
