// The context menu and the keyboard commands: the same few things that the button and the panel do.

export type MenuAction = 'clean' | 'restore' | 'reader' | 'copy';

const items: { id: MenuAction; title: string; contexts: [`${chrome.contextMenus.ContextType}`, ...`${chrome.contextMenus.ContextType}`[]] }[] = [
  { id: 'clean', title: 'menuClean', contexts: ['page', 'link', 'image'] },
  { id: 'restore', title: 'menuRestore', contexts: ['page', 'link', 'image'] },
  { id: 'reader', title: 'menuReader', contexts: ['page', 'link', 'image'] },
  { id: 'copy', title: 'menuCopy', contexts: ['selection'] },
];

/** Made anew at every install and update; the browser keeps them. */
export async function makeMenus(): Promise<void> {
  await chrome.contextMenus.removeAll();
  for (const { id, title, contexts } of items) {
    chrome.contextMenus.create({ id, title: chrome.i18n.getMessage(title), contexts, documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'] });
  }
}

export const isMenuAction = (id: unknown): id is MenuAction => items.some((item) => item.id === id);
