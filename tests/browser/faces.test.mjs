// How the extension's pages look and read in hard conditions: narrow, wide, twice as large, forced colours, right to left; and the panel
// as a tab. In Chromium, which can be told to be all that; the same pages run in Firefox in the other suites.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as driver from './chromium.mjs';
import { axeOn, overflow, startSession } from './session.mjs';
import { until } from './until.mjs';

const extension = fileURLToPath(new URL('../../build/extension/chrome', import.meta.url));

/** Buttons and the like that nothing names. */
const unnamed = (page) => page.evaluate(() => [...document.querySelectorAll('button, summary, input, select, a[href]')]
  .filter((each) => each.checkVisibility() && !(each.getAttribute('aria-label') || each.textContent.trim() || each.labels?.[0]?.textContent.trim())).map((each) => each.outerHTML.slice(0, 120)));

async function faces(session, slug) {
  const { page, panel } = await session.clean(slug);
  await until('the site', () => panel.evaluate(() => document.querySelector('#site details') !== null));
  await panel.evaluate(() => { document.querySelector('#site details').open = true; document.querySelector('.ng-fact').click(); });
  const [tabId] = await (await session.browser.openOwn('options/options.html')).evaluate(async () => Object.entries(await chrome.storage.session.get(null)).filter(([, note]) => note.readable).map(([key]) => Number(key.slice(4))).slice(-1));
  const asTab = await session.browser.openOwn(`sidebar/sidebar.html?tab=${tabId}`);
  await until('the panel in a tab', () => asTab.evaluate(() => document.querySelector('#site details') !== null));
  const reader = await session.browser.openOwn(`reader/reader.html?tab=${tabId}`);
  await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
  const options = await session.browser.openOwn('options/options.html');
  await until('the options', () => options.evaluate(() => document.querySelector('#reset') !== null));
  return { page, all: { panel, asTab, reader, options } };
}

describe('left to right', () => {
  const session = startSession(driver, { extension });
  test('no page of the extension overflows from 240 to 1,600 pixels, nor at twice the size, and everything has a name', async () => {
    const { all } = await faces(session, 'table-and-lists');
    for (const [name, face] of Object.entries(all)) {
      const tab = face.puppeteer;
      for (const width of [240, 280, 420, 700, 1280, 1600]) {
        await tab.setViewport({ width, height: 800 });
        assert.deepEqual(await overflow(face), [], `${name} at ${width}`);
        const menus = await face.evaluate(() => [...document.querySelectorAll('details.menu')].map(({ id }) => id));
        for (const menu of menus) {
          await face.evaluate((id) => { document.getElementById(id).open = true; }, menu);
          assert.deepEqual(await overflow(face), [], `${name} at ${width}, ${menu} open`);
          await face.evaluate((id) => { document.getElementById(id).open = false; }, menu);
        }
      }
      await tab.setViewport({ width: 420, height: 400, deviceScaleFactor: 2 });
      await face.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.deepEqual(await overflow(face), [], `${name} at twice the size`);
      await face.evaluate(() => { document.documentElement.style.fontSize = ''; });
      assert.deepEqual(await unnamed(face), [], name);
    }
  });

  test('dark and with forced colours they pass axe, and what is on differs from what is off', async () => {
    const { all } = await faces(session, 'short-brief');
    for (const [name, face] of Object.entries(all)) {
      const tab = face.puppeteer;
      await tab.setViewport({ width: 700, height: 900 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      await until('the colours', () => face.evaluate(() => document.getAnimations().length === 0));
      assert.deepEqual(await axeOn(face), [], `${name}, dark`);
      await tab.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
      assert.deepEqual(await axeOn(face), [], `${name}, forced colours`);
      const tracks = await face.evaluate(() => Object.fromEntries(['true', 'false'].map((on) => [on, getComputedStyle(document.querySelector(`.switch[aria-checked="${on}"] .track`) ?? document.body).backgroundColor])));
      if (name === 'options') assert.notEqual(tracks.true, tracks.false);
      await tab.emulateMediaFeatures([]);
    }
  });

  test('in the reader view the button for the facts leads to them where they stand below the article, else hides and shows them', async () => {
    const { all: { reader } } = await faces(session, 'long-read');
    const press = () => reader.evaluate(() => {
      document.querySelector('#toggle-facts').click();
      const facts = document.querySelector('#facts');
      const { top } = facts.getBoundingClientRect();
      return [facts.hidden, document.querySelector('#toggle-facts').getAttribute('aria-expanded'), !facts.hidden && top >= 0 && top < innerHeight];
    });
    await reader.puppeteer.setViewport({ width: 700, height: 800 });
    assert.deepEqual(await press(), [false, 'true', true]);
    assert.deepEqual(await press(), [true, 'false', false]);
    assert.deepEqual(await press(), [false, 'true', true]);
    await reader.evaluate(() => scrollTo(0, 0));
    await reader.puppeteer.setViewport({ width: 1280, height: 800 });
    assert.deepEqual(await press(), [true, 'false', false]);
    assert.deepEqual(await press(), [false, 'true', true]);
    assert.equal(await reader.evaluate(() => scrollY), 0);
  });

  test('nothing jumps while the panel and the reader view fill up, and while the page is switched', async () => {
    // The foot goes down as the panel grows; everything else stays where it came.
    const jumps = (face) => face.evaluate(() => new Promise((done) => {
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
        done(list.getEntries().flatMap(({ value, sources }) => sources
          .filter(({ node }) => !(node?.closest ? node : node?.parentElement)?.closest('.foot'))
          .map(({ node, previousRect, currentRect }) => `${value.toFixed(4)} ${node?.parentElement?.id} ${node?.className || node?.nodeName} "${node?.textContent?.slice(0, 40)}" from ${at(previousRect)} to ${at(currentRect)}`)));
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done([]), 300); // none at all: then nobody is told
    }));
    const { page, all } = await faces(session, 'photo-captions-heavy');
    for (const on of ['false', 'true']) {
      await all.asTab.evaluate(() => document.querySelector('#clean').click());
      await until('the switch', () => all.asTab.evaluate((wanted) => document.querySelector('#clean').getAttribute('aria-checked') === wanted, on));
    }
    await until('the pictures', () => all.reader.evaluate(() => document.querySelectorAll('.ng-article [data-image] > *').length > 0));
    assert.deepEqual(await jumps(all.reader), [], 'reader');
    assert.deepEqual(await jumps(all.options), [], 'options');
    assert.deepEqual(await jumps(all.asTab), [], 'panel');
    await page.close();
  });

  test('the panel does everything by the keyboard alone', async () => {
    const { panel } = await session.clean('wordpress-comments');
    const press = (key) => panel.puppeteer.keyboard.press(key);
    await panel.evaluate(() => document.querySelector('#clean').focus());
    await press('Space');
    await until('the switch', async () => (await session.switchIs()) === 'false');
    assert.match(await panel.evaluate(() => document.querySelector('#removed-heading .count').textContent), /^0 of [1-9]/);
    await press('Space');
    await until('the switch', async () => (await session.switchIs()) === 'true');
    await panel.evaluate(() => document.querySelector('#export summary').focus());
    await press('Enter');
    await until('the menu', () => panel.evaluate(() => document.querySelector('#export').open));
    await press('Tab');
    assert.equal(await panel.evaluate(() => document.activeElement.id), 'copy-markdown');
    await press('Escape');
    assert.equal(await panel.evaluate(() => document.querySelector('#export').open || document.activeElement.localName), 'summary');
  });
});

describe('right to left', () => {
  const session = startSession(driver, { extension, args: ['--lang=ar'] });
  test('in Arabic every page runs from right to left, fits, and passes axe', async () => {
    const { all } = await faces(session, 'rtl-arabic');
    for (const [name, face] of Object.entries(all)) {
      assert.deepEqual(await face.evaluate(() => [document.documentElement.dir, document.documentElement.lang]), ['rtl', 'ar'], name);
      for (const width of [280, 700, 1280]) {
        await face.puppeteer.setViewport({ width, height: 800 });
        assert.deepEqual(await overflow(face), [], `${name} at ${width}`);
      }
      assert.deepEqual(await axeOn(face), [], name);
    }
    const reasons = await all.asTab.evaluate(() => [...document.querySelectorAll('.removed .reasons bdi')].map((each) => each.textContent));
    assert.ok(reasons.length > 0 && reasons.every((each) => /\p{Script=Arabic}/u.test(each.split(' · ')[0])), reasons.join(' | '));
    const { left, right } = await all.asTab.evaluate(() => ({ left: document.querySelector('#clean').getBoundingClientRect().left, right: document.querySelector('.top .name').getBoundingClientRect().left }));
    assert.ok(left < right, 'the switch stands at the left end');
  });
});
