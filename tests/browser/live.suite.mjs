// Pages that live: late parts, churn, navigation without loading, trees within the tree, frames, print, many switchings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileCore, order } from './hostile-core.mjs';
import { reactPage } from './react-page.mjs';
import { errorsOf, expectedOf, pageOf, shows, startSession, withoutMarks } from './session.mjs';
import { allKinds } from './settings.mjs';
import { until } from './until.mjs';

const paragraphs = ['The harbour council voted on Tuesday to rebuild the eastern pier, which a storm had broken in two in January, for about $12 million.',
  '“Nobody wants a town by the sea with no way onto the water,” Mayor Ada Lindqvist told the council before the vote on Tuesday evening.',
  'Work is to begin in May and to take fourteen months. Ferries will land at the western pier until then, the harbour master said.',
  'Fishermen had asked for a wider ramp. The council promised to look at the plans again before the contracts are signed in the spring.'];
const form = '<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p><form id="commentform"><label>Comment <textarea name="comment"></textarea></label><label>Name <input name="author"></label><label>Email <input name="email"></label><button>Post Comment</button></form></div>';
const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const head = (title) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"></head>`;
const story = (title, { before = '', after = form } = {}) => `${head(title)}<body><article><h1>${title}</h1>${before}${body}</article>${after}</body></html>`;

/** Registers the tests. `heap` measures the page's memory where the browser tells it. */
export function testLive(driver, { extension }) {
  const session = startSession(driver, { extension, settings: { kinds: allKinds }, prelude: hostileCore });
  const { clean, cleanUrl } = session;
  const gone = (page, selector) => until(`${selector} to go`, async () => !(await shows(page, selector)));
  const put = (path, html) => session.server.put(path, html);

  test(`${driver.name}: comments that come late go, again and again`, async () => {
    const { page } = await cleanUrl(put('/late/', story('Pier to be rebuilt', { after: '<section id="more"></section>' })), 'Pier to be rebuilt');
    for (const round of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      await page.evaluate((html, id) => {
        const part = new DOMParser().parseFromString(html, 'text/html').body.firstChild;
        part.id = `late-${id}`;
        document.querySelector('#more').append(part);
      }, form, round);
      await gone(page, `#late-${round}`);
    }
    await page.close();
  });

  test(`${driver.name}: a region that the page draws anew is hidden before it is painted`, async () => {
    const { page } = await clean('wordpress-comments');
    const frames = await page.evaluate(async () => {
      let seen = 0;
      for (let i = 0; i < 20; i += 1) {
        const old = document.querySelector('#respond');
        const fresh = old.cloneNode(true);
        for (const { name } of [...fresh.attributes]) if (/^data-[a-z]{16}$/.test(name)) fresh.removeAttribute(name);
        old.replaceWith(fresh);
        await new Promise((done) => requestAnimationFrame(done));
        if (document.querySelector('#respond').checkVisibility()) seen += 1;
      }
      return seen;
    });
    assert.equal(frames, 0);
    await page.close();
  });

  test(`${driver.name}: a page that renders everything again every 100 ms is kept clean, is not read all the time, and gets no error`, async () => {
    const html = `${head('Pier to be rebuilt')}<body><div id="root"></div><script>
      const html = ${JSON.stringify(`<article><h1>Pier to be rebuilt</h1>${body}</article>${form}`).replace(/<\//g, '<\\/')};
      window.bare = 0;
      const draw = () => {
        const root = document.querySelector('#root');
        root.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
        requestAnimationFrame(() => { if (window.watching && document.querySelector('#respond').checkVisibility()) window.bare += 1; });
      };
      draw(); window.rounds = 0; setInterval(() => { draw(); window.rounds += 1; }, 100);
    </script></body></html>`;
    const { page, panel } = await cleanUrl(put('/churn/', html), 'Pier to be rebuilt');
    await gone(page, '#respond');
    await order(panel, { analyses: [] });
    await page.evaluate(() => { window.watching = true; window.rounds = 0; });
    await until('60 rounds', () => page.evaluate(() => window.rounds >= 60));
    assert.equal(await page.evaluate(() => window.bare), 0);
    const { analyses } = await order(panel, {});
    assert.ok(analyses.length <= 5, `read ${analyses.length} times in six seconds`);
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });

  test(`${driver.name}: everything goes in one frame and comes back in one frame`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    await page.evaluate(() => {
      window.counts = [];
      const parts = ['#respond', '.comment-content', '#ymal', '#share-top'].map((selector) => document.querySelector(selector));
      const look = () => {
        const shown = parts.filter((each) => each.checkVisibility()).length;
        if (window.counts.at(-1) !== shown) window.counts.push(shown);
        requestAnimationFrame(look);
      };
      look();
    });
    for (const shown of [4, 0, 4]) {
      await panel.evaluate(() => document.querySelector('#clean').click());
      await until(`${shown} parts`, () => page.evaluate((wanted) => window.counts.at(-1) === wanted, shown));
    }
    assert.deepEqual(await page.evaluate(() => window.counts), [0, 4, 0, 4]);
    await page.close();
  });

  test(`${driver.name}: 1,000 switchings leave the page as it was, byte for byte`, async () => {
    const { page, panel, html } = await clean('wordpress-comments');
    await panel.evaluate(async () => {
      const button = document.querySelector('#clean');
      for (let i = 0; i < 1000; i += 1) {
        const before = button.getAttribute('aria-checked');
        button.click();
        while (button.getAttribute('aria-checked') === before) await new Promise((done) => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
      }
      return true;
    });
    assert.equal(withoutMarks(await page.html()), html);
    await panel.evaluate(() => document.querySelector('#clean').click());
    await until('the page as it was', async () => (await page.html()) === html);
    await page.close();
  });

  test(`${driver.name}: navigations by the history API are read anew, 200 of them without a growing heap`, async () => {
    const { page } = await cleanUrl(put('/app/', `${head('Story 0')}<body><main id="root"><article><h1>Story 0</h1>${body}</article>${form}</main></body></html>`), 'Story 0');
    await gone(page, '#respond');
    const go = (to) => page.evaluate((number, html) => {
      history.pushState(null, '', `/app/${number}`);
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.querySelector('#root').replaceChildren(...next.body.childNodes);
      // Nothing of the old page's marks stands in the way of the new one, before anything is painted.
      return new Promise((done) => requestAnimationFrame(() => done(document.querySelector('article p').checkVisibility())));
    }, to, story(`Story ${to}`));
    const measure = () => page.heap();
    for (let number = 1; number <= 10; number += 1) assert.equal(await go(number), true);
    await until('story 10', async () => (await session.heading()) === 'Story 10');
    const before = await measure();
    for (let number = 11; number <= 200; number += 1) await go(number);
    await until('story 200', async () => (await session.heading()) === 'Story 200');
    await gone(page, '#respond');
    const grown = (await measure()) - before;
    assert.ok(before > 100_000 && grown < 5_000_000, `${grown} bytes more than ${before}`);
    await page.close();
  });

  test(`${driver.name}: an answer about the page before a navigation is dropped`, async () => {
    const { page: other, panel } = await clean('long-read');
    await order(panel, { cleaningHeld: true, analyses: [] });
    const { page } = await session.open(put('/turn/', story('Story 0')));
    await session.click(page);
    await until('the request', async () => (await order(panel, {})).analyses.length > 0);
    await page.evaluate((html) => {
      history.pushState(null, '', '/turned/');
      document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    }, story('Story 1'));
    await order(panel, { cleaningHeld: false });
    await session.cleaned('Story 1');
    assert.deepEqual((await order(panel, {})).analyses, ['cleaning', 'cleaning', 'facts']);
    await page.close();
    await other.close();
  });

  test(`${driver.name}: a form around the article and one under it may call their fields as they like`, async () => {
    const fields = ['parentNode', 'nodeType', 'matches', 'getAttribute', 'setAttribute', 'isConnected', 'id', 'classList', 'querySelector', 'textContent']
      .map((name) => `<input type="hidden" name="${name}">`).join('');
    const html = story('Pier to be rebuilt').replace('<article>', `<form id="page">${fields}<article>`).replace(form, `</form>${form.replace('<label>', `${fields}<label>`)}<div id="more"></div>`);
    const { page, html: before } = await cleanUrl(put('/fields/', html), 'Pier to be rebuilt');
    await gone(page, '#respond');
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('h1, article p')].every((each) => each.checkVisibility())), true);
    await page.evaluate((late) => {
      const [part] = new DOMParser().parseFromString(late, 'text/html').body.children;
      part.id = 'late';
      document.querySelector('#more').append(part.querySelector('form'));
      document.querySelector('#more form').id = 'late';
    }, form.replace('<label>', `${fields}<h3>Leave a Reply</h3><label>`));
    await gone(page, '#late');
    await page.evaluate(() => document.querySelector('#late').remove());
    await page.clickToolbar();
    await until('the page as it was', async () => (await page.html()) === before);
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });

  test(`${driver.name}: what stands in open and closed shadow trees is read and hidden`, async () => {
    const html = `${head('Pier to be rebuilt')}<body><story-body id="story"></story-body><open-box id="open"></open-box><closed-box id="closed"></closed-box><script>
      const fill = (root, html) => root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
      fill(document.querySelector('#story').attachShadow({ mode: 'open' }), ${JSON.stringify(`<article><h1>Pier to be rebuilt</h1>${body}</article>`).replace(/<\//g, '<\\/')});
      fill(document.querySelector('#open').attachShadow({ mode: 'open' }), ${JSON.stringify(form).replace(/<\//g, '<\\/')});
      window.closedTree = document.querySelector('#closed').attachShadow({ mode: 'closed' });
      fill(window.closedTree, ${JSON.stringify(form).replace(/<\//g, '<\\/')});
    </script></body></html>`;
    const { page, panel } = await cleanUrl(put('/shadow/', html), 'Pier to be rebuilt');
    const boxes = () => page.evaluate(() => ({
      story: document.querySelector('#story').shadowRoot.querySelector('p').checkVisibility(),
      open: document.querySelector('#open').shadowRoot.querySelector('form').checkVisibility(),
      closed: window.closedTree.querySelector('form').checkVisibility(),
    }));
    await until('both forms to go', async () => {
      const { story: stays, open, closed } = await boxes();
      return stays && !open && !closed;
    });
    await panel.evaluate(() => document.querySelector('.ng-sentences button').click());
    await until('the fact', () => page.evaluate(() => CSS.highlights.size > 0));
    await page.close();
  });

  test(`${driver.name}: comments in a frame of the same site and in frames of comment services go`, async () => {
    put('/frame/', `<!doctype html><title>Comments</title><body>${form}</body>`);
    const frames = `<div id="own"><iframe src="/frame/" width="600" height="400"></iframe></div>
      <div><iframe id="disqus" title="Disqus" src="http://disqus.com.localhost:9/embed/comments/" width="600" height="200"></iframe></div>
      <div><iframe id="taboola" src="http://trc.taboola.com.localhost:9/x" width="600" height="200"></iframe></div>`;
    const { page } = await cleanUrl(put('/frames/', story('Pier to be rebuilt', { after: frames })), 'Pier to be rebuilt');
    await gone(page, '#disqus');
    await gone(page, '#taboola');
    await until('the own frame\'s form to go', () => page.evaluate(() => {
      const frame = document.querySelector('#own iframe');
      return !frame.checkVisibility() || !frame.contentDocument.querySelector('#respond').checkVisibility();
    }));
    await page.close();
  });

  for (const mode of ['production', 'development']) {
    test(`${driver.name}: React (${mode}) takes over a page that was cleaned before, draws it anew, and gets no error`, async () => {
      const { page } = await cleanUrl(put(`/react-${mode}/`, await reactPage('Pier to be rebuilt', paragraphs, mode)), 'Pier to be rebuilt');
      await gone(page, '#respond');
      await gone(page, '#comments ol');
      await page.evaluate(() => window.wake());
      await until('React', () => page.evaluate(() => document.querySelector('#app').className === 'awake'));
      await page.evaluate(() => document.querySelector('#more').click());
      await until('the third comment', () => page.evaluate(() => document.querySelectorAll('.comment').length === 3));
      const bare = await page.evaluate(async () => {
        let seen = 0;
        for (let i = 0; i < 10; i += 1) {
          document.querySelector('#toggle').click();
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          if (document.querySelector('#comments')?.checkVisibility()) seen += 1;
        }
        return seen;
      });
      assert.equal(bare, 0, 'what React draws anew is hidden before it is painted');
      assert.equal(await shows(page, 'article p'), true);
      await page.clickToolbar();
      await until('the form', () => shows(page, '#respond'));
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('*')].filter((each) => each.getAttributeNames().some((name) => /^data-[a-z]{16}$/.test(name))).length), 0);
      // While it is developed, React says that the server's page had attributes more, and leaves them; what it is served as does not look.
      const errors = (await errorsOf(page)).filter((words) => mode === 'production' || !words.startsWith('A tree hydrated but some attributes'));
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  test(`${driver.name}: a part that the page takes away for a while is hidden when it comes back, before it is painted`, async () => {
    const { page } = await cleanUrl(put('/tabs/', story('Pier to be rebuilt', { after: `<main id="tabs">${form}</main>` })), 'Pier to be rebuilt');
    await gone(page, '#respond');
    const badge = await until('the badge', () => page.badge());
    const turn = (there) => page.evaluate((html, on, more) => {
      const tabs = document.querySelector('#tabs');
      tabs.replaceChildren(...new DOMParser().parseFromString(on ? html : `<p>${more.repeat(3)}</p>`, 'text/html').body.childNodes);
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('#respond')?.checkVisibility() ?? false))));
    }, form, there, paragraphs[0]);
    await turn(false);
    await until('the page to be read without it', async () => (await page.badge()) !== badge);
    assert.equal(await turn(true), false);
    await page.close();
  });

  test(`${driver.name}: a page that comes back as it was left has its number again`, async () => {
    const { page } = await clean('wordpress-comments');
    const badge = await until('the badge', () => page.badge());
    const { title } = await expectedOf('wordpress-comments');
    await until('the browser to keep the page', async () => {
      await page.evaluate(() => { window.kept = true; });
      await page.navigate(session.server.url('long-read'));
      await until('the badge to go', async () => (await page.badge()) === '');
      await page.goBack();
      if (await page.evaluate(() => window.kept === true)) return true;
      await page.clickToolbar();
      await session.cleaned(title);
      return false;
    });
    await until('the badge to be back', async () => (await page.badge()) === badge);
    await page.close();
  });

  test(`${driver.name}: a page that comes back from the browser's memory is still clean and still answers`, async () => {
    const { page, panel } = await clean('wordpress-comments');
    const badge = await until('the badge', () => page.badge());
    const { title } = await expectedOf('wordpress-comments');
    // A browser that is short of memory or time may let a page go: then there is nothing that could come back.
    await until('the browser to keep the page', async () => {
      await page.evaluate(() => { window.kept = true; });
      await page.navigate(session.server.url('long-read'));
      await until('the panel to forget', () => session.stateIs('unread'));
      await session.put({ kinds: { ...allKinds, share: false } });
      await page.bringToFront();
      await page.goBack();
      if (await page.evaluate(() => window.kept === true)) return true;
      await page.clickToolbar();
      await session.cleaned(title);
      return false;
    });
    assert.equal(await shows(page, '#respond'), false, 'it was kept, marks and all');
    await until('what was set meanwhile to hold', () => shows(page, '#share-top'));
    await session.cleaned(title);
    await session.put({ kinds: allKinds });
    await page.bringToFront();
    await until('the badge to be back', async () => (await page.badge()) === badge);
    await until('the panel to be back', async () => (await session.switchIs()) === 'true');
    await panel.evaluate(() => document.querySelector('#clean').click());
    await until('the form', () => shows(page, '#respond'));
    await page.close();
  });

  test(`${driver.name}: the network was asked for nothing by the extension`, async () => {
    const own = new Set(['/favicon.ico', '/frame/', '/late/', '/churn/', '/app/', '/shadow/', '/frames/', '/tabs/', '/turn/', '/turned/', '/fields/', '/react-production/', '/react-development/']);
    const allowed = (path) => own.has(path) || /^\/(wordpress-comments|long-read)\//.test(path) || /\.(svg|jpg|png|webp)$/.test(path) || path.startsWith('/assets/');
    assert.deepEqual(session.server.asked().map(({ path }) => path).filter((path) => !allowed(path)), []);
    assert.ok((await pageOf('wordpress-comments')).length > 0);
  });
}
