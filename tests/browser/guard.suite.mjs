// Who may say what to the extension, and what becomes of an answer of the core that is not as it should be.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { alterations } from '../markup/alterations.mjs';
import { strangers } from '../markup/strangers.mjs';
import { hostileCore, order } from './hostile-core.mjs';
import { errorsOf, shows, startSession, withoutMarks } from './session.mjs';
import { getSettings } from './settings.mjs';
import { until } from './until.mjs';

const slug = 'wordpress-comments';
const token = 'data-abcdefghijklmnop';
/** What would change something if it were heard: every message that the extension's own parts say to each other. */
const wishes = [
  { type: 'badge', count: 77 }, { type: 'rules' }, { type: 'rule', rule: 'never', kind: 'comments', mark: '' }, { type: 'seen', marks: ['article'] },
  { type: 'analyze', dressed: false, framed: true, want: 'facts', token, snapshot: [1, 2, 3], url: 'https://a.example/' }, { type: 'render', snapshot: [1], url: '', format: 'html' },
  { type: 'restore' }, { type: 'clean' }, { type: 'settings' }, { type: 'next-fact' }, { type: 'copy-selection' }, { type: 'clean', on: false }, { type: 'read' }, { type: 'hide', generation: 1, region: 0, hidden: false },
  { type: 'find', generation: 1, start: 0, end: 5 }, { type: 'state', page: { state: 'unreadable' } }, { type: 'analysis', generation: 1, analysis: {}, address: '', shapes: [] },
];

/** Another extension, with every permission that it may ask for. */
async function otherExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-other-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name: 'Other', version: '1', permissions: ['tabs', 'storage', 'scripting'], host_permissions: ['*://*/*'],
    browser_specific_settings: { gecko: { id: 'other@other.example' } },
  }));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Other</title>');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Registers the tests. */
export function testGuard(driver, { extension }) {
  describe('messages', () => {
    const session = startSession(driver, { extension });
    let other;
    before(async () => { other = await otherExtension(); });
    after(() => other.remove());

    /** Runs `attack` beside a page that is clean, and asserts that nothing came of it. */
    const withoutEffect = async (attack) => {
      const opened = await session.clean(slug);
      const { page, panel } = opened;
      const look = async () => {
        const kept = await getSettings(session.browser);
        await page.bringToFront();
        await until('the panel to be back', async () => (await session.switchIs()) === 'true');
        return {
          kept, badge: await page.badge(), form: await shows(page, '#respond'), html: withoutMarks(await page.html()),
          panel: await panel.evaluate(() => document.querySelector('main').textContent), highlights: await page.evaluate(() => CSS.highlights.size),
        };
      };
      await until('the badge', () => page.badge());
      const was = await look();
      await attack(opened);
      assert.deepEqual(await look(), was);
      await page.close();
    };

    test(`${driver.name}: another extension is not heard, neither by message nor by port`, async () => {
      const id = await session.browser.install(other.folder);
      await withoutEffect(async () => {
        const page = await session.browser.openOther(id, 'page.html');
        const heard = await page.evaluate(async (ours, messages) => {
          const answers = [];
          for (const message of messages) {
            const answer = await chrome.runtime.sendMessage(ours, message).catch(() => 'refused');
            if (answer !== 'refused' && answer !== undefined && answer !== null) answers.push(answer);
          }
          for (const name of ['panel', 'other']) {
            const port = chrome.runtime.connect(ours, { name });
            port.onMessage.addListener((message) => answers.push(message));
            await new Promise((done) => {
              port.onDisconnect.addListener(() => { void chrome.runtime.lastError; done(); });
              try {
                port.postMessage({ type: 'read' });
              } catch {
                done(); // closed already
              }
            });
          }
          // Its messages to the tab reach its own content scripts alone.
          for (const tab of await chrome.tabs.query({})) {
            for (const message of messages) {
              const answer = await chrome.tabs.sendMessage(tab.id, message).catch(() => 'refused');
              if (answer !== 'refused' && answer !== undefined) answers.push(answer);
            }
          }
          return answers;
        }, session.browser.extensionId, wishes);
        assert.deepEqual(heard, []);
        await page.close();
      });
    });

    test(`${driver.name}: a page is not heard, cannot load anything of the extension, and cannot see that its script is there`, async () => {
      await withoutEffect(async ({ page, panel }) => {
        const home = await panel.evaluate(() => location.origin);
        const got = await page.evaluate(async (ours, origin, messages) => {
          const found = [];
          const runtime = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
          for (const message of messages) {
            for (const target of ['*', location.origin]) window.postMessage(message, target);
            document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
            window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
            if (runtime?.sendMessage) {
              const answer = await Promise.resolve(runtime.sendMessage(ours, message)).catch(() => undefined);
              if (answer !== undefined) found.push(answer);
            }
          }
          for (const path of ['sidebar/sidebar.html', 'manifest.json', 'nutgraf-core.wasm', 'content.js', 'icons/32.png']) {
            if (await fetch(`${origin}/${path}`).then(() => true, () => false)) found.push(path);
            const image = new Image();
            await new Promise((done) => { image.onload = () => { found.push(path); done(); }; image.onerror = done; image.src = `${origin}/${path}`; });
          }
          for (const name of Object.getOwnPropertyNames(window)) if (/nutgraf/i.test(name)) found.push(name);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return found;
        }, session.browser.extensionId, home, wishes);
        assert.deepEqual(got, []);
      });
    });

    test(`${driver.name}: a frame is not heard as if it were its page`, async () => {
      session.server.put('/speaks/', `<!doctype html><title>Frame</title><script>
        for (const message of ${JSON.stringify(wishes)}) { parent.postMessage(message, '*'); top.postMessage(message, '*'); }
        document.title = 'said';
      </script>`);
      await withoutEffect(async ({ page }) => {
        await page.evaluate(async (url) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.head.append(frame); // where it is loaded and not shown
          await new Promise((done) => { frame.onload = done; });
          frame.remove();
        }, `http://localhost:${session.server.port}/speaks/`);
      });
    });

    if (driver.name === 'Chromium') {
      test('Chromium: a content script that the page has taken over gets nothing but its own site’s rules, and is not believed', async () => {
        await session.put({ sites: { 'secret.example': { kinds: { ad: true } } } });
        const { page } = await session.clean(slug);
        const cdp = await page.puppeteer.createCDPSession();
        const worlds = [];
        cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
        await cdp.send('Runtime.enable');
        const world = await until('our world', () => worlds.find(({ auxData, origin }) => auxData?.type === 'isolated' && origin.includes(session.browser.extensionId)));
        const { result } = await cdp.send('Runtime.evaluate', {
          contextId: world.id, awaitPromise: true, returnByValue: true,
          expression: `(async () => {
            const ask = (message) => chrome.runtime.sendMessage(message).then((answer) => JSON.stringify(answer) ?? 'nothing', () => 'nothing');
            const said = {};
            said.rules = await ask({ type: 'rules', host: 'secret.example' });
            said.token = await ask({ type: 'analyze', dressed: false, framed: true, want: 'facts', token: 'data-x] , body, [y', snapshot: new Uint8Array(8), url: '' });
            said.bytes = await ask({ type: 'analyze', dressed: false, framed: true, want: 'facts', token: '${token}', snapshot: { length: 1e9 }, url: '' });
            said.rubbish = await ask({ type: 'analyze', dressed: false, framed: true, want: 'facts', token: '${token}', snapshot: new Uint8Array(64).fill(255), url: 'x' });
            said.rule = await ask({ type: 'rule', rule: 'never', kind: 'ad', mark: '', host: 'secret.example', site: 'secret.example' });
            said.mark = await ask({ type: 'rule', rule: 'article', kind: 'ad', mark: '*{}' });
            said.seen = await ask({ type: 'seen', marks: ['body{}', '*'] });
            said.local = await chrome.storage.local.get(null).then(JSON.stringify, () => 'nothing');
            said.session = await chrome.storage.session.get(null).then(JSON.stringify, () => 'nothing');
            said.apis = ['tabs', 'permissions', 'action', 'sidePanel', 'contextMenus'].filter((name) => chrome[name]).join() + Object.keys(chrome.scripting ?? {}).filter((name) => typeof chrome.scripting[name] === 'function').join();
            return said;
          })()`,
        });
        const said = result.value;
        assert.doesNotMatch(JSON.stringify(said), /secret/);
        assert.match(said.rules, /"kinds"/);
        for (const refused of ['token', 'bytes', 'mark', 'seen', 'local', 'session']) assert.equal(said[refused], 'nothing', refused);
        assert.match(said.rubbish, /"ok":false,"code":"snapshot-/);
        assert.equal(said.apis, '');
        // The rule that was well-formed is its own site's.
        assert.deepEqual((await getSettings(session.browser)).sites, { 'secret.example': { start: 'click', kinds: { ad: true }, article: [], seen: [] }, '127.0.0.1': { start: 'click', kinds: { ad: false }, article: [], seen: [] } });
        await page.close();
        await session.put({});
      });
    }
  });

  describe('answers', () => {
    const session = startSession(driver, { extension, prelude: hostileCore });

    test(`${driver.name}: whatever a member of the core’s answer is turned into, it is refused or harmless, and the page is untouched`, async () => {
      const { page, panel, html } = await session.clean(slug);
      // One port for all of it: the answer as it is, then one reading after the other.
      const answer = await panel.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        window.port = chrome.tabs.connect(tab.id, { name: 'panel', frameId: 0 });
        const { analysis } = await new Promise((done) => { window.port.onMessage.addListener((message) => { if (message.type === 'analysis') done(message); }); });
        const { runs, ...article } = analysis.article;
        return { ...analysis, article: { ...article, runs: runs.slice(0, 8) } };
      });
      const tries = alterations(answer, 1);
      assert.ok(tries.length > 150, `${tries.length}`);
      const read = (alter) => panel.evaluate(async (given) => {
        await chrome.runtime.sendMessage({ test: { alter: given } });
        const state = new Promise((done) => {
          const listen = ({ type, page: now }) => {
            if (type !== 'state' || now.state === 'reading') return;
            window.port.onMessage.removeListener(listen);
            done(now.state === 'failed' ? now.code : now.state);
          };
          window.port.onMessage.addListener(listen);
        });
        window.port.postMessage({ type: 'read' });
        return state;
      }, alter);
      const counts = {};
      for (const alter of tries) {
        const where = `${alter.path.join('.')} as ${JSON.stringify(alter.to).slice(0, 60)}`;
        const outcome = await read(alter);
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        const now = await page.html();
        if (outcome === 'read') {
          assert.equal(withoutMarks(now), html, where);
          assert.equal(await page.evaluate(() => [...document.querySelectorAll('.entry-content > p, h1')].every((each) => each.checkVisibility())), true, where);
        } else {
          assert.ok(['bad-answer', 'nothing'].includes(outcome), `${where}: ${outcome}`);
          assert.equal(now, html, where);
        }
        assert.deepEqual(await panel.evaluate(strangers), [], where);
      }
      assert.ok(counts['bad-answer'] > tries.length / 3 && counts.read > 20, JSON.stringify(counts));
      await order(panel, { alter: null });
      assert.equal(await read(null), 'read');
      assert.equal(await shows(page, '#respond'), false);
      assert.deepEqual(await errorsOf(page), []);
      await page.close();
    });
  });
}
