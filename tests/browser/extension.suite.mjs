// What the installed extension promises, in one browser: extension.chromium.test.mjs and extension.firefox.test.mjs run it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeOn, errorsOf, expectedOf, pageOf, shows, startSession, withoutMarks } from './session.mjs';
import { allKinds } from './settings.mjs';
import { until } from './until.mjs';

/** Registers the tests. `closedPage` is an address of the browser's own. */
export function testExtension(driver, { extension, closedPage }) {
  const session = startSession(driver, { extension, settings: { kinds: allKinds } });
  const { clean, click, heading, stateIs, switchIs } = session;
  const show = (slug) => session.open(session.server.url(slug));
  const display = (page, selector) => page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted)).display, selector);
  /** Clicks the fact of the most words; its text. */
  const clickFact = (panel) => panel.evaluate(() => {
    const facts = [...document.querySelectorAll('.facts button')];
    const longest = facts.reduce((best, each) => (each.textContent.length > best.textContent.length ? each : best));
    longest.click();
    return longest.textContent;
  });
  const highlighted = (page) => page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (ranges.length === 0) return null;
    const { top, bottom } = ranges[0].getBoundingClientRect();
    const [name] = CSS.highlights.keys();
    const { backgroundColor: color } = getComputedStyle(ranges[0].startContainer.parentElement, `::highlight(${name})`);
    return { text: ranges.map(String).join(' '), visible: top >= 0 && bottom <= innerHeight, color };
  });

  test(`${driver.name}: the toolbar button cleans the page, opens the panel and counts`, async () => {
    const { page, panel, html } = await clean('wordpress-comments');
    for (const selector of ['#respond', '.comment-content', '#ymal', '#share-top']) {
      assert.equal(await shows(page, selector), false, selector);
    }
    for (const selector of ['h1.entry-title', '.entry-content', '.post-thumbnail img', '.entry-content p']) {
      assert.equal(await shows(page, selector), true, selector);
    }
    const badge = Number(await until('the badge', () => page.badge()));
    const rows = await panel.evaluate(() => document.querySelectorAll('.removed.hidden-now').length);
    assert.equal(badge, rows);
    assert.ok(badge >= 4, `badge ${badge}`);
    assert.match(await panel.evaluate(() => document.querySelector('.facts').textContent), /Okafor/);
    assert.equal(withoutMarks(await page.html()), html, 'attributes are all that was changed');
    await page.close();
  });

  test(`${driver.name}: switching off gives the page back byte for byte, from the panel and from the toolbar`, async () => {
    const { page, panel, html } = await clean('wordpress-comments');
    await panel.evaluate(() => document.querySelector('#clean').click());
    await until('the page as it was', async () => (await page.html()) === html);
    await until('the badge to go', async () => (await page.badge()) === '');
    await until('the switch', async () => (await switchIs()) === 'false');
    await page.clickToolbar();
    await until('the form to go again', async () => (await display(page, '#respond')) === 'none' || (await page.html()) !== html);
    await page.clickToolbar();
    await until('the page as it was', async () => (await page.html()) === html);
    await page.close();
  });

  test(`${driver.name}: a fact is highlighted where it stands and scrolled into view`, async () => {
    const { page, panel } = await clean('long-read');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const words = await clickFact(panel);
    const place = await until('the highlight in view', async () => {
      const found = await highlighted(page);
      return found?.visible ? found : null;
    });
    const bare = (text) => text.replace(/\s+/g, ' ').trim();
    assert.ok(bare(words).includes(bare(place.text)), `${place.text} is not in ${words}`);
    assert.ok(place.text.length > 20);
    assert.equal(place.color, 'rgb(255, 226, 125)');
    await panel.evaluate(() => document.querySelector('#close-fact').click());
    await until('the highlight to go', async () => (await highlighted(page)) === null);
    assert.deepEqual(await panel.evaluate(() => [document.querySelector('#chosen').hidden, document.querySelector('.facts [aria-current]')]), [true, null]);
    await page.close();
  });

  test(`${driver.name}: a removed region can be brought back and hidden again`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const visible = () => shows(page, '#respond');
    const press = () => panel.evaluate(() => {
      const rows = [...document.querySelectorAll('.removed')];
      rows.find((row) => row.textContent.includes('Leave a Reply')).querySelector('button').click();
    });
    const badge = Number(await until('the badge', () => page.badge()));
    await press();
    await until('the form to come back', visible);
    await until('one less on the badge', async () => Number(await page.badge()) === badge - 1);
    await press();
    await until('the form to go', async () => !(await visible()));
    await page.close();
  });

  test(`${driver.name}: a page that changed is told from the page that was read`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector('.entry-content'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.toUpperCase().split('').reverse().join('');
    });
    await clickFact(panel);
    await until('the notice', () => panel.evaluate(() => !document.querySelector('.notice').hidden));
    assert.equal(await highlighted(page), null);
    await page.close();
  });

  test(`${driver.name}: what the page has changed can be read again, and leads to its words then`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    await page.evaluate(() => { document.querySelector('.entry-content p').firstChild.data = 'TACOMA — '.concat(document.querySelector('.entry-content p').firstChild.data.replace('SEATTLE — ', 'Late on Tuesday, ')); });
    await clickFact(panel);
    await until('the notice', () => panel.evaluate(() => document.querySelector('.notice')?.hidden === false));
    await panel.evaluate(() => document.querySelector('.notice button').click());
    const words = await until('the new words', () => panel.evaluate(() => {
      const button = [...document.querySelectorAll('.ng-main button, .ng-sentences button')].find((each) => each.textContent.includes('TACOMA'));
      button?.click();
      return button?.textContent;
    }));
    await until('the new highlight', async () => (await highlighted(page))?.text.replace(/\s+/g, ' ') === words.replace(/\s+/g, ' '));
    assert.equal(await panel.evaluate(() => document.querySelector('.notice').hidden), true);
    await page.close();
  });

  test(`${driver.name}: a click on a name goes from mention to mention, and round again`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const go = () => panel.evaluate(() => {
      const button = [...document.querySelectorAll('.ng-people button')].find((each) => /\d/.test(each.querySelector('.ng-count')?.textContent ?? ''));
      button.click();
      return button.querySelector('.ng-count').textContent.trim();
    });
    const first = await go();
    const count = Number(/^1 of (\d+)$/.exec(first)?.[1]);
    assert.ok(count > 1, first);
    const places = [];
    for (let which = 1; which <= count; which += 1) {
      const before = places.at(-1);
      const place = await until('the mention', () => page.evaluate(() => {
        const [range] = [...CSS.highlights.values()].flatMap((each) => [...each]);
        return range ? `${[...document.querySelectorAll('p')].findIndex((each) => each.contains(range.startContainer))}.${range.startOffset}` : null;
      }).then((now) => (now === before ? null : now)));
      places.push(place);
      assert.equal(await go(), `${(which % count) + 1} of ${count}`);
    }
    assert.equal(new Set(places).size, count);
    await page.close();
  });

  test(`${driver.name}: a page under a strict policy is cleaned too`, async () => {
    const { page, html } = await clean('strict-csp');
    assert.ok(Number(await until('the badge', () => page.badge())) >= 1);
    await page.clickToolbar();
    await until('the page as it was', async () => (await page.html()) === html);
    await page.close();
  });

  test(`${driver.name}: a page that is no article is left alone`, async () => {
    const { page, html } = await show('front-page');
    const panel = await click(page);
    await until('the panel to say so', () => stateIs('nothing'));
    assert.equal(await page.html(), html);
    assert.equal(await page.badge(), '');
    await page.close();
  });

  test(`${driver.name}: the panel follows the tabs and says what it knows of each`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const { page: other } = await show('long-read');
    await other.bringToFront();
    await until('the unread tab', () => stateIs('unread'));
    await page.bringToFront();
    await until('the read tab', async () => (await switchIs()) === 'true');
    await page.navigate(session.server.url('long-read'));
    await until('the panel to forget', () => stateIs('unread'));
    await page.goBack();
    const state = await until('the panel to know again', () =>
      panel.evaluate(() => (document.querySelector('#clean') ?? document.querySelector('[data-state="unread"]'))?.outerHTML ?? null));
    assert.ok(state);
    await other.close();
    await page.close();
  });

  test(`${driver.name}: what comes later is removed too`, async () => {
    const { page } = await clean('wordpress-comments');
    await page.evaluate(() => {
      const late = document.querySelector('#respond').cloneNode(true);
      for (const { name } of [...late.attributes]) if (/^data-[a-z]{16}$/.test(name)) late.removeAttribute(name);
      late.id = 'late-respond';
      document.querySelector('#respond').after(late);
    });
    await until('the late form to go', () => shows(page, '#late-respond').then((shown) => !shown));
    await page.close();
  });

  test(`${driver.name}: a single-page navigation is read anew, and nothing of the old page stays marked`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const other = await pageOf('inline-related');
    const { title } = await expectedOf('inline-related');
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      const old = [...document.body.children];
      history.pushState(null, '', 'next');
      document.head.replaceChildren(...next.head.children);
      document.body.replaceChildren(...next.body.children);
      window.oldPage = old;
    }, other);
    await until('the panel to show the new page', async () => (await heading()) === title && (await switchIs()) === 'true');
    const marks = await page.evaluate(() => window.oldPage.flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => element.getAttributeNames().some((name) => /^data-[a-z]{16}$/.test(name))).length);
    assert.equal(marks, 0);
    await page.close();
  });

  test(`${driver.name}: a page of the browser's own cannot be read, and the panel says so`, async () => {
    const page = await session.browser.openPage(session.server.url('wordpress-comments'));
    await page.navigate(closedPage);
    const panel = await click(page);
    await until('the panel to say so', () => stateIs('unreadable'));
    await page.close();
  });

  test(`${driver.name}: the panel passes axe in every state`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const check = async (state) => {
      assert.deepEqual(await axeOn(panel), [], state);
    };
    await check('read');
    await page.navigate(session.server.url('front-page'));
    await until('the panel to forget', () => stateIs('unread'));
    await check('unread');
    await page.clickToolbar();
    await until('the panel to say so', () => stateIs('nothing'));
    await check('nothing');
    await page.close();
  });

  test(`${driver.name}: nothing was written to the console as an error`, async () => {
    const page = await session.browser.openPage(session.server.url('wordpress-comments'));
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });
}
