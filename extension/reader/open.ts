// Where the reader view of a page is, and how it is opened: beside the page's own tab, to which the browser returns when it is closed.

export const readerOf = (tabId: number): string => chrome.runtime.getURL(`reader/reader.html?tab=${tabId}`);

export async function openReaderBeside(tabId: number): Promise<void> {
  const { index } = await chrome.tabs.get(tabId);
  await chrome.tabs.create({ url: readerOf(tabId), index: index + 1, openerTabId: tabId });
}
