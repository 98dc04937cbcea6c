// Sites whose pages are read at once. The browser has granted 127.0.0.1 beforehand: no test can press its own button.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expectedOf, shows, startSession } from './session.mjs';
import { getSettings } from './settings.mjs';
import { until } from './until.mjs';

/** Registers the tests. */
export function testAlways(driver, { extension }) {
  const session = startSession(driver, { extension, hosts: ['*://127.0.0.1/*'] });
  const { clean, put } = session;
  const slug = 'wordpress-comments';
  const gone = (page, selector) => until(`${selector} to go`, async () => !(await shows(page, selector)));
  const choose = (panel, start) => panel.click(`input[name="start"][value="${start}"]`);
  const start = async () => (await getSettings(session.browser)).sites?.['127.0.0.1']?.start ?? 'click';
  const registered = async () => {
    const page = await session.browser.openOwn('options/options.html');
    const scripts = await page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await page.close();
    return scripts.flatMap(({ matches }) => matches);
  };

  test(`${driver.name}: where nothing was asked for, nothing runs before a click`, async () => {
    assert.deepEqual(await registered(), []);
    const { page, html } = await session.open(session.server.url(slug));
    assert.equal(await shows(page, '#respond'), true);
    assert.equal(await page.html(), html);
    await page.close();
  });

  test(`${driver.name}: "always, on this site" cleans that site's next page without a click, and no other site's`, async () => {
    const first = await clean(slug);
    await until('the choice', () => first.panel.evaluate(() => document.querySelector('input[name="start"]') !== null));
    await choose(first.panel, 'always');
    await until('the script', async () => (await registered()).join() === '*://127.0.0.1/*');
    await first.page.close();
    const next = await session.browser.openPage(session.server.url(slug));
    await gone(next, '#respond');
    assert.equal(await shows(next, '.entry-content'), true);
    await until('the badge', async () => Number(await next.badge()) >= 3);
    const { title } = await expectedOf(slug);
    await session.cleaned(title);
    // The first click is for the panel: what is clean stays clean.
    await next.clickToolbar();
    await next.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await shows(next, '#respond'), false);
    await next.clickToolbar();
    await until('the form', () => shows(next, '#respond'));
    await next.close();
    const other = await session.browser.openPage(session.server.url(slug).replace('127.0.0.1', 'localhost'));
    assert.equal(await shows(other, '#respond'), true);
    await other.close();
  });

  test(`${driver.name}: on the site's next page the clutter is hidden from its first paint on`, async () => {
    const comments = '<section id="comments" class="comments-area"><h2>2 thoughts</h2><div class="comment"><b>otter</b> says: <p>About time, that pier shook when a bus went by.</p><a href="#">Reply</a></div></section>';
    const text = ['The harbour council voted on Tuesday to rebuild the eastern pier, which a storm had broken in two in January, for about $12 million.',
      '“Nobody wants a town by the sea with no way onto the water,” Mayor Ada Lindqvist told the council before the vote on Tuesday evening.',
      'Work is to begin in May and to take fourteen months. Ferries will land at the western pier until then, the harbour master said.'];
    const watch = `<script>window.bare = 0; window.frames_ = 0; (function look() { window.frames_ += 1; const found = document.querySelector('#comments'); if (found && found.checkVisibility() && found.getClientRects().length > 0) window.bare += 1; requestAnimationFrame(look); })();</script>`;
    // The page comes in parts, as over a slow line: each is painted before the next one is there.
    const page = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const parts = [`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier</title>${watch}</head><body><article><h1>Pier to be rebuilt</h1>`,
        ...text.map((words) => `<p>${words}</p>`), `</article>${comments}`, '<footer>© The Pier Post</footer></body></html>'];
      const send = () => {
        const part = parts.shift();
        if (part === undefined) return response.end();
        response.write(part);
        return setTimeout(send, 120);
      };
      send();
    };
    const url = session.server.put('/slow/', page);
    const first = await session.browser.openPage(url);
    await gone(first, '#comments');
    await until('what was hidden to be noted', async () => (await getSettings(session.browser)).sites['127.0.0.1'].seen.length > 0);
    await session.cleaned('Pier to be rebuilt'); // with its facts: while they are looked for, the background answers nobody
    await first.close();
    const second = await session.browser.openPage(url);
    await gone(second, '#comments');
    const { bare, frames } = await second.evaluate(() => ({ bare: window.bare, frames: window.frames_ }));
    assert.ok(frames > 10, `${frames} frames were looked at`);
    assert.equal(bare, 0);
    assert.equal(await shows(second, 'article p'), true);
    assert.equal(await second.evaluate(() => document.documentElement.getAttributeNames().join()), 'lang');
    await second.close();
  });

  test(`${driver.name}: what was hidden on the last page is shown at once where it is article on this one`, async () => {
    const before = await getSettings(session.browser);
    await put({ ...before, sites: { '127.0.0.1': { ...before.sites['127.0.0.1'], seen: ['article.story'] } } });
    const words = (await expectedOf(slug)).article;
    const url = session.server.put('/other/', `<!doctype html><html lang="en"><head><title>Talk of the town</title></head><body><article class="story"><h1>Talk of the town</h1>${words.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`);
    const page = await session.browser.openPage(url);
    await until('every paragraph', () => page.evaluate(() => [...document.querySelectorAll('p')].every((each) => each.checkVisibility())));
    await page.close();
  });

  test(`${driver.name}: back to "when I click" ends it`, async () => {
    const page = await session.browser.openPage(session.server.url(slug));
    await gone(page, '#respond');
    await until('the choice', () => session.panel.evaluate(() => document.querySelector('input[name="start"][value="always"]')?.checked === true));
    await choose(session.panel, 'click');
    await until('the script to go', async () => (await registered()).length === 0);
    assert.equal(await start(), 'click');
    await page.close();
    const next = await session.browser.openPage(session.server.url(slug));
    await next.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await shows(next, '#respond'), true);
    await next.close();
    await put({});
  });

  describe('everywhere', () => testEverywhere(driver, extension));
}

/** The browser has granted all sites beforehand. */
function testEverywhere(driver, extension) {
  const session = startSession(driver, { extension, hosts: ['*://*/*'] });
  const slug = 'wordpress-comments';
  const gone = (page, selector) => until(`${selector} to go`, async () => !(await shows(page, selector)));
  const options = async () => {
    const page = await session.browser.openOwn('options/options.html');
    await until('the switch', () => page.evaluate(() => document.querySelector('#everywhere') !== null));
    return page;
  };
  const turn = async (on) => {
    const page = await options();
    await page.click('#everywhere');
    await until('the switch', () => page.evaluate((wanted) => document.querySelector('#everywhere').getAttribute('aria-checked') === String(wanted), on));
    const scripts = await until('the script', async () => {
      const found = await page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return (found.length > 0) === on ? found : null;
    });
    await page.close();
    return scripts.flatMap(({ matches }) => matches);
  };

  test(`${driver.name}: before it is chosen, a page is left alone though the browser would allow it`, async () => {
    const page = await session.browser.openPage(session.server.url(slug));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await shows(page, '#respond'), true);
    await page.close();
  });

  test(`${driver.name}: "always, everywhere" cleans the pages of every site without a click, and leaves alone what is no article`, async () => {
    assert.deepEqual(await turn(true), ['*://*/*']);
    for (const host of ['127.0.0.1', 'localhost']) {
      const page = await session.browser.openPage(session.server.url(slug).replace('127.0.0.1', host));
      await gone(page, '#respond');
      assert.equal(await shows(page, '.entry-content'), true);
      await page.close();
    }
    const front = await session.browser.openPage(session.server.url('front-page'));
    const html = await front.html();
    await until('the page to be read', async () => (await getSettings(session.browser)).everywhere === true);
    assert.equal(await front.html(), html);
    await front.close();
  });

  test(`${driver.name}: a site where it shall not be is left alone until the click`, async () => {
    const { page, panel } = await session.clean(slug);
    await until('the choice', () => panel.evaluate(() => document.querySelector('input[name="start"][value="never"]') !== null));
    await panel.click('input[name="start"][value="never"]');
    await until('the rule', async () => (await getSettings(session.browser)).sites?.['127.0.0.1']?.start === 'never');
    await until('the script to spare it', async () => {
      const own = await options();
      const [script] = await own.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      await own.close();
      return script?.excludeMatches?.join() === '*://127.0.0.1/*';
    });
    await page.close();
    const spared = await session.browser.openPage(session.server.url(slug));
    await spared.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await shows(spared, '#respond'), true);
    await spared.clickToolbar();
    await gone(spared, '#respond');
    await spared.close();
    const other = await session.browser.openPage(session.server.url(slug).replace('127.0.0.1', 'localhost'));
    await gone(other, '#respond');
    await other.close();
  });

  test(`${driver.name}: switched off again, it gives the permission back, and pages are left alone`, async () => {
    assert.deepEqual(await turn(false), []);
    const page = await session.browser.openPage(session.server.url(slug).replace('127.0.0.1', 'localhost'));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await shows(page, '#respond'), true);
    await page.close();
  });
}
