// The reader view and what leaves the panel: reading, listening, pictures, facts that lead both ways, export, citation.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeOn, errorsOf, expectedOf, startSession } from './session.mjs';
import { getSettings } from './settings.mjs';
import { until } from './until.mjs';

const fold = (text) => text.replace(/\s+/gu, ' ').trim();

/** Registers the tests. */
export function testReader(driver, { extension }) {
  const session = startSession(driver, { extension });
  const { put } = session;
  /** Opens the reader view of a page from its own tab, by the command. */
  const read = async (page) => {
    await session.browser.command(page, 'open-reader');
    const reader = await session.browser.ownPage('reader/reader.html');
    await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
    return reader;
  };
  const cleanAndRead = async (slug) => {
    const opened = await session.clean(slug);
    const expected = await expectedOf(slug);
    const reader = await read(opened.page);
    await session.cleaned(expected.title); // the sidebar, too, has turned from the view's tab to the page behind it
    return { ...opened, reader, expected };
  };
  const highlighted = (page, name) => page.evaluate((wanted) => [...(wanted ? [CSS.highlights.get(wanted)].filter(Boolean) : CSS.highlights.values())].flatMap((each) => [...each]).map(String).join(' '), name ?? null);

  test(`${driver.name}: the reader view has the whole article, its lists and tables, and nothing of what was removed`, async () => {
    const { page, reader, expected } = await cleanAndRead('table-and-lists');
    const text = fold(await reader.evaluate(() => document.querySelector('.ng-article').textContent));
    assert.deepEqual(expected.article.filter((each) => !each.includes(' | ') && !text.includes(fold(each))), []);
    assert.deepEqual(expected.never.filter((each) => text.includes(fold(each))), []);
    const shape = await reader.evaluate(() => ({
      rows: document.querySelectorAll('.ng-article tr').length, cells: document.querySelectorAll('.ng-article tr:first-child td').length,
      items: document.querySelectorAll('.ng-article li').length, headings: document.querySelectorAll('.ng-article h2').length,
      time: document.querySelector('.reading-time').textContent,
    }));
    assert.equal(shape.rows, 4);
    assert.equal(shape.cells, 3);
    assert.ok(shape.items >= 6 && shape.headings >= 3);
    assert.match(shape.time, /^\d+ min/);
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: code, quotations, links, marked words, nested lists and captions stay what they are`, async () => {
    const words = (await expectedOf('wordpress-comments')).article.slice(0, 4).map((each) => `<p>${each}</p>`).join('');
    const url = session.server.put('/shapes/', `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Ferries come back</h1>${words}
      <h2>How the timetable is computed</h2><p>The company published the <a href="/plan">whole plan</a> with <em>every</em> sailing and <strong>no</strong> exception, and a line of <code>code</code> in it.</p>
      <pre><code>for boat in boats:\n    boat.sail()</code></pre>
      <blockquote><p>A boat that does not sail is a very expensive restaurant, and nobody on the islands needs another one of those.</p></blockquote>
      <ul><li>The morning boats leave at six<ul><li>and at seven on Sundays</li></ul></li><li>The evening boats leave at eight</li></ul>
      <ol><li>Buy a ticket at the pier before noon</li><li>Go on board before the whistle blows</li></ol>
      <h3>What it costs</h3><p>After that the western pier will close for the winter, as it does each year in the last days of October.</p></article></body></html>`);
    const { page } = await session.cleanUrl(url, 'Ferries come back');
    const reader = await read(page);
    const shape = await reader.evaluate(() => {
      const all = (selector) => [...document.querySelectorAll(`.ng-article ${selector}`)].map((each) => each.textContent);
      return { h2: all('h2'), h3: all('h3'), link: [...document.querySelectorAll('.ng-article a')].map((each) => [each.textContent, new URL(each.href).pathname, each.rel, each.target]), em: all('em'), strong: all('strong'), code: all('p code'), pre: all('pre'), quote: all('blockquote'), nested: all('ul ul li'), ordered: all('ol > li') };
    });
    assert.deepEqual(shape, {
      h2: ['How the timetable is computed'], h3: ['What it costs'], link: [['whole plan', '/plan', 'noopener noreferrer', '_blank']], em: ['every'], strong: ['no'], code: ['code'],
      pre: ['for boat in boats:\n    boat.sail()'], quote: ['A boat that does not sail is a very expensive restaurant, and nobody on the islands needs another one of those.'],
      nested: ['and at seven on Sundays'], ordered: ['Buy a ticket at the pier before noon', 'Go on board before the whistle blows'],
    });
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: a video of the text is a card that leads to it, and nothing of it is loaded`, async () => {
    const words = (await expectedOf('wordpress-comments')).article.slice(0, 4).map((each) => `<p>${each}</p>`).join('');
    session.server.put('/player', (request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Player</title>'));
    const player = `http://localhost:${session.server.port}/player`;
    const url = session.server.put('/video/', `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Ferries come back</h1>${words}
      <iframe src="${player}" title="The ferries from above" width="560" height="315"></iframe><p>After that the western pier will close for the winter, as it does each year in the last days of October.</p></article></body></html>`);
    const { page } = await session.cleanUrl(url, 'Ferries come back');
    const before = session.server.asked().length;
    const reader = await read(page);
    const card = await reader.evaluate(() => ({ href: document.querySelector('.ng-embed').href, text: document.querySelector('.ng-embed').textContent, frames: document.querySelectorAll('iframe, video').length }));
    assert.deepEqual(card, { href: player, text: 'The ferries from abovelocalhost', frames: 0 });
    assert.deepEqual(session.server.asked().slice(before).filter(({ path }) => path !== '/favicon.ico'), []);
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: a page under a strict policy is read as well`, async () => {
    const { page, reader, expected } = await cleanAndRead('strict-csp');
    assert.equal(await reader.evaluate(() => document.querySelector('.ng-article h1').textContent), expected.title);
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: the reader view of a page without an article says that, and of one that is gone says that`, async () => {
    const { page } = await session.open(session.server.put('/none/', '<!doctype html><html lang="en"><head><title>Nothing</title></head><body><p>Hello.</p></body></html>'));
    await session.click(page);
    await until('the panel to say so', () => session.stateIs('nothing'));
    await session.browser.command(page, 'open-reader');
    const reader = await session.browser.ownPage('reader/reader.html');
    const says = (state, title) => until(title, () => reader.evaluate((wanted, words) => document.querySelector(`main .card[data-state="${wanted}"] h1`)?.textContent === words, state, title));
    await says('nothing', 'Nothing to do here');
    assert.deepEqual(await axeOn(reader), []);
    await page.close();
    await says('readerGone', 'Its page is not open');
    await reader.close();
  });

  test(`${driver.name}: the panel's button opens the view beside the page, as the key does`, async () => {
    const { page, panel } = await session.clean('short-brief');
    const last = await session.browser.openPage(session.server.url('long-read'));
    await page.bringToFront();
    await until('the button', () => panel.evaluate(() => document.querySelector('#reader') !== null));
    await panel.evaluate(() => document.querySelector('#reader').click());
    const reader = await session.browser.ownPage('reader/reader.html');
    await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
    const places = await reader.evaluate(async () => {
      const { index, openerTabId } = await chrome.tabs.getCurrent();
      return [index, (await chrome.tabs.get(openerTabId)).index + 1, new URLSearchParams(location.search).get('tab') === String(openerTabId)];
    });
    assert.deepEqual(places, [places[0], places[0], true]);
    await reader.close();
    await last.close();
    await page.close();
  });

  test(`${driver.name}: where the page is gone, the view stays, and says what cannot be done any more`, async () => {
    const { page, reader } = await cleanAndRead('short-brief');
    await page.close();
    await reader.bringToFront();
    await until('the view to notice', () => reader.evaluate(() => {
      document.querySelector('#copy-markdown').click();
      return document.querySelector('.told')?.textContent === 'The article could not be written out.';
    }));
    assert.equal(await reader.evaluate(() => document.querySelector('.ng-article h1') !== null), true);
    await reader.close();
  });

  test(`${driver.name}: a fact leads to its words in the reader view, and a sentence to its facts, there and in the sidebar`, async () => {
    const { page, reader, panel } = await cleanAndRead('wordpress-comments');
    const words = await reader.evaluate(() => {
      const button = document.querySelector('#facts .ng-sentences button');
      button.click();
      return button.textContent;
    });
    await until('the highlight', async () => fold(await highlighted(reader, 'nutgraf-fact')) === fold(words));
    await until('the page\'s highlight', async () => (await highlighted(page)) !== '');
    await reader.bringToFront();
    await until('the sidebar to show the page behind the view', async () => (await session.switchIs()) === 'true');
    await reader.evaluate(() => {
      const range = [...CSS.highlights.get('nutgraf-fact')][0];
      const { left, top } = range.getClientRects()[0];
      document.querySelector('.ng-article').dispatchEvent(new PointerEvent('pointermove', { clientX: left + 20, clientY: top + 8, bubbles: true }));
    });
    await until('the facts of the sentence', () => reader.evaluate(() => document.querySelectorAll('#facts .ng-touched').length > 0));
    await until('the same in the sidebar', () => panel.evaluate(() => document.querySelectorAll('.facts .ng-touched').length > 0));
    const touched = await panel.evaluate(() => [...document.querySelectorAll('.facts .ng-sentences .ng-touched')].map((each) => each.textContent));
    assert.ok(touched.includes(words), `${touched} and not ${words}`);
    await panel.evaluate(() => document.querySelectorAll('.facts .ng-sentences button')[1].click());
    await until('the sidebar\'s fact in the view', async () => fold(await highlighted(reader, 'nutgraf-fact')) !== fold(words));
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: typography is the reader's own, and stays`, async () => {
    const { page, reader } = await cleanAndRead('long-read');
    const look = () => reader.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.ng-article'));
      return { size: style.fontSize, paper: getComputedStyle(document.body).backgroundColor, family: style.fontFamily };
    });
    const before = await look();
    await reader.evaluate(() => { document.querySelector('#typography').open = true; });
    const atOnce = await reader.evaluate(() => {
      document.querySelector('input[name="theme"][value="dark"]').click();
      for (const [name, value] of [['size', 28], ['width', 50]]) {
        const range = document.querySelector(`#reader-${name}`);
        range.value = value;
        range.dispatchEvent(new Event('input'));
      }
      const { dataset, style } = document.documentElement;
      return [dataset.theme, style.getPropertyValue('--reader-size'), style.getPropertyValue('--reader-width')];
    });
    assert.deepEqual(atOnce, ['dark', '1.75rem', '50ch'], 'a change leaves those before it');
    await reader.evaluate(() => {
      const font = document.querySelector('#reader-font');
      font.value = 'sans';
      font.dispatchEvent(new Event('change'));
    });
    const after = await until('the change', async () => {
      const now = await look();
      return now.size === '28px' && now.paper !== before.paper && now.family !== before.family ? now : null;
    });
    const kept = await until('the last change to be kept', async () => {
      const { reader: now } = await getSettings(session.browser);
      return now.font === 'sans' ? now : null;
    });
    assert.deepEqual([kept.theme, kept.size, kept.width], ['dark', 28, 50]);
    const open = () => reader.evaluate(() => document.querySelector('#typography').open);
    await reader.evaluate(() => {
      speechSynthesis.getVoices = () => [{ name: 'A voice', lang: 'en-GB' }];
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    assert.deepEqual(await reader.evaluate(() => [...document.querySelectorAll('#reader-voice option')].map((each) => each.value)), ['', 'A voice']);
    assert.equal(await open(), true);
    await reader.evaluate(() => document.querySelector('.ng-article').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    assert.equal(await open(), false, 'a press elsewhere closes it');
    await reader.close();
    const again = await read(page);
    assert.deepEqual(await again.evaluate(() => getComputedStyle(document.querySelector('.ng-article')).fontSize), after.size);
    await again.close();
    await page.close();
    await put({});
  });

  test(`${driver.name}: pictures that the page may look at are shown without a request, others only when asked for, without a referrer`, async () => {
    const words = (await expectedOf('wordpress-comments')).article.slice(0, 5).map((each) => `<p>${each}</p>`).join('');
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="teal"/></svg>';
    const svg = (request, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture);
    session.server.put('/own.svg', svg);
    session.server.put('/foreign.svg', svg);
    const foreign = `http://localhost:${session.server.port}/foreign.svg`;
    const url = session.server.put('/pictures/', `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Ferries come back</h1>${words}
      <figure><img src="/own.svg" width="640" height="400" alt="A pier"><figcaption>The eastern pier in May.</figcaption></figure><p>The last of the boats is to land on Friday, the harbour master told reporters on the pier.</p>
      <figure><img src="${foreign}" width="640" height="400" alt="A boat"><figcaption>A boat of the line.</figcaption></figure><p>After that the western pier will close for the winter, as it does each year in the last days of October.</p></article></body></html>`);
    const { page } = await session.cleanUrl(url, 'Ferries come back');
    const before = session.server.asked().length;
    const reader = await read(page);
    await until('the page\'s own picture', () => reader.evaluate(() => document.querySelector('.ng-article img')?.src.startsWith('blob:') === true && document.querySelector('.ng-article img').naturalWidth > 0));
    await until('the question', () => reader.evaluate(() => document.querySelectorAll('.ng-article .load').length === 1));
    assert.deepEqual(await reader.evaluate(() => [...document.querySelectorAll('figcaption')].map((each) => each.textContent)), ['The eastern pier in May.', 'A boat of the line.']);
    assert.deepEqual(session.server.asked().slice(before).filter(({ path }) => path !== '/favicon.ico'), []);
    await reader.evaluate(() => document.querySelector('.load').click());
    await reader.evaluate(() => document.querySelectorAll('.ng-article [data-image]')[1].scrollIntoView()); // it is loaded when it comes into view
    await until('the other picture', () => reader.evaluate(() => [...document.querySelectorAll('.ng-article img')].length === 2 && [...document.querySelectorAll('.ng-article img')].every((each) => each.complete && each.naturalWidth > 0)));
    const asked = session.server.asked().slice(before).filter(({ path }) => path === '/foreign.svg');
    assert.ok(asked.every(({ referrer }) => referrer === ''));
    const always = () => reader.evaluate(() => document.querySelector('#reader-pictures').getAttribute('aria-checked'));
    assert.deepEqual([await always(), (await getSettings(session.browser)).reader?.pictures ?? false], ['false', false], 'it was asked for once');
    await reader.bringToFront();
    for (const on of [true, false]) {
      await reader.evaluate(() => document.querySelector('#reader-pictures').click());
      await until('the switch', async () => (await always()) === String(on));
      assert.equal((await getSettings(session.browser)).reader.pictures, on);
      await reader.bringToFront();
    }
    await reader.close();
    await page.close();
    await put({});
  });

  test(`${driver.name}: what a page shows until its picture is scrolled to is not taken for the picture`, async () => {
    const words = (await expectedOf('wordpress-comments')).article.slice(0, 5).map((each) => `<p>${each}</p>`).join('');
    const late = session.server.put('/late.svg', (request, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"/>'));
    const dot = session.server.put('/dot.svg', (request, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'));
    const grey = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='640' height='400'/%3E";
    const url = session.server.put('/late/', `<!doctype html><html lang="en"><head><title>Ferries</title></head><body><article><h1>Ferries come late</h1>${words}
      <figure><img src="${grey}" data-src="${late}" width="640" height="400" alt="A pier"></figure><p>The last of the boats is to land on Friday, the harbour master told reporters on the pier.</p>
      <figure><img src="${dot}" data-src="${late}?boat" width="640" height="400" alt="A boat"></figure><p>After that the western pier will close for the winter, as it does each year in the last days of October.</p></article></body></html>`);
    const { page } = await session.cleanUrl(url, 'Ferries come late');
    const reader = await read(page);
    await until('both questions', () => reader.evaluate(() => document.querySelectorAll('.ng-article .load').length === 2));
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: reading aloud goes from sentence to sentence and shows the spoken one`, async () => {
    const { page, reader } = await cleanAndRead('short-brief');
    // No voice is installed where tests run: the speaker is the test's own, the order of things is ours.
    await reader.evaluate(() => {
      window.said = [];
      speechSynthesis.speak = (words) => { window.said.push(words.text); window.speaking = words; };
      document.querySelector('#listen').click();
    });
    const first = await until('the first sentence', () => reader.evaluate(() => window.said[0]));
    assert.equal(fold(await highlighted(reader, 'nutgraf-spoken')), fold(first));
    await reader.evaluate(() => window.speaking.dispatchEvent(new Event('end')));
    const second = await until('the second', () => reader.evaluate(() => window.said[1]));
    assert.equal(fold(await highlighted(reader, 'nutgraf-spoken')), fold(second));
    await reader.evaluate(() => document.querySelector('#listen').click());
    await reader.evaluate(() => window.speaking.dispatchEvent(new Event('end')));
    assert.equal(await reader.evaluate(() => window.said.length), 2, 'paused');
    await reader.evaluate(() => document.querySelector('#listen').click());
    await until('the same again', () => reader.evaluate(() => window.said[2] === window.said[1]));
    const listen = () => reader.evaluate(() => [document.querySelector('#listen').textContent, document.querySelector('.told')?.textContent ?? '']);
    assert.deepEqual(await listen(), ['Pause', '']);
    await reader.evaluate(() => window.speaking.dispatchEvent(new Event('error')));
    assert.deepEqual(await listen(), ['Listen', 'The browser has no voice to read this aloud.']);
    await reader.evaluate(() => document.querySelector('#listen').click());
    for (let spoken = 0; (await listen())[0] === 'Pause'; spoken += 1) {
      assert.ok(spoken < 100);
      await reader.evaluate(() => window.speaking.dispatchEvent(new Event('end')));
    }
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: the article and its facts can be taken along in every format`, async () => {
    const { page, panel, reader, expected } = await cleanAndRead('wordpress-comments');
    await reader.close();
    await page.bringToFront();
    const take = (id) => panel.evaluate(async (button) => {
      let given = null;
      const make = URL.createObjectURL;
      const write = navigator.clipboard.writeText;
      URL.createObjectURL = (blob) => { void blob.text().then((text) => { given = text; }); return make.call(URL, blob); };
      navigator.clipboard.writeText = async (text) => { given = text; };
      HTMLAnchorElement.prototype.click = () => {};
      const end = Date.now() + 10000;
      // The panel may still be on its way back from the reader view: asked again until it answers.
      while (given === null && Date.now() < end) {
        document.getElementById(button).click();
        for (let turn = 0; turn < 25 && given === null; turn++) await new Promise((done) => setTimeout(done, 20));
      }
      URL.createObjectURL = make;
      navigator.clipboard.writeText = write;
      return given;
    }, id);
    const markdown = await take('copy-markdown');
    assert.match(markdown, /^---\ntitle: ".+"\nauthor: \[".+"\]\nsite: ".+"\npublished: \d{4}-\d\d-\d\d\nsource: "http:.+"\n/);
    assert.match(markdown, /\n# .+\n/);
    assert.match(markdown, /\n- “.+” — .+\[\^\d+\]\n/);
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: \[.+\]\((http:[^)]+#:~:text=[^)]+)\)$/gm)];
    assert.ok(notes.length >= 3);
    assert.deepEqual(notes.map(([, number]) => Number(number)), notes.map((_, at) => at + 1));
    const { article, facts } = JSON.parse(await take('save-json'));
    assert.equal(article.title, expected.title);
    assert.ok(facts.people.length > 0 && article.runs === undefined);
    assert.ok((await take('copy-text')).includes(expected.article[0]));
    assert.match(await take('save-html'), /^<!doctype html>/i);
    await panel.evaluate(() => document.querySelector('.ng-quotes li button').click());
    await until('what the click did to be said', () => panel.evaluate(() => document.querySelector('#announcement').textContent === 'Shown in the page.'));
    const cited = await take('copy-fact');
    assert.match(cited, /^“.+” — .+\. “.+”, .+, \d{4}-\d\d-\d\d\. http:.+#:~:text=/);
    const told = await panel.evaluate(() => {
      const line = document.querySelector('#announcement');
      const { width, height, top, bottom } = line.getBoundingClientRect();
      return [line.textContent, width > 20 && height > 10 && top >= 0 && bottom <= innerHeight, getComputedStyle(line).clipPath];
    });
    assert.deepEqual(told, ['Copied', true, 'none']);
    await page.close();
  });

  test(`${driver.name}: a copied address leads to the very sentence`, async () => {
    const { page, panel } = await session.clean('long-read');
    const address = await panel.evaluate(async () => {
      let given = null;
      navigator.clipboard.writeText = async (text) => { given = text; };
      document.querySelectorAll('.ng-sentences button')[1].click();
      document.querySelector('#copy-fact').click();
      while (given === null) await new Promise((done) => setTimeout(done, 20));
      return given.match(/http\S+$/)[0];
    });
    const other = await session.browser.openPage(address);
    if (driver.name === 'Chromium') await until('the browser to scroll there', () => other.evaluate(() => scrollY > 0));
    await other.close();
    await page.close();
  });

  test(`${driver.name}: the reader view prints the article alone`, async () => {
    const { page, reader } = await cleanAndRead('short-brief');
    const parts = () => reader.evaluate(() => Object.fromEntries([['bar', '.bar'], ['facts', '.facts'], ['article', '.ng-article p']].map(([name, selector]) => [name, document.querySelector(selector).checkVisibility()])));
    assert.deepEqual(await parts(), { bar: true, facts: true, article: true });
    await reader.print(true);
    assert.deepEqual(await until('the printed page', async () => { const now = await parts(); return now.bar ? null : now; }), { bar: false, facts: false, article: true });
    await reader.print(false);
    assert.deepEqual(await parts(), { bar: true, facts: true, article: true });
    await reader.close();
    await page.close();
  });

  test(`${driver.name}: the reader view and the options pass axe, and get no error`, async () => {
    const { page, reader } = await cleanAndRead('photo-captions-heavy');
    for (const theme of ['light', 'sepia', 'dark']) {
      await reader.evaluate((name) => { document.documentElement.dataset.theme = name; document.querySelector('#typography').open = true; }, theme);
      await until('the colours', () => reader.evaluate(() => document.getAnimations().length === 0));
      assert.deepEqual(await axeOn(reader), [], theme);
    }
    await reader.close();
    await put({ sites: { 'a.example': { start: 'always', kinds: { ad: true }, article: [{ kind: 'related', mark: 'div.more' }] } } });
    const options = await session.browser.openOwn('options/options.html');
    await until('the options', () => options.evaluate(() => document.querySelector('.sites') !== null));
    assert.deepEqual(await axeOn(options), []);
    await options.close();
    const privacy = await session.browser.openOwn('privacy/privacy.html');
    assert.deepEqual(await axeOn(privacy), []);
    await privacy.close();
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });

  describe('a page in a private window', () => {
    const secret = 'const { get } = chrome.tabs; chrome.tabs.get = async (id) => ({ ...(await get.call(chrome.tabs, id)), incognito: true });';
    const privately = startSession(driver, { extension, prelude: secret, before: ['reader/reader.js'] });
    test(`${driver.name}: the reader view of a page in a private window, itself in another, does not write its title into the history`, async () => {
      const { page } = await privately.clean('short-brief');
      await privately.browser.command(page, 'open-reader');
      const reader = await privately.browser.ownPage('reader/reader.html');
      await until('the article', () => reader.evaluate(() => document.querySelector('.ng-article h1') !== null));
      assert.equal(await reader.evaluate(() => document.title), 'Reader view');
      await reader.close();
      await page.close();
    });
  });
}
