// Injected by the toolbar click, and again by every further click: the first starts it, the others toggle it.
import { startPage, type Page } from './page.ts';

// The isolated world's own global object: the page cannot see it, and an update of the extension finds it again.
const world = globalThis as typeof globalThis & { nutgrafPage?: Page };

if (world.nutgrafPage?.alive) {
  world.nutgrafPage.toggle();
} else {
  world.nutgrafPage?.dispose();
  world.nutgrafPage = startPage(document);
}
