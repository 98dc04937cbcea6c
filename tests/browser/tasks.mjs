// The tasks of a page's main thread, from a trace of Chromium: a PerformanceObserver for long tasks sees none in which only a content script ran.
import assert from 'node:assert/strict';

/** Does `work`, and gives how long each task of the page's main thread took meanwhile, in milliseconds of the processor's time. */
export async function tasksDuring(page, work) {
  const { tracing } = page.puppeteer;
  await tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  let trace;
  try {
    await page.evaluate(() => void performance.mark('nutgraf-watched'));
    await work();
    // Two frames on, the page has been laid out and painted as it is now.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));
  } finally {
    trace = JSON.parse(new TextDecoder().decode(await tracing.stop()));
  }
  const mark = trace.traceEvents.find((event) => event.name === 'nutgraf-watched');
  assert.ok(mark, 'the trace knows the page');
  const tasks = trace.traceEvents.filter(({ name, pid, tid }) => /(?:^|::)RunTask$/.test(name) && pid === mark.pid && tid === mark.tid);
  assert.ok(tasks.length > 10, `${tasks.length} tasks`);
  // Where the trace knows it, the processor's time: a task that waits for a core is not the extension's.
  return tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000);
}
