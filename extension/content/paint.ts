// When the browser has drawn what a script has changed.
const longestMs = 100;

/** Resolves when the next frame is on its way to the screen; soon, where none is drawn: in a tab behind others, say. */
export async function afterPaint(document: Document): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>((done) => {
    setTimeout(done, longestMs);
    // Called before a frame is drawn; a task after that comes behind it.
    requestAnimationFrame(() => setTimeout(done));
  });
}
