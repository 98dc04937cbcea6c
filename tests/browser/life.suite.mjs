// The life of a page that scripts make: widgets that come late in trees and frames of their own, slots, articles exchanged without loading,
// frameworks that write over our marks, parts that open at a click; and what is copied and printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileCore, order } from './hostile-core.mjs';
import { shows, startSession, withoutMarks } from './session.mjs';
import { until } from './until.mjs';

const paragraphs = ['The ferry company said on Monday that it would lay up two of its four boats from November, because too few people cross the sound in winter.',
  '“We carry more gulls than passengers on the last boat,” its director, Oda Brekke, told the island council at a meeting in the school hall.',
  'The council asked for one boat to stay. It offered to pay $140,000 a year for it, and to let the crew live in the old customs house.',
  'Islanders fear for their doctor, who comes over twice a week. A helicopter costs ten times as much as a boat, the county said.'];
const talk = '<h2>2 Comments</h2><ol><li class="comment"><b>gull</b> says: <p>We were not asked, as usual.</p><a href="#r">Reply</a></li><li class="comment"><b>oarsman</b> says: <p>I would row her over myself, in any weather, and I am not the only one on this island.</p><a href="#r">Reply</a></li></ol>';
const form = '<form class="comment-form"><h3>Leave a Reply</h3><p>Your email address will not be published.</p><label>Comment <textarea name="comment"></textarea></label><label>Name <input name="author"></label><button>Post Comment</button></form>';
const related = '<h3>Related articles</h3><ul><li><a href="/1">Who mends the lighthouse road</a></li><li><a href="/2">A school with nine pupils</a></li><li><a href="/3">Salt prices fall again</a></li></ul>';
const body = paragraphs.map((text) => `<p class="story">${text}</p>`).join('');
const article = `<article><h1>Two ferries to be laid up</h1>${body}</article>`;
const title = 'Two ferries to be laid up';
const page = (html, more = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">${more}</head><body>${html}</body></html>`;
/** A script that writes HTML into a tree. */
const fill = 'const fill = (root, html) => root.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);';
const script = (code) => `<script>${fill}${code.replaceAll('</', '<\\/')}</script>`;
const quoted = (html) => JSON.stringify(html);

/** Registers the tests. */
export function testLife(driver, { extension }) {
  const session = startSession(driver, { extension, prelude: hostileCore });
  const { cleanUrl } = session;
  const put = (path, html) => session.server.put(path, html);
  const storyShows = (tab) => tab.evaluate(() => {
    const parts = [...document.querySelectorAll('h1, .story'), ...[...document.querySelectorAll('*')].flatMap((each) => [...(each.shadowRoot?.querySelectorAll('h1, .story') ?? [])])];
    return parts.length >= 5 && parts.every((each) => each.checkVisibility());
  });
  const gone = (tab, selector) => until(`${selector} to go`, async () => !(await shows(tab, selector)));
  const goneInTree = (tab, host, selector) => until(`${selector} in ${host} to go`, () => tab.evaluate((outer, inner) => {
    const found = document.querySelector(outer)?.shadowRoot?.querySelector(inner);
    return found != null && !found.checkVisibility();
  }, host, selector));

  test(`${driver.name}: comments that are drawn late into shadow trees go`, async () => {
    const { page: tab } = await cleanUrl(put('/late-trees/', page(`${article}<old-talk id="old"></old-talk>${script(`
      window.mount = (host, html) => fill(host.attachShadow({ mode: 'open' }), html);
    `)}`)), title);
    // A new element with a tree of its own that is filled at once, one that is filled later, and one that has stood there without a tree.
    await tab.evaluate((html) => {
      const host = document.createElement('new-talk');
      host.id = 'new';
      window.mount(host, html);
      document.body.append(host);
    }, talk);
    await goneInTree(tab, '#new', 'ol');
    await tab.evaluate((html) => window.mount(document.querySelector('#old'), html), talk);
    await goneInTree(tab, '#old', 'ol');
    await tab.evaluate((html) => {
      const host = document.createElement('slow-talk');
      host.id = 'slow';
      window.mount(host, '<div></div>');
      document.body.append(host);
      setTimeout(() => host.shadowRoot.firstChild.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes), 1500);
    }, form);
    await goneInTree(tab, '#slow', 'form');
    assert.equal(await storyShows(tab), true);
    await tab.close();
  });

  test(`${driver.name}: comments in a frame of the same site that loads late go`, async () => {
    let answer = () => {};
    put('/slow-frame/', (request, response) => { answer = () => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>Talk</title>${form}`); });
    const { page: tab, panel } = await cleanUrl(put('/framed/', page(`${article}<div id="talk"></div>`)), title);
    await order(panel, { analyses: [] });
    await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/slow-frame/';
      frame.width = 500;
      document.querySelector('#talk').append(frame);
    });
    await until('the page to be read with the empty frame', async () => (await order(panel, {})).analyses.length > 0);
    answer();
    await until('the form in the frame to go', () => tab.evaluate(() => {
      const frame = document.querySelector('iframe');
      const inner = frame.contentDocument?.querySelector('form');
      return inner != null && (!frame.checkVisibility() || !inner.checkVisibility());
    }));
    await tab.close();
  });

  test(`${driver.name}: an article around which a component draws its frame is read in the order in which it is seen, and stays`, async () => {
    const { page: tab, html } = await cleanUrl(put('/slots/', page(`<news-shell id="shell"><template shadowrootmode="open">
      <div class="top"><slot name="head">Loading the headline of this page, which takes a moment</slot></div>
      <div class="content related-content"><slot></slot><div class="related" id="rel">${related}</div><section class="comments" id="talk">${talk}</section></div></template>
      <div slot="foot">What no slot takes is never seen, so nobody should find this sentence in an article.</div>${body}<h1 slot="head">${title}</h1></news-shell>`)), title);
    await goneInTree(tab, '#shell', '#rel');
    await goneInTree(tab, '#shell', '#talk ol');
    assert.equal(await storyShows(tab), true);
    await tab.clickToolbar();
    await until('the page as it was', async () => (await tab.html()) === html);
    await tab.close();
  });

  test(`${driver.name}: an article whose words alone are exchanged under a new address is read`, async () => {
    const { page: tab } = await cleanUrl(put('/words/1', page(`${article}<div class="comments">${talk}</div>`)), title);
    await tab.evaluate(() => {
      history.pushState(null, '', '/words/2');
      const set = (selector, words) => document.querySelectorAll(selector).forEach((each, at) => { each.firstChild.data = `${words}${at}.`; });
      set('h1', 'Lighthouse keeper retires');
      set('.story', 'The last keeper of the lighthouse on the northern cape went home on Friday after forty-one winters, said the coast guard of district ');
    });
    await session.cleaned('Lighthouse keeper retires0.');
    await tab.close();
  });

  test(`${driver.name}: an address that changes ahead of the article, or while it stays, brings nothing back`, async () => {
    const { page: tab } = await cleanUrl(put('/ahead/1', page(`<main>${article}<div class="comments" id="talk">${talk}</div></main>`)), title);
    await gone(tab, '#talk ol');
    const seen = await tab.evaluate(async () => {
      let frames = 0;
      const look = async (count) => {
        for (let at = 0; at < count; at += 1) {
          await new Promise((done) => requestAnimationFrame(done));
          if (document.querySelector('#talk ol').checkVisibility()) frames += 1;
        }
      };
      history.replaceState(null, '', '/ahead/1?part=2');
      document.body.append(document.createElement('progress'));
      await look(20);
      history.pushState(null, '', '/ahead/2');
      document.querySelector('progress').remove();
      await look(60);
      return frames;
    });
    assert.equal(seen, 0);
    await tab.evaluate((html) => {
      document.title = 'Bridge opens';
      document.querySelector('main').replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    }, `<article><h1>Bridge opens</h1>${body}</article>`);
    await session.cleaned('Bridge opens');
    await tab.close();
  });

  test(`${driver.name}: what a page kept as a copy and shows again elsewhere is hidden only where it is clutter`, async () => {
    const { page: tab } = await cleanUrl(put('/kept/1', page(`<main>${article}<div class="comments" id="talk">${talk}</div></main>`)), title);
    await gone(tab, '#talk ol');
    const turn = (to, html) => tab.evaluate((address, next) => {
      const main = document.querySelector('main');
      window.copy ??= main.cloneNode(true);
      history.pushState(null, '', address);
      if (next === null) main.replaceWith(window.copy.cloneNode(true));
      else main.replaceChildren(...new DOMParser().parseFromString(next, 'text/html').body.childNodes);
    }, to, html);
    await turn('/kept/2', `<article><h1>Bridge opens</h1>${body}</article>`);
    await session.cleaned('Bridge opens');
    await turn('/kept/1', null);
    await session.cleaned(title);
    await gone(tab, '#talk ol');
    // A copy of the thread on a page that is no article.
    await tab.evaluate(async () => {
      const thread = window.copy.querySelector('#talk').cloneNode(true);
      history.pushState(null, '', '/kept/');
      document.querySelector('main').replaceChildren();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      document.querySelector('main').replaceChildren(thread);
    });
    await until('the thread to show', () => shows(tab, '#talk ol'));
    await tab.close();
  });

  test(`${driver.name}: a framework that writes a part's attributes anew does not show it again`, async () => {
    const { page: tab, html } = await cleanUrl(put('/morph/', page(`${article}<section class="comments" id="talk">${talk}</section>`)), title);
    await gone(tab, '#talk ol');
    const seen = await tab.evaluate(async () => {
      let frames = 0;
      for (let turn = 0; turn < 5; turn += 1) {
        for (const each of document.querySelectorAll('*')) for (const { name } of [...each.attributes]) if (/^data-[a-z]{16}$/.test(name)) each.removeAttribute(name);
        await new Promise((done) => requestAnimationFrame(done));
        if (document.querySelector('#talk ol').checkVisibility()) frames += 1;
      }
      return frames;
    });
    assert.equal(seen, 0);
    await tab.clickToolbar();
    await until('the page as it was', async () => (await tab.html()) === html);
    await tab.close();
  });

  test(`${driver.name}: a page that takes every mark away at once is let have its way, not fought with`, async () => {
    const { page: tab } = await cleanUrl(put('/fight/', page(`${article}<section class="comments" id="talk">${talk}</section>${script(`
      window.taken = 0;
      new MutationObserver((records) => { for (const { target, attributeName } of records) if (/^data-[a-z]{16}$/.test(attributeName) && target.hasAttribute(attributeName)) { target.removeAttribute(attributeName); window.taken += 1; } }).observe(document, { attributes: true, subtree: true });
    `)}`)), title);
    await until('the page to have had enough', () => tab.evaluate(async () => {
      const before = window.taken;
      await new Promise((done) => setTimeout(done, 500));
      return before > 0 && window.taken === before;
    }));
    assert.ok(await tab.evaluate(() => window.taken < 500));
    await tab.close();
  });

  test(`${driver.name}: comments and a box that the page had hidden go when it shows them`, async () => {
    const { page: tab } = await cleanUrl(put('/opens/', page(`<style>.closed { display: none }</style>${article}<button id="open">Show comments</button><section class="comments closed" id="talk">${talk}</section>
      <div id="popup" class="modal closed" role="dialog"><div class="newsletter-box"><h3>Sign up for our newsletter</h3><p>The island's news, every morning.</p><form><input type="email" name="email"><button>Subscribe</button></form></div></div>${script(`
      document.querySelector('#open').onclick = () => document.querySelector('#talk').classList.remove('closed');`)}`)), title);
    await tab.click('#open');
    await gone(tab, '#talk ol');
    await tab.evaluate(() => document.querySelector('#popup').classList.remove('closed'));
    await gone(tab, '#popup form');
    await tab.close();
  });

  test(`${driver.name}: a fact in a part that is folded up opens it, and it is closed again with the page; where it cannot be opened, that is said`, async () => {
    // Of an article that is folded up for the most part, what is folded up is read.
    const more = ['The boats were built in 1987 and have crossed the sound more than 90,000 times since, in fog, in ice, and on one night in a storm that took the roof off the pier.',
      'Whoever wants to say something about the plan can do so at the school hall on Friday evening, where the company will show its figures and answer questions from everybody who comes, young and old, for as long as the coffee lasts.'];
    const [first, second, ...folded] = paragraphs.map((text) => `<p class="story">${text}</p>`);
    const url = put('/folded/', page(`<article><h1>${title}</h1>${first}${second}<details id="fold"><summary>What the council offered</summary>${folded.join('')}</details>
      <div id="rest" style="display:none">${more.map((text) => `<p class="story">${text}</p>`).join('')}</div><button>Read more</button></article><section class="comments" id="talk">${talk}</section>`));
    const { page: tab, panel, html } = await cleanUrl(url, title);
    const choose = (words) => until(words, () => panel.evaluate((wanted) => {
      const button = [...document.querySelectorAll('.facts button')].find((each) => each.textContent.includes(wanted));
      button?.click();
      return button !== undefined;
    }, words));
    const notice = () => panel.evaluate(() => (document.querySelector('.notice').hidden ? null : document.querySelector('.notice').textContent));
    const marked = () => tab.evaluate(() => [...CSS.highlights.values()].flatMap((each) => [...each]).map(String).join(' '));
    await choose('$140,000');
    await until('the part to open', () => tab.evaluate(() => document.querySelector('#fold').open));
    await until('the mark', async () => (await marked()).includes('$140,000'));
    assert.equal(await notice(), null);
    await choose('1987');
    assert.equal(await until('the notice', notice), 'The page keeps these words folded up. Open that part, and they are marked there.');
    await until('the mark', async () => (await marked()).includes('1987'));
    await panel.evaluate(() => document.querySelector('#clean').click());
    await until('the page as it was', async () => (await tab.html()) === html);
    await tab.close();
  });

  test(`${driver.name}: what is copied and printed is what is seen`, async () => {
    const { page: tab } = await cleanUrl(put('/copied/', page(`${article}<section class="comments" id="talk">${talk}</section>`)), title);
    await gone(tab, '#talk ol');
    const selected = await tab.evaluate(() => {
      getSelection().selectAllChildren(document.body);
      return getSelection().toString();
    });
    assert.ok(selected.includes('Islanders fear') && !selected.includes('row her over'), selected);
    assert.equal(await tab.evaluate(() => document.body.innerText.includes('row her over')), false);
    assert.deepEqual(await tab.evaluate(() => ['row her over', 'Islanders fear'].map((words) => window.find(words, false, false, true))), [false, true]);
    await tab.print(true);
    assert.equal(await shows(tab, '#talk ol'), false);
    assert.equal(await storyShows(tab), true);
    await tab.print(false);
    assert.equal(withoutMarks(await tab.html()).includes('row her over'), true);
    await tab.close();
  });
}
