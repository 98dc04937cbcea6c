// Shows ranges of a page by the CSS Custom Highlight API: no element is added, moved or changed.

/** The highlight's name, as `::highlight(nutgraf-fact)` has it in article.css. */
export const highlightName = 'nutgraf-fact';

/** Highlights the ranges in place of those shown before and scrolls the window to the first. */
export function highlight(doc: Document, ranges: readonly Range[]): void {
  const view = doc.defaultView!;
  view.CSS.highlights.delete(highlightName);
  const first = ranges[0];
  if (first === undefined) return;
  view.CSS.highlights.set(highlightName, new view.Highlight(...ranges));
  const place = first.getBoundingClientRect();
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollTo({ top: view.scrollY + place.top - view.innerHeight * 0.35, behavior: still ? 'auto' : 'smooth' });
}
