// Firefox for Android has no sidebar, no keyboard commands, no context menu and no badge: there the panel opens as a tab. Firefox
// without all that stands in for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { axeOn, errorsOf, expectedOf, shows, startSession } from './session.mjs';
import { until } from './until.mjs';

/** Takes away what is missing there, before the extension's own scripts look for it. */
function lacking() {
  const missing = { sidebarAction: undefined, commands: undefined, contextMenus: undefined, menus: undefined };
  for (const name of ['browser', 'chrome']) {
    const whole = globalThis[name];
    const action = new Proxy(whole.action ?? {}, { get: (target, key) => (String(key).startsWith('setBadge') ? undefined : target[key]) });
    const less = new Proxy({}, { get: (_, key) => (key in missing ? undefined : key === 'action' ? action : whole[key]) });
    Object.defineProperty(globalThis, name, { value: less, configurable: true });
  }
}

const session = startSession(driver, {
  extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)), prelude: `(${lacking})();`, before: ['background.js', 'sidebar/sidebar.js', 'options/options.js', 'reader/reader.js'],
});
const slug = 'wordpress-comments';

test('a click cleans the page and opens the panel as a tab, once; the panel does there what it does in a sidebar', async () => {
  const { title } = await expectedOf(slug);
  const page = await session.browser.openPage(session.server.url(slug));
  await page.clickToolbar();
  const panel = await session.browser.ownPage('sidebar/sidebar.html');
  await until('the facts', () => panel.evaluate((wanted) => document.querySelector('main h1')?.textContent === wanted, title));
  assert.equal(await shows(page, '#respond'), false);
  assert.deepEqual(await axeOn(panel), []);

  // A fact leads to the page's own tab.
  await panel.bringToFront();
  await panel.evaluate(() => document.querySelector('.ng-sentences button').click());
  await until('the page in front, with the fact', () => page.evaluate(() => document.visibilityState === 'visible' && CSS.highlights.size > 0));

  await panel.evaluate(() => [...document.querySelectorAll('.removed')].find((row) => row.textContent.includes('Leave a Reply')).querySelector('button').click());
  await until('the form', () => shows(page, '#respond'));

  // A further click switches the page and opens no second panel.
  await page.clickToolbar();
  await until('the whole page', () => shows(page, '.comment-content'));
  await page.clickToolbar();
  await until('the clean page', async () => !(await shows(page, '.comment-content')));
  assert.equal(await session.browser.countOwn('sidebar/sidebar.html'), 1);

  await panel.evaluate(() => document.querySelector('#reader').click());
  const reader = await session.browser.ownPage('reader/reader.html');
  await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
  await reader.close();

  const options = await session.browser.openOwn('options/options.html');
  await until('the options, without keys', () => options.evaluate(() => document.querySelector('#reset') !== null && document.querySelector('#keys') === null));
  await options.close();
  await page.close();
  await until('the panel to say that its page is gone', () => panel.evaluate(() => document.querySelector('[data-state="unread"]') !== null));
  assert.deepEqual(await errorsOf(panel), []);
  await panel.close();
});
