// What breaks around a page: the background ended at any moment, the core trapped, the storage full or spoiled, a frame that never
// answers, and the extension itself gone while a page is open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hostileCore, order } from './hostile-core.mjs';
import { errorsOf, expectedOf, shows, startSession, withoutMarks } from './session.mjs';
import { getSettings } from './settings.mjs';
import { slowness, until } from './until.mjs';

const slug = 'wordpress-comments';
/** Milliseconds, on a machine that does nothing else. */
const soon = 500;
const middle = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
function assertSoon(times, slow) {
  assert.ok(middle(times) < soon * slow, `${times.map(Math.round)} ms, where everything takes ${slow.toFixed(1)} times as long`);
}

/** Reads the page again by the panel's port; milliseconds until the page has its answer. */
const readAgain = (panel) => panel.evaluate(async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const port = chrome.tabs.connect(tab.id, { name: 'panel', frameId: 0 });
  const result = await new Promise((done) => {
    let first = true;
    let begin = 0;
    port.onMessage.addListener(({ type, page }) => {
      if (type !== 'state') return;
      if (first) {
        first = false;
        begin = performance.now();
        port.postMessage({ type: 'read' });
      } else if (page.state !== 'reading') {
        done({ state: page.state, code: page.code ?? '', regions: (page.regions ?? []).join(), ms: performance.now() - begin });
      }
    });
  });
  port.disconnect();
  return result;
});

/** Registers the tests. */
export function testFaults(driver, { extension }) {
  describe('the background and the core', () => {
    const session = startSession(driver, { extension, prelude: hostileCore });
    const { clean } = session;
    const gone = (page, selector) => until(`${selector} to go`, async () => !(await shows(page, selector)));
    const exporting = (panel) => panel.evaluate(async () => {
      let given = null;
      navigator.clipboard.writeText = async (text) => { given = text; };
      document.querySelector('#copy-markdown').click();
      const end = Date.now() + 5000;
      while (given === null && Date.now() < end) await new Promise((done) => setTimeout(done, 5));
      return given;
    });
    test(`${driver.name}: ended before a request, the background is there again and answers within ${soon} ms`, async () => {
      const { page, panel } = await clean(slug);
      const right = await readAgain(panel);
      const before = slowness();
      const times = [];
      for (let round = 0; round < 5; round += 1) {
        await session.browser.killBackground();
        const { ms, ...answer } = await readAgain(panel);
        assert.deepEqual({ ...answer, ms: 0 }, { ...right, ms: 0 });
        times.push(ms);
      }
      assertSoon(times, Math.max(before, slowness()));
      await page.close();
    });

    test(`${driver.name}: ended before the click, the click cleans the page all the same`, async () => {
      const { page, html } = await session.open(session.server.url(slug));
      await session.browser.killBackground();
      await session.click(page);
      await gone(page, '#respond');
      await page.clickToolbar();
      await until('the page as it was', async () => (await page.html()) === html);
      await page.close();
    });

    test(`${driver.name}: what is to go is gone before the facts are found, and facts are found once for an article`, async () => {
      const { page: other, panel } = await clean('long-read');
      await order(panel, { factsDelay: 1500, analyses: [] });
      const { page } = await session.open(session.server.url(slug));
      await session.click(page);
      await gone(page, '#respond');
      assert.equal(await panel.evaluate(() => document.querySelector('.ng-fact')), null, 'the facts are not there yet');
      await session.cleaned((await expectedOf(slug)).title);
      assert.equal((await readAgain(panel)).state, 'read');
      assert.deepEqual((await order(panel, { factsDelay: 0 })).analyses, ['cleaning', 'facts', 'cleaning']);
      await page.close();
      await session.cleaned((await expectedOf('long-read')).title);
      await other.close();
    });

    test(`${driver.name}: where the second answer of the core has other regions than the first, the page is left as it was`, async () => {
      const { page: other, panel } = await clean('long-read');
      await order(panel, { alter: { path: ['removed', 0, 'nodes'], to: [], only: 'facts' }, factsDelay: 300 });
      const { page, html } = await session.open(session.server.url(slug));
      await session.click(page);
      await gone(page, '#respond');
      await until('the page as it was', async () => (await page.html()) === html);
      await until('the panel to say so', () => session.stateIs('failed'));
      await order(panel, { alter: null, factsDelay: 0 });
      await page.close();
      await other.close();
    });

    test(`${driver.name}: what is gone can be put back before the facts are found`, async () => {
      const { page: other, panel } = await clean('long-read');
      await order(panel, { factsHeld: true });
      const { page, html } = await session.open(session.server.url(slug));
      await session.click(page);
      await gone(page, '#respond');
      await page.clickToolbar();
      await until('the page as it was', async () => (await page.html()) === html);
      const facts = () => panel.evaluate(() => document.querySelector('.ng-fact') !== null);
      assert.equal(await facts(), false, 'the facts are not there yet');
      await order(panel, { factsHeld: false });
      await until('the facts', facts);
      assert.equal(await page.html(), html, 'they hide nothing');
      await page.close();
      await other.close();
    });

    test(`${driver.name}: ended after a request, everything that the panel asks for still comes`, async () => {
      const { page, panel } = await clean(slug);
      const badge = await until('the badge', () => page.badge());
      await session.browser.killBackground();
      assert.match(await exporting(panel), /^---\ntitle: /);
      await session.browser.killBackground();
      await panel.evaluate(() => [...document.querySelectorAll('.removed')].find((row) => row.textContent.includes('Leave a Reply')).querySelector('[data-rule="never"]').click());
      await until('the form', () => shows(page, '#respond'));
      assert.deepEqual((await getSettings(session.browser)).sites['127.0.0.1'].kinds, { 'comment-form': false });
      await page.bringToFront();
      await until('one less on the badge', async () => Number(await page.badge()) === Number(badge) - 1);
      await session.browser.killBackground();
      // The panel draws it anew when its tab comes to the front.
      await until('the switch', () => panel.evaluate(() => document.querySelector('#clean') !== null));
      await panel.evaluate(() => document.querySelector('#clean').click());
      await until('the comments', () => shows(page, '.comment-content'));
      await page.close();
      await session.put({});
    });

    test(`${driver.name}: after a trap the next page is right; a page that traps three times is left alone, and the panel says so`, async () => {
      const { page, panel, html } = await clean(slug);
      await order(panel, { traps: 1 });
      assert.equal((await readAgain(panel)).code, 'trap');
      assert.equal(await page.html(), html, 'left as it is');
      assert.equal(await panel.evaluate(() => document.querySelector('.card[data-state="failed"]') !== null), true);
      const other = await session.clean('long-read');
      await other.page.close();
      await page.bringToFront();
      await until('the panel to be back', () => session.stateIs('failed'));
      await order(panel, { traps: 2 });
      assert.equal((await readAgain(panel)).code, 'trap');
      assert.equal((await readAgain(panel)).code, 'trap');
      assert.equal((await readAgain(panel)).code, 'gave-up');
      await until('the note', () => panel.evaluate(() => /left alone/.test(document.querySelector('main').textContent) && document.querySelector('main button') === null));
      assert.equal(await page.html(), html);
      assert.equal(await page.badge(), '');
      await page.close();
      const again = await session.clean('long-read');
      await again.page.close();
    });

    test(`${driver.name}: a frame that never answers holds nothing up`, async () => {
      const words = (await expectedOf(slug)).article.map((each) => `<p>${each}</p>`).join('');
      const url = session.server.put('/frame-of-svg/', `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Ferries come back</h1>${words}
        <iframe src="data:image/svg+xml,<svg onload=x>"></iframe></article><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><label>Comment <textarea name="comment"></textarea></label><button>Post Comment</button></form></div></body></html>`);
      const { page } = await session.cleanUrl(url, 'Ferries come back');
      await gone(page, '#respond');
      await page.close();
    });
  });

  describe('the background in the middle of a request', () => {
    const session = startSession(driver, { extension, prelude: hostileCore });

    test(`${driver.name}: ended in the middle of a request, the background is asked again, and answers within ${soon} ms`, async () => {
      const { page, panel } = await session.clean(slug);
      const right = await readAgain(panel);
      await session.browser.killBackground();
      // A core that is not loaded yet and takes long to load: the request waits for it when the background ends.
      await order(panel, { delay: 60_000 });
      let answered = 0;
      const answer = readAgain(panel).finally(() => { answered = performance.now(); });
      await until('the request to be under way', async () => (await order(panel, {})).waits > 0);
      const slow = slowness();
      const asked = performance.now();
      await session.browser.killBackground({ waitedFor: true });
      // Firefox ends it only after a while; then the answer may be there as soon as we know.
      const ended = driver.name === 'Firefox' ? performance.now() : asked;
      const { state, regions } = await answer;
      assert.deepEqual([state, regions], [right.state, right.regions]);
      assertSoon([answered - ended], slow);
      await page.close();
    });
  });

  describe('the storage', () => {
    const session = startSession(driver, { extension });
    const troubles = (face) => face.evaluate(() => [...document.querySelectorAll('.trouble')].map((each) => each.id).join());
    const options = async () => {
      const page = await session.browser.openOwn('options/options.html');
      await until('the options', () => page.evaluate(() => document.querySelector('#reset') !== null));
      return page;
    };

    test(`${driver.name}: settings that are damaged count as the first day's, and the reader is told; what is whole holds`, async () => {
      await session.put({ kinds: 'all of them', strength: 7, sites: { '127.0.0.1': { start: 'click', kinds: { share: true, comments: 'no' }, article: {} }, __proto__: null }, reader: { size: 4000, font: ['serif'] }, everywhere: 'yes' });
      const { page, panel } = await session.clean(slug);
      assert.equal(await shows(page, '#respond'), false);
      assert.equal(await shows(page, '.comment-content'), false);
      await until('the whole rule', async () => !(await shows(page, '#share-top')));
      await until('the note', async () => (await troubles(panel)) === 'trouble-damaged');
      const face = await options();
      assert.equal(await troubles(face), 'trouble-damaged');
      assert.deepEqual(await face.evaluate(() => ['#kind-comments', '#kind-share', '#everywhere'].map((id) => document.querySelector(id).getAttribute('aria-checked'))), ['true', 'false', 'false']);
      await face.evaluate(() => document.querySelector('.trouble button').click());
      assert.equal(await troubles(face), '');
      await face.close();
      await page.close();
      await session.put({});
    });

    test(`${driver.name}: where nothing can be kept any more, nothing changes, and the reader is told`, async () => {
      const face = await options();
      // Firefox has no limit of its own: there the browser's refusal is the test's.
      if (driver.name === 'Chromium') await face.evaluate(() => chrome.storage.local.set({ full: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - 100) }));
      else await face.evaluate(() => { chrome.storage.local.set = () => Promise.reject(new Error('full')); });
      await face.evaluate(() => document.querySelector('#kind-share').click());
      await until('the note', async () => (await troubles(face)) === 'trouble-unsaved');
      assert.equal(await face.evaluate(() => document.querySelector('#kind-share').getAttribute('aria-checked')), 'false');
      if (driver.name === 'Chromium') {
        const { page, panel } = await session.clean(slug);
        await panel.evaluate(() => [...document.querySelectorAll('.removed')].find((row) => row.textContent.includes('Leave a Reply')).querySelector('[data-rule="never"]').click());
        await until('the note in the panel', async () => (await troubles(panel)).includes('trouble-unsaved'));
        await until('the form, on this page', () => shows(page, '#respond'));
        await page.close();
      }
      await face.close();
      await session.put({});
    });

    test(`${driver.name}: where nothing can be read any more, the first day's settings hold, nothing is written over, and the reader is told`, async () => {
      await session.put({ strength: 'dim' });
      const face = await options();
      await face.evaluate(() => {
        chrome.storage.local.get = () => Promise.reject(new Error('broken'));
        document.querySelector('#kind-share').click();
      });
      await until('the note', async () => (await troubles(face)) === 'trouble-unread');
      await face.close();
      assert.deepEqual(await getSettings(session.browser), { strength: 'dim' });
      await session.put({});
    });
  });

  for (const what of ['reload', 'disable', 'remove']) {
    describe(`the extension gone: ${what}`, () => {
      const session = startSession(driver, { extension });
      test(`${driver.name}: a page that is open is put back when the extension is told to ${what}`, async () => {
        const { page, html } = await session.clean(slug);
        assert.equal(await shows(page, '#respond'), false);
        await session.browser.manage(what);
        await until('the page to be shown as it was', async () => (await shows(page, '#respond')) && (await shows(page, '.comment-content')));
        // Firefox takes back the style sheets and ends the script at once: the marks stay, and mean nothing any more.
        if (driver.name === 'Chromium') await until('the page as it was', async () => (await page.html()) === html);
        assert.equal(withoutMarks(await page.html()), html);
        assert.deepEqual(await errorsOf(page), []);
        await page.close();
      });
    });
  }
}
