// Firefox's event page.
import { runBackground } from './main.ts';

declare const browser: { sidebarAction: { open(): Promise<void> } };

runBackground(() => browser.sidebarAction.open());
