// Opens the reader view of a page: beside the page's own tab, to which the browser returns when it is closed.

export async function openReader(tabId: number): Promise<void> {
  const url = chrome.runtime.getURL(`reader/reader.html?tab=${tabId}`);
  try {
    const { index } = await chrome.tabs.get(tabId);
    await chrome.tabs.create({ url, index: index + 1, openerTabId: tabId });
  } catch {
    // Firefox for Android puts no tab beside another, and Chrome no page of an extension into a private window.
    await chrome.tabs.create({ url });
  }
}
