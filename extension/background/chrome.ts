// Chrome's service worker.
import { runBackground } from './main.ts';

runBackground((tab) => chrome.sidePanel.open({ windowId: tab.windowId }));
