// Injected by the toolbar click, and again by every further click: the first starts it, the others toggle it. On sites that
// are read at once the browser injects it with the page, behind at-once.ts.
import { startPage, type ClosedRoot, type Page } from './page.ts';

/** `closedRoot`: the one call in which the browsers differ. */
export function runContent(closedRoot: ClosedRoot): void {
  // The isolated world's own global object: the page cannot see it, and an update of the extension finds it again.
  const world = globalThis as typeof globalThis & { nutgrafPage?: Page; nutgrafAtOnce?: boolean };
  const atOnce = world.nutgrafAtOnce === true;
  world.nutgrafAtOnce = false;

  if (world.nutgrafPage?.alive) {
    if (!atOnce) world.nutgrafPage.toggle();
  } else {
    world.nutgrafPage?.dispose();
    world.nutgrafPage = startPage(document, atOnce, closedRoot);
  }
}
