// Pages as the systems build them that news sites run on: the article stays, the clutter goes, and the page comes back byte for byte
// after a thousand switchings; nothing is asked of the network, and nothing is written to the console.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morePages } from './more-pages.mjs';
import { systemPages } from './pages.mjs';
import { errorsOf, shows, startSession, switchOften, withoutMarks } from './session.mjs';
import { until } from './until.mjs';

const fold = (text) => text.replace(/\s+/gu, ' ').trim();

/** Registers the tests. */
export function testSystems(driver, { extension }) {
  const session = startSession(driver, { extension });

  for (const { name, slug, title, texts, html: source, gone } of [...systemPages, ...morePages]) {
    test(`${driver.name}: ${name}`, async () => {
      const { page, panel, html } = await session.cleanUrl(session.server.put(`/${slug}/`, source), title);
      const text = fold(await page.evaluate(() => document.body.innerText));
      assert.deepEqual(texts.filter((each) => !text.includes(fold(each))), [], 'every paragraph can be read');
      const left = [];
      for (const selector of gone) if (await shows(page, selector)) left.push(selector);
      assert.deepEqual(left, [], 'the clutter is gone');
      assert.equal(withoutMarks(await page.html()), html);
      const asked = session.server.asked().length;
      await switchOften(panel, 1000);
      await until('the page as it was', async () => (await page.html()) === html);
      assert.deepEqual(session.server.asked().slice(asked), []);
      assert.deepEqual(await errorsOf(page), []);
      await page.close();
    });
  }
}
