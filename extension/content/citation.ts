// The selected words as a citation, onto the clipboard.
import type { Analysis } from '../../web/engine/index.ts';
import { citation } from '../../web/render/cite.ts';

/** Copies by the page's own clipboard; where the browser refuses that, by the old command. */
export async function copyCitation(document: Document, analysis: Analysis | null): Promise<void> {
  const words = document.getSelection()?.toString().trim() ?? '';
  if (words === '') return;
  const text = citation({
    words,
    title: analysis?.article.title || document.title,
    site: analysis?.article.site || location.hostname,
    published: analysis?.article.published ?? '',
    address: location.href,
    language: analysis?.article.language ?? '',
  });
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
  }
}
