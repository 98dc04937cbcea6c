// What the reader controls: kinds, strengths, single regions, rules for sites, keys and menus, the settings as a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsOf, pageOf, shows, startSession, withoutMarks } from './session.mjs';
import { allKinds, getSettings } from './settings.mjs';
import { until } from './until.mjs';

/** Registers the tests. */
export function testControl(driver, { extension }) {
  const session = startSession(driver, { extension });
  const { clean, put } = session;
  const slug = 'wordpress-comments';
  const seen = (page, selector, what) => until(`${selector} ${what ? 'to be shown' : 'to go'}`, async () => (await shows(page, selector)) === what);
  /** Presses something in the row of the removed list that has these words. */
  const press = (panel, words, selector) => panel.evaluate((given, wanted) => {
    const row = [...document.querySelectorAll('.removed')].find((each) => each.textContent.includes(given));
    row.querySelector(wanted).click();
  }, words, selector);
  const rowOf = (panel, words) => panel.evaluate((given) => {
    const row = [...document.querySelectorAll('.removed')].find((each) => each.textContent.includes(given));
    const group = row?.closest('section');
    return row && { hidden: row.classList.contains('hidden-now'), text: row.textContent, kind: group.getAttribute('aria-label'), head: group.querySelector('summary').textContent, folded: !group.querySelector('details').open };
  }, words);
  const pointAt = (panel, words, type) => panel.evaluate((given, event) => {
    const row = [...document.querySelectorAll('.removed')].find((each) => each.textContent.includes(given));
    row.dispatchEvent(new PointerEvent(event));
  }, words, type);

  test(`${driver.name}: by default comments, their form, teasers and newsletters go, and share bars and advertisements stay`, async () => {
    await put({});
    const { page, panel } = await clean(slug);
    for (const selector of ['#respond', '.comment-content', '#ymal']) assert.equal(await shows(page, selector), false, selector);
    assert.equal(await shows(page, '#share-top'), true);
    const row = await rowOf(panel, 'Share this');
    assert.equal(row.hidden, false);
    assert.match(row.head, /left in the page/);
    assert.deepEqual([row.folded, (await rowOf(panel, 'Leave a Reply')).folded], [true, false]);
    await page.close();
  });

  test(`${driver.name}: every removal is listed under its kind with its beginning, a reason and how sure the core is`, async () => {
    const { page, panel } = await clean(slug);
    const row = await rowOf(panel, 'Leave a Reply');
    assert.equal(row.kind, 'Comment form');
    const [reasons] = await panel.evaluate(() => [...document.querySelectorAll('.removed .reasons bdi')].map((each) => each.textContent));
    assert.match(reasons, /^\S.* · \d+% sure$/);
    await page.close();
  });

  test(`${driver.name}: the panel says nothing twice`, async () => {
    for (const each of [slug, 'long-read', 'german-news']) {
      const { page, panel } = await clean(each);
      const { brief, times } = await panel.evaluate(() => ({
        brief: [...document.querySelectorAll('.ng-main dt + dd:nth-of-type(2), .ng-sentences button')].map((one) => one.textContent),
        times: [...document.querySelectorAll('.ng-timeline li')].map((one) => [one.querySelector('time')?.dateTime, one.querySelector('.ng-name').textContent.toLowerCase()].join(' ')),
      }));
      assert.ok(brief.length > 1 && times.length > 0, each);
      assert.deepEqual(brief.filter((words, at) => brief.some((other, to) => to !== at && other.includes(words.replace(/\.$/, '')))), [], each);
      assert.equal(new Set(times).size, times.length, times.join(' | '));
      await page.close();
    }
  });

  test(`${driver.name}: pointing at a row shows the region where it stands, and hides it again`, async () => {
    const { page, panel, html } = await clean(slug);
    await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await pointAt(panel, 'Leave a Reply', 'pointerenter');
    await until('the form in view', () => page.evaluate(() => {
      const { top, bottom } = document.querySelector('#respond').getBoundingClientRect();
      return document.querySelector('#respond').checkVisibility() && bottom > 0 && top < innerHeight;
    }));
    assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('#respond')).outlineStyle), /dashed/);
    await pointAt(panel, 'Leave a Reply', 'pointerleave');
    await seen(page, '#respond', false);
    await until('the page to be where it was', () => page.evaluate(() => scrollY === 120));
    assert.equal(withoutMarks(await page.html()), html);
    await page.close();
  });

  test(`${driver.name}: a switch for a kind holds for the site, at once and on its next page`, async () => {
    const { page, panel } = await clean(slug);
    const turn = (kind) => panel.evaluate((id) => document.querySelector(`#site-holder #kind-${id}`).click(), kind);
    await until('the switches', () => panel.evaluate(() => document.querySelector('#site-holder #kind-share') !== null));
    await turn('share');
    await seen(page, '#share-top', false);
    await until('the switch', () => panel.evaluate(() => document.querySelector('#site-holder #kind-share').getAttribute('aria-checked') === 'true'));
    await turn('comments');
    await seen(page, '.comment-content', true);
    assert.equal(await shows(page, '#respond'), false);
    await page.close();
    const { page: next } = await clean(slug);
    await seen(next, '#share-top', false);
    assert.equal(await shows(next, '.comment-content'), true);
    assert.deepEqual((await getSettings(session.browser)).sites['127.0.0.1'].kinds, { share: true, comments: false });
    await next.close();
  });

  test(`${driver.name}: whoever works in the panel by keyboard stays in it when it is drawn anew`, async () => {
    const { page, panel } = await clean(slug);
    await panel.evaluate(() => document.querySelector('.ng-fact').focus());
    await page.navigate(session.server.url('long-read'));
    await until('the panel to forget', () => session.stateIs('unread'));
    assert.equal(await panel.evaluate(() => document.activeElement.localName), 'main');
    await page.close();
  });

  test(`${driver.name}: the panel says in which language an article is, also where the page does not`, async () => {
    const { page, panel } = await clean('broken-html');
    assert.doesNotMatch(await pageOf('broken-html'), /<html[^>]*lang/);
    assert.equal(await panel.evaluate(() => document.querySelector('main h1').lang), 'en');
    await page.close();
  });

  test(`${driver.name}: the site's part of the panel is drawn anew when something of it has changed, and only then`, async () => {
    await put({});
    const { page, panel } = await clean(slug);
    await until('the site', () => panel.evaluate(() => document.querySelector('#site-holder details') !== null));
    await panel.evaluate(() => {
      window.drawings = 0;
      new MutationObserver((records) => { window.drawings += records.length; }).observe(document.querySelector('#site-holder'), { childList: true });
    });
    const set = (settings) => panel.evaluate((given) => chrome.storage.local.set(given).then(() => true), settings);
    for (const size of [21, 22, 23]) await set({ reader: { size } });
    await set({ kinds: { share: true } });
    await until('the switch', () => panel.evaluate(() => document.querySelector('#site-holder #kind-share').getAttribute('aria-checked') === 'true'));
    assert.equal(await panel.evaluate(() => window.drawings), 1);
    await page.close();
    await put({});
  });

  test(`${driver.name}: the options change open pages too`, async () => {
    await put({});
    const { page } = await clean(slug);
    const options = await session.browser.openOwn('options/options.html');
    await until('the switches', () => options.evaluate(() => document.querySelector('#kind-comments') !== null));
    await options.evaluate(() => document.querySelector('#kind-comments').click());
    await page.bringToFront();
    await seen(page, '.comment-content', true);
    await options.close();
    await page.close();
  });

  test(`${driver.name}: only what is certain goes where that is asked for; dimming hides nothing; the page comes back byte for byte`, async () => {
    await put({ strength: 'certain', kinds: allKinds });
    const certain = await clean('inline-related');
    const rows = await certain.panel.evaluate(() => [...document.querySelectorAll('.removed:has(button)')].map((row) => ({
      sure: Number(/(\d+)% sure/.exec(row.textContent)[1]), hidden: row.classList.contains('hidden-now'), kept: /not certain enough/.test(row.textContent),
    })));
    const unsure = rows.filter(({ sure }) => sure < 84);
    const sure = rows.filter((row) => row.sure > 86);
    assert.ok(unsure.length > 0 && sure.length > 0, 'the page has both');
    assert.ok(unsure.every(({ hidden, kept }) => !hidden && kept));
    assert.ok(sure.every(({ hidden, kept }) => hidden && !kept));
    await certain.page.close();
    await put({ strength: 'dim' });
    const dim = await clean(slug);
    const look = (selector) => dim.page.evaluate((wanted) => {
      const { display, opacity } = getComputedStyle(document.querySelector(wanted));
      return { shown: display !== 'none', opacity: Number(opacity) };
    }, selector);
    await until('the form to be pale', async () => (await look('#respond')).opacity < 0.3);
    assert.equal((await look('#respond')).shown, true);
    assert.equal((await look('.entry-content')).opacity, 1);
    await dim.page.print(true);
    await until('nothing pale to be printed', async () => !(await look('#respond')).shown);
    await dim.page.print(false);
    await dim.panel.evaluate(() => document.querySelector('#clean').click());
    await until('the page as it was', async () => (await dim.page.html()) === dim.html);
    await dim.page.close();
  });

  test(`${driver.name}: "never on this site" keeps a kind there, "this is part of the article" keeps that part there, and both can be forgotten`, async () => {
    await put({});
    const first = await clean(slug);
    await press(first.panel, 'Leave a Reply', '[data-rule="never"]');
    await seen(first.page, '#respond', true);
    await press(first.panel, 'You May Also Like', '[data-rule="article"]');
    await seen(first.page, '#ymal', true);
    await first.page.close();
    const second = await clean(slug);
    assert.equal(await shows(second.page, '#respond'), true);
    assert.equal(await shows(second.page, '#ymal'), true);
    assert.equal(await shows(second.page, '.comment-content'), false);
    assert.match((await rowOf(second.panel, 'You May Also Like')).text, /you said it is part of the article/);
    const { sites } = await getSettings(session.browser);
    assert.deepEqual(sites['127.0.0.1'].kinds, { 'comment-form': false });
    assert.equal(sites['127.0.0.1'].article.length, 1);
    const options = await session.browser.openOwn('options/options.html');
    await until('the site', () => options.evaluate(() => document.querySelectorAll('.sites li li').length === 2));
    await options.evaluate(() => document.querySelector('.sites li li button').click());
    await until('one rule less', () => options.evaluate(() => document.querySelectorAll('.sites li li').length === 1));
    await options.evaluate(() => document.querySelector('.site-head button').click());
    await until('no site', () => options.evaluate(() => document.querySelector('.sites') === null));
    await second.page.bringToFront();
    await seen(second.page, '#respond', false);
    await seen(second.page, '#ymal', false);
    await options.close();
    await second.page.close();
  });

  test(`${driver.name}: the keyboard is where it was after a choice that draws its page anew, and on the page after one that took its button`, async () => {
    await put({ sites: { 'a.example': { kinds: { ad: true, share: true } }, 'b.example': { seen: ['div.more'] } } });
    const options = await session.browser.openOwn('options/options.html');
    await until('the choice', () => options.evaluate(() => document.querySelector('.sites li li button') !== null));
    const press = (selector) => options.evaluate((wanted) => { const each = document.querySelector(wanted); each.focus(); each.click(); window.pressed = each; }, selector);
    const drawn = () => until('the page to be drawn anew', () => options.evaluate(() => !window.pressed.isConnected));
    const focused = () => options.evaluate(() => document.activeElement.id);
    await press('input[name="strength"][value="dim"]');
    await drawn();
    assert.deepEqual([await focused(), await options.evaluate(() => document.activeElement.checked)], ['strength-dim', true]);
    await press('.sites li li button');
    await drawn();
    assert.equal(await focused(), 'sections');
    const rules = () => options.evaluate(() => [...document.querySelectorAll('.sites > li')].map((each) => `${each.querySelector('h3').textContent}: ${[...each.querySelectorAll('li')].map((rule) => rule.firstChild.data).join()}`));
    assert.deepEqual(await rules(), ['a.example: Taken away here: Advertisement', 'b.example: Remembered: what was hidden on its last page'], 'all that is kept is said');
    await press('.sites > li:last-child li button');
    await drawn();
    assert.deepEqual(await rules(), ['a.example: Taken away here: Advertisement']);
    await options.close();
    await put({});
    const { page, panel } = await clean(slug);
    await until('the choice', () => panel.evaluate(() => document.querySelector('#site input[name="strength"]') !== null));
    await panel.evaluate(() => {
      document.querySelector('#site details').open = true;
      const each = document.querySelector('#site input[name="strength"][value="certain"]');
      each.focus();
      each.click();
      window.pressed = each;
    });
    await until('the site to be drawn anew', () => panel.evaluate(() => !window.pressed.isConnected));
    assert.equal(await panel.evaluate(() => document.activeElement.id), 'strength-certain');
    await page.close();
    await put({});
  });

  test(`${driver.name}: the settings are a file that can be taken along, and one click makes everything as on the first day`, async () => {
    await put({ strength: 'dim', sites: { 'a.example': { kinds: { ad: true } }, 'b.example': { start: 'always' } } });
    const options = await session.browser.openOwn('options/options.html');
    await until('the page', () => options.evaluate(() => document.querySelector('#reset') !== null));
    const file = await options.evaluate(async () => {
      let saved = null;
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { saved = blob; return make.call(URL, blob); };
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector('#export-settings').click();
      while (saved === null) await new Promise((done) => setTimeout(done, 10));
      return saved.text();
    });
    assert.equal(JSON.parse(file).strength, 'dim');
    await options.evaluate(() => document.querySelector('#reset').click());
    await until('the first day', async () => (await options.evaluate(() => chrome.storage.local.get(null).then((all) => Object.keys(all).length))) === 0);
    const give = (words) => options.evaluate((text) => {
      const input = document.querySelector('#import-file');
      const files = new DataTransfer();
      files.items.add(new File([text], 'settings.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    }, words);
    await give('{"strength":"dim"}');
    await until('the refusal', () => options.evaluate(() => /not a file/.test(document.querySelector('#announcement').textContent)));
    await give(file);
    await until('the import', async () => (await options.evaluate(() => chrome.storage.local.get(null))).strength === 'dim');
    const { sites } = await options.evaluate(() => chrome.storage.local.get(null));
    assert.deepEqual(Object.entries(sites), [['a.example', { start: 'click', kinds: { ad: true }, article: [], seen: [] }]], 'no file grants a site');
    await options.close();
  });

  test(`${driver.name}: the menu and the keys do what they say`, async () => {
    await put({});
    const { page, panel, html } = await clean(slug);
    const { browser } = session;
    await browser.command(page, 'next-fact');
    const shown = () => page.evaluate(() => [...CSS.highlights.values()].flatMap((each) => [...each]).map(String).join(' '));
    const first = await until('the first key sentence', shown);
    await browser.command(page, 'next-fact');
    await until('the next', async () => (await shown()) !== first);
    await browser.menu(page, 'restore');
    await until('the page as it was', async () => (await page.html()) === html);
    await until('the switch', () => panel.evaluate(() => document.querySelector('#clean').getAttribute('aria-checked') === 'false'));
    await page.close();
  });

  test(`${driver.name}: the key for the panel opens it while the key is handled, and does nothing else`, async () => {
    const { browser } = session;
    const { page, html } = await session.open(session.server.url(slug));
    await browser.closePanel?.();
    await browser.command(page, 'open-panel');
    assert.equal(await browser.panelAsked(), true);
    assert.equal(await page.html(), html);
    await page.close();
  });

  test(`${driver.name}: the menu cleans a page, again where it was put back, and opens the reader view`, async () => {
    const { page } = await session.open(session.server.url(slug));
    const { browser } = session;
    // In Chromium a test's choice grants no tab: there a click did before.
    if (driver.name === 'Firefox') await browser.menu(page, 'clean');
    else await page.clickToolbar();
    await seen(page, '#respond', false);
    await browser.menu(page, 'restore');
    await seen(page, '#respond', true);
    await browser.menu(page, 'clean');
    await seen(page, '#respond', false);
    await browser.menu(page, 'clean'); // it is no switch
    await browser.menu(page, 'reader');
    const reader = await browser.ownPage('reader/reader.html');
    await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
    await reader.close();
    await page.bringToFront();
    assert.equal(await shows(page, '#respond'), false);
    await page.close();
  });

  test(`${driver.name}: a page with more facts and more clutter than can be looked at is drawn in portions`, async () => {
    const words = Array.from({ length: 400 }, (_, at) => `<p>In the year ${1500 + at} the harbour of Almora counted ${1000 + at * 7} ships, ${at + 3} fires and $${at + 2} million in tolls, the harbour master wrote in his book on the last day of that year.</p>`).join('');
    const talk = Array.from({ length: 150 }, (_, at) => `<p class="note">Harbour talk, part ${at}: the master counted again.</p><aside class="related-posts"><h3>You May Also Like</h3><ul><li><a href="/a${at}">The ${at} ships that never came back to Almora</a></li><li><a href="/b${at}">What the master ate in the year ${at}</a></li></ul></aside><p>The book goes on with the year ${at}, and says that the sea was calm in all of the harbours of the coast that summer.</p>`).join('');
    const url = session.server.put('/chronicle/', `<!doctype html><html lang="en"><head><title>Chronicle of a harbour</title></head><body><article><h1>Chronicle of a harbour</h1>${words}${talk}</article></body></html>`);
    const { page, panel } = await session.cleanUrl(url, 'Chronicle of a harbour');
    const count = () => panel.evaluate(() => ({
      numbers: document.querySelectorAll('.ng-rows li').length, rows: Math.max(0, ...[...document.querySelectorAll('.removed-list')].map((list) => list.children.length)),
      more: [...document.querySelectorAll('.ng-more')].map((each) => each.textContent),
    }));
    const before = await count();
    assert.equal(before.numbers, 12);
    assert.equal(before.rows, 6);
    assert.ok(before.more.every((each) => /^Show \d+ more$/.test(each)), before.more.join());
    await panel.evaluate(() => { document.querySelector('.ng-rows + .ng-more').focus(); document.activeElement.click(); });
    assert.equal((await count()).numbers, 512);
    assert.equal(await panel.evaluate(() => [...document.querySelectorAll('.ng-rows li')].findIndex((each) => each.contains(document.activeElement))), 12);
    await panel.evaluate(() => [...document.querySelectorAll('.ng-rows button')].at(-1).click());
    await until('a fact of the second portion in the page', () => page.evaluate(() => CSS.highlights.size > 0));
    await page.close();
  });

  test(`${driver.name}: what is only left out of the text says so`, async () => {
    await session.put({ kinds: allKinds });
    const { page, panel } = await clean('long-read');
    const fixed = await panel.evaluate(() => [...document.querySelectorAll('.removed[data-state="fixed"]')].map((each) => [each.dataset.role, each.querySelector('.kept').textContent.trim(), each.querySelector('button')]));
    assert.ok(fixed.some(([kind]) => kind === 'other'), JSON.stringify(fixed));
    for (const [kind, words, button] of fixed) assert.deepEqual([words, button], [kind === 'credit' || kind === 'source' ? '' : 'Left out of the text; it stays in the page.', null]);
    assert.equal(await panel.evaluate(() => document.querySelector('.removed-kind[data-role="other"] details').open), false, 'nothing of that kind was taken away');
    await page.close();
    await session.put({});
  });

  test(`${driver.name}: selected words are copied from the menu with their source and an address that leads to them`, async () => {
    const { page } = await clean(slug);
    await page.evaluate(() => {
      document.querySelector('.entry-content p').scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection().selectAllChildren(document.querySelector('.entry-content p'));
    });
    const words = await page.evaluate(() => getSelection().toString().trim());
    if (session.browser.menuByMouse) await session.browser.menuByMouse(page, '.entry-content p');
    else await session.browser.menu(page, 'copy');
    const copied = await until('the citation', async () => {
      const text = await session.browser.clipboard(page);
      return text.includes(words) ? text : null;
    });
    assert.match(copied, /^“.+” “Ferry Workers .+”, Harbor Ledger, 2026-03-04\. http:.+#:~:text=/s);
    await page.close();
  });

  test(`${driver.name}: nothing was written to the console as an error`, async () => {
    const page = await session.browser.openPage(session.server.url(slug));
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });
}
