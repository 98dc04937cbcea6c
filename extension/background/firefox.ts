// Firefox's event page. On Android there is no sidebar: the panel opens as a tab that looks at the other one.
import { runBackground } from './main.ts';

declare const browser: { sidebarAction?: { open(): Promise<void> } };

runBackground(async (tab) => {
  if (browser.sidebarAction) return browser.sidebarAction.open();
  // A further click switches the page, and leaves the reader where they are.
  const page = chrome.runtime.getURL(`sidebar/sidebar.html?tab=${tab.id}`);
  if (!chrome.extension.getViews({ type: 'tab' }).some(({ location }) => location.href === page)) await chrome.tabs.create({ url: page });
});
