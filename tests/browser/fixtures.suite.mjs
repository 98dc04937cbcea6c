// Every fixture page in a real browser with the installed extension, started by the toolbar button:
// fixtures.chromium.test.mjs and fixtures.firefox.test.mjs run it. The browser is started once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pages } from '../fixtures/load.mjs';
import { serveFixtures } from './server.mjs';
import { switchOften } from './session.mjs';
import { allKinds, putSettings } from './settings.mjs';
import { until } from './until.mjs';

/** Buttons that say the words they lead to; a person's or a speaker's may say the full name where the text says "he". */
const literalFacts = '.ng-main button, .ng-sentences button, .ng-rows button, .ng-quotes li button';

const fold = (text) => text.replace(/\s+/gu, ' ').trim();

/** `extension` is the unpacked extension's folder. */
export function testFixtures(driver, { extension }) {
  let browser;
  let server;
  let panel; // opened by the first click, and open from then on
  before(async () => {
    server = await serveFixtures();
    browser = await driver.launch({ extension });
    await putSettings(browser, { kinds: allKinds });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a fixture, clicks the toolbar button, and waits until the panel has an answer for this very page. */
  async function clean(slug) {
    const page = await browser.openPage(server.url(slug));
    const html = await page.html();
    const state = () => panel.evaluate(() => document.querySelector('#clean')?.getAttribute('aria-checked') ?? document.querySelector('[data-state]')?.dataset.state ?? null);
    // The page before this one must be gone from the panel, or its answer would pass for this one's.
    if (panel) await until(`the panel to turn to ${slug}`, async () => (await state()) === 'unread');
    const errors = (await page.consoleErrors()).length;
    await page.clickToolbar();
    panel ??= await page.panel();
    const answer = await until(`the panel's answer on ${slug}`, async () => {
      const now = await state();
      return ['true', 'nothing', 'failed', 'unreadable'].includes(now) ? now : null;
    });
    return { page, html, answer, errorsSince: async () => (await page.consoleErrors()).slice(errors) };
  }

  for (const { slug, expected } of pages) {
    test(`${driver.name}: ${slug}`, async (t) => {
      const { page, html, answer, errorsSince } = await clean(slug);
      const isArticle = expected.article.length > 0;

      await t.test('the panel shows the article, or says that there is none', () => {
        assert.equal(answer, isArticle ? 'true' : 'nothing');
      });

      await t.test('what is to go has no box, what is to stay has', async () => {
        const misses = await page.evaluate((gone, visible) => {
          const boxed = (element) => element.getClientRects().length > 0;
          const check = (selectors, wrong, what) => selectors.flatMap((selector) => {
            const found = [...document.querySelectorAll(selector)];
            if (found.length === 0) return [`${selector} matches nothing`];
            return found.some(wrong) ? [`${selector} ${what}`] : [];
          });
          return [...check(gone, boxed, 'is still shown'), ...check(visible, (element) => !boxed(element), 'is hidden')];
        }, expected.gone, expected.visible);
        assert.deepEqual(misses, []);
      });

      await t.test('every paragraph of the article can be read', async () => {
        const text = fold(await page.evaluate(() => document.body.innerText));
        assert.deepEqual(expected.article.filter((paragraph) => !text.includes(fold(paragraph))), []);
      });

      await t.test('the panel shows the facts', async () => {
        const text = fold(await panel.evaluate(() => document.querySelector('.facts')?.textContent ?? ''));
        const { people = [], quotes = [] } = expected.facts ?? {};
        assert.deepEqual([...people.map(({ name }) => name), ...quotes.map((quote) => quote.text)].filter((words) => !text.includes(fold(words))), []);
        assert.deepEqual(expected.never.filter((words) => text.includes(fold(words))), []);
      });

      if (isArticle) await t.test('a click on a fact leads to its words', () => clicksLead(page, expected));

      await t.test('switched a thousand times and then off, the page is as it was, byte for byte', async () => {
        if (isArticle) {
          await switchOften(panel, 1000);
          await until('the page as it was', async () => (await page.html()) === html);
          await page.clickToolbar();
          await until('it to be clean again', () => panel.evaluate(() => document.querySelector('#clean').getAttribute('aria-checked') === 'true'));
        }
        await page.clickToolbar();
        if (isArticle) await until('the page as it was', async () => (await page.html()) === html);
        else assert.equal(await page.html(), html);
      });

      await t.test('no error on the console and no request of its own', async () => {
        assert.deepEqual(await errorsSince(), []);
        assert.deepEqual(server.strays(), []);
      });
      await page.close();
    });
  }

  /** Two facts, the first and the last whose buttons say the article's own words: each is highlighted and in view. */
  async function clicksLead(page, expected) {
    const article = expected.article.map(fold).join('\n');
    const shown = await panel.evaluate((selector) => [...document.querySelectorAll(selector)].map((button) => button.textContent), literalFacts);
    const facts = shown.map((text, index) => ({ index, text: fold(text).replace(/^[“„«»”「] ?(.*?) ?[”“«»」]$/s, '$1') })).filter(({ text }) => article.includes(text));
    assert.ok(facts.length > 0, `no fact of ${JSON.stringify(shown)} stands in the article`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const { index, text } of new Set([facts[0], facts.at(-1)])) {
      await panel.evaluate((selector, at) => document.querySelectorAll(selector)[at].click(), literalFacts, index);
      let found;
      await until(`${JSON.stringify(text)} highlighted and in view`, async () => {
        found = await page.evaluate(() => {
          const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
          if (ranges.length === 0) return null;
          const { top, bottom } = ranges[0].getBoundingClientRect();
          return { text: ranges.map(String).join(' '), inView: bottom > 0 && top < innerHeight };
        });
        return found?.inView && fold(found.text) === text;
      }, 5000).catch((error) => assert.fail(`${error.message}; there was ${JSON.stringify(found)}`));
    }
  }
}
