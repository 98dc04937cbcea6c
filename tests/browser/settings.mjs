// Puts the extension's settings as a test needs them, by the extension's own storage.
export const allKinds = Object.fromEntries(['comment-form', 'comments', 'related', 'inline-related', 'newsletter', 'share', 'notice', 'ad', 'paywall', 'navigation', 'legal', 'other']
  .map((kind) => [kind, true]));

/** Everything as on the first day, but for `settings`. */
export async function putSettings(browser, settings) {
  const page = await browser.openOwn('options/options.html');
  await page.evaluate((given) => chrome.storage.local.clear().then(() => chrome.storage.local.set(given)).then(() => true), settings);
  await page.close();
}

/** What is kept now. */
export async function getSettings(browser) {
  const page = await browser.openOwn('options/options.html');
  const settings = await page.evaluate(() => chrome.storage.local.get(null));
  await page.close();
  return settings;
}
