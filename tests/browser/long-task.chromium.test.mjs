// Cleaning a page of median size never holds up the page: no task of more than 50 ms from the click until the form is gone.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { largePage } from './large-page.mjs';
import { tasksDuring } from './tasks.mjs';
import { until } from './until.mjs';

const extension = fileURLToPath(new URL('../../build/extension/chrome', import.meta.url));
const limit = 50; // milliseconds
const attempts = 3; // a busy machine may hold any task up; what the extension does takes as long every time

const story = largePage(1200);

let server;
let url;
before(async () => {
  server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story));
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

/** Opens the story, does `work`, and gives the tasks of the page's main thread meanwhile that were too long, in milliseconds. */
async function longTasks(browser, work) {
  const page = await browser.openPage(url);
  const tasks = await tasksDuring(page, () => work(page));
  await page.close();
  return tasks.filter((length) => length > limit);
}

async function strip(page) {
  await page.clickToolbar();
  await until('the form to go', () => page.evaluate(() => !document.querySelector('#respond').checkVisibility()));
}

/** None in one of the attempts. */
async function assertNone(measure) {
  const seen = [];
  for (let i = 0; i < attempts; i++) {
    seen.push(await measure());
    if (seen.at(-1).length === 0) return;
  }
  assert.fail(`long tasks in every attempt: ${JSON.stringify(seen)}`);
}

test('the first click after the browser started: no long task', () => assertNone(async () => {
  const browser = await driver.launch({ extension });
  try {
    return await longTasks(browser, strip);
  } finally {
    await browser.close();
  }
}));

test('with a warm engine: no long task; and one that there is would be seen', async () => {
  const browser = await driver.launch({ extension });
  try {
    await longTasks(browser, strip);
    await assertNone(() => longTasks(browser, async (page) => {
      const elements = await page.evaluate(() => document.querySelectorAll('*').length);
      assert.ok(elements > 1100 && elements < 1300, `${elements} elements`);
      await strip(page);
    }));
    const provoked = await longTasks(browser, async (page) => {
      await page.evaluate(() => {
        new MutationObserver(() => {
          const end = performance.now() + 500;
          while (performance.now() < end);
        }).observe(document, { attributes: true, subtree: true });
      });
      await strip(page);
    });
    assert.ok(provoked.length > 0, 'a long task is seen');
  } finally {
    await browser.close();
  }
});
