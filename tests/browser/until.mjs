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

/** How many times longer than on a machine of our own things take now, because others work on it too; at least 1. */
export function slowness() {
  const begin = performance.now();
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 200_000);
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (performance.now() - begin) / ((user + system) / 1000));
}
