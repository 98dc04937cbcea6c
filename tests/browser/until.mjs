// Waiting for a condition instead of for a time.

/** Calls `probe` until it gives something other than undefined, null or false; that is returned. */
export async function until(what, probe, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
