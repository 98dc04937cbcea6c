// Pages under fourteen security policies: each is cleaned, its facts are shown and lead to their words, and it comes back byte for byte.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, shows, startSession, expectedOf } from './session.mjs';
import { until } from './until.mjs';

const slug = 'wordpress-comments';
const csp = (policy) => ({ 'content-security-policy': policy });
/** Name, response headers, and what stands at the head's beginning. */
const policies = [
  ['no policy', {}],
  ['scripts of its own', csp("script-src 'self'")],
  ['no script', csp("script-src 'none'")],
  ['nothing at all', csp("default-src 'none'")],
  ['a nonce and what it loads', csp("script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'")],
  ['in a meta element', {}, '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; style-src \'none\'">'],
  ['trusted types', csp("script-src 'self'; require-trusted-types-for 'script'; trusted-types none")],
  ['trusted types alone', csp("require-trusted-types-for 'script'")],
  ['no style', csp("style-src 'none'")],
  ['styles by a hash', csp("default-src 'self'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")],
  ['no connection and no frame', csp("connect-src 'none'; frame-src 'none'; worker-src 'none'; img-src 'none'")],
  ['in a sandbox', csp('sandbox allow-scripts allow-same-origin')],
  ['in a sandbox without scripts, as another origin', csp('sandbox')],
  ['two policies and isolation', {
    'content-security-policy': ["default-src https:", "script-src 'none'"], 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'x-frame-options': 'DENY', 'permissions-policy': 'clipboard-write=()',
  }],
];

/** Registers the tests. */
export function testPolicies(driver, { extension }) {
  const session = startSession(driver, { extension });

  policies.forEach(([name, headers, first = ''], number) => {
    test(`${driver.name}: a page under a policy, ${name}: cleaned, read, shown, put back`, async () => {
      const { title, article } = await expectedOf(slug);
      const source = (await pageOf(slug)).replace('<head>', `<head>${first}`);
      const url = session.server.put(`/policy/${number}/`, (request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(source));
      const { page, panel, html } = await session.cleanUrl(url, title);
      await until('the form to go', async () => !(await shows(page, '#respond')));
      assert.equal(await shows(page, '.comment-content'), false);
      const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      assert.deepEqual(article.filter((each) => !text.includes(each.replace(/\s+/g, ' '))), []);
      const words = await panel.evaluate(() => {
        const button = document.querySelectorAll('.ng-sentences button')[1];
        button.click();
        return button.textContent;
      });
      const lit = await until('the highlight', () => page.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap((each) => [...each]);
        if (ranges.length === 0) return null;
        const { top, bottom } = ranges[0].getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? ranges.map(String).join('') : null;
      }));
      assert.equal(lit.replace(/\s+/g, ' '), words.replace(/\s+/g, ' '));
      // The mark's colour is the extension's, whatever the page allows.
      const [highlight] = await page.evaluate(() => [...CSS.highlights.keys()]);
      assert.match(highlight, /^data-[a-z]{16}$/);
      await page.clickToolbar();
      await until('the page as it was', async () => (await page.html()) === html);
      await page.close();
    });
  });
}
