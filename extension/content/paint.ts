// When the browser has drawn what a script has changed.
const longestMs = 100;

/** Resolves when the next frame is on its way to the screen; soon, where none is drawn: in a tab behind others, say. */
export function afterPaint(document: Document): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) return done();
    const late = setTimeout(done, longestMs);
    // Called before a frame is drawn; a task after that comes behind it.
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
    return undefined;
  });
}
