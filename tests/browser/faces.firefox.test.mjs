// Firefox's sidebar at the widths that its edge can be drawn to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as driver from './firefox.mjs';
import { axeOn, overflow, startSession } from './session.mjs';
import { until } from './until.mjs';

const session = startSession(driver, { extension: fileURLToPath(new URL('../../build/extension/firefox', import.meta.url)) });

test('the sidebar fits from 240 pixels on, its head on one line, and passes axe', async () => {
  const { page, panel } = await session.clean('table-and-lists');
  await until('the site', () => panel.evaluate(() => document.querySelector('#site details') !== null));
  await panel.evaluate(() => { document.querySelector('#site details').open = true; document.querySelector('.ng-fact').click(); });
  await until('the chosen fact', () => panel.evaluate(() => !document.querySelector('#chosen').hidden));
  for (const width of [240, 280, 420, 700]) {
    await panel.resize(width);
    const words = await panel.evaluate(() => document.querySelector('#chosen p').clientWidth);
    assert.ok(words > 100, `the chosen fact has ${words} pixels at ${width}`);
    assert.deepEqual(await overflow(panel), [], `${width}`);
    const { head, line } = await panel.evaluate(() => ({ head: document.querySelector('.top').getBoundingClientRect().height, line: document.querySelector('#clean').getBoundingClientRect().height }));
    assert.ok(head < line * 2, `the head is ${head} high at ${width}, and the switch ${line}`);
    const cut = await panel.evaluate(() => {
      const name = document.querySelector('.top .name');
      const range = document.createRange();
      range.selectNodeContents(name);
      const words = range.getBoundingClientRect();
      const box = name.getBoundingClientRect();
      return words.top < box.bottom - 1 && words.right > box.right + 1;
    });
    assert.equal(cut, false, `the name is whole or not there at ${width}`);
  }
  await panel.resize(240);
  assert.deepEqual(await axeOn(panel), []);
  await page.close();
});
