// What the installed extension promises, in one browser: extension.chromium.test.mjs and extension.firefox.test.mjs run it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { allKinds, putSettings } from './settings.mjs';
import { until } from './until.mjs';

const fixture = (slug) => new URL(`../fixtures/${slug}/`, import.meta.url);
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Serves the fixtures with their headers; everything else is an empty picture. */
async function serve() {
  const server = createServer(async (request, response) => {
    const slug = new URL(request.url, 'http://127.0.0.1').pathname.split('/')[1];
    try {
      const html = await readFile(new URL('page.html', fixture(slug)));
      const expected = JSON.parse(await readFile(new URL('expected.json', fixture(slug)), 'utf8'));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...expected.headers }).end(html);
    } catch {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>');
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: (slug) => `http://127.0.0.1:${server.address().port}/${slug}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** Registers the tests. `closedPage` is an address of the browser's own. */
export function testExtension(driver, { extension, closedPage }) {
  let browser;
  let server;
  before(async () => {
    server = await serve();
    browser = await driver.launch({ extension });
    await putSettings(browser, { kinds: allKinds });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const heading = (panel) => panel.evaluate(() => document.querySelector('main h1')?.textContent ?? '');
  const switchIs = (panel) => panel.evaluate(() => document.querySelector('#clean')?.getAttribute('aria-checked') ?? null);
  const stateIs = (panel, state) => panel.evaluate((wanted) => document.querySelector(`[data-state="${wanted}"]`) !== null, state);
  let opened = null; // the panel, once it is open: then it shows every new tab as unread first
  const show = async (slug) => {
    const page = await browser.openPage(server.url(slug));
    const html = await page.html();
    if (opened) await until('the panel to follow', () => stateIs(opened, 'unread'));
    return { page, html };
  };
  const click = async (page) => {
    await page.clickToolbar();
    opened = await page.panel();
    return opened;
  };
  /** Opens a fixture, clicks the toolbar button and waits for the panel to show its article. */
  const clean = async (slug) => {
    const { page, html } = await show(slug);
    const panel = await click(page);
    const { title } = JSON.parse(await readFile(new URL('expected.json', fixture(slug)), 'utf8'));
    await until(`the panel to show ${slug}`, async () => (await switchIs(panel)) === 'true' && (await heading(panel)) === title);
    return { page, panel, html };
  };
  const display = (page, selector) => page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted)).display, selector);
  const withoutMarks = (html) => html.replace(/ data-[a-z]{16}=""/g, '');
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
      assert.equal(await page.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), selector), false, selector);
    }
    for (const selector of ['h1.entry-title', '.entry-content', '.post-thumbnail img', '.entry-content p']) {
      assert.equal(await page.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), selector), true, selector);
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
    await until('the switch', async () => (await switchIs(panel)) === 'false');
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
    const visible = () => page.evaluate(() => document.querySelector('#respond').checkVisibility());
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
    await until('the panel to say so', () => stateIs(panel, 'nothing'));
    assert.equal(await page.html(), html);
    assert.equal(await page.badge(), '');
    await page.close();
  });

  test(`${driver.name}: the panel follows the tabs and says what it knows of each`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const { page: other } = await show('long-read');
    await other.bringToFront();
    await until('the unread tab', () => stateIs(panel, 'unread'));
    await page.bringToFront();
    await until('the read tab', async () => (await switchIs(panel)) === 'true');
    await page.navigate(server.url('long-read'));
    await until('the panel to forget', () => stateIs(panel, 'unread'));
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
    await until('the late form to go', () => page.evaluate(() => !document.querySelector('#late-respond').checkVisibility()));
    await page.close();
  });

  test(`${driver.name}: a single-page navigation is read anew, and nothing of the old page stays marked`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const other = await readFile(new URL('page.html', fixture('inline-related')), 'utf8');
    const { title } = JSON.parse(await readFile(new URL('expected.json', fixture('inline-related')), 'utf8'));
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      const old = [...document.body.children];
      history.pushState(null, '', 'next');
      document.head.replaceChildren(...next.head.children);
      document.body.replaceChildren(...next.body.children);
      window.oldPage = old;
    }, other);
    await until('the panel to show the new page', async () => (await heading(panel)) === title && (await switchIs(panel)) === 'true');
    const marks = await page.evaluate(() => window.oldPage.flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => element.getAttributeNames().some((name) => /^data-[a-z]{16}$/.test(name))).length);
    assert.equal(marks, 0);
    await page.close();
  });

  test(`${driver.name}: a page of the browser's own cannot be read, and the panel says so`, async () => {
    const page = await browser.openPage(server.url('wordpress-comments'));
    await page.navigate(closedPage);
    const panel = await click(page);
    await until('the panel to say so', () => stateIs(panel, 'unreadable'));
    await page.close();
  });

  test(`${driver.name}: the panel passes axe in every state`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const check = async (state) => {
      const problems = await panel.evaluate(async (script) => {
        if (!globalThis.axe) (0, eval)(script);
        const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ').slice(0, 300)}`);
      }, axe);
      assert.deepEqual(problems, [], state);
    };
    await check('read');
    await page.navigate(server.url('front-page'));
    await until('the panel to forget', () => stateIs(panel, 'unread'));
    await check('unread');
    await page.clickToolbar();
    await until('the panel to say so', () => stateIs(panel, 'nothing'));
    await check('nothing');
    await page.close();
  });

  test(`${driver.name}: nothing was written to the console as an error`, async () => {
    const page = await browser.openPage(server.url('wordpress-comments'));
    // Firefox notes a page that was closed while a message of it was under way.
    const errors = (await page.consoleErrors()).filter((text) => !/Content.Security.Policy|favicon|context unloaded/i.test(text));
    assert.deepEqual(errors, []);
    await page.close();
  });
}
