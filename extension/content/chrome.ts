// The content script in Chrome.
import { runContent } from './main.ts';

runContent((element) => chrome.dom.openOrClosedShadowRoot(element as HTMLElement));
