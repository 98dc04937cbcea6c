// The panels that look at this page: the sidebar, a reader view. Each holds one port.
import { panelPort, readPanelRequest, type PageMessage, type PanelRequest } from '../messages.ts';

export interface Panel {
  send(message: PageMessage): void;
}

export interface PanelListeners {
  connected(panel: Panel): void;
  asked(panel: Panel, request: PanelRequest): void;
  left(): void;
}

export class Panels {
  readonly #ports = new Map<chrome.runtime.Port, Panel>();
  readonly #listeners: PanelListeners;

  constructor(listeners: PanelListeners) {
    this.#listeners = listeners;
    chrome.runtime.onConnect.addListener(this.#connected);
    addEventListener('pagehide', this.#hidden);
  }

  stop(): void {
    chrome.runtime?.onConnect?.removeListener(this.#connected);
    removeEventListener('pagehide', this.#hidden);
  }

  /** To every panel, except one where it is named. */
  send(message: PageMessage, except?: Panel): void {
    for (const panel of [...this.#ports.values()]) if (panel !== except) panel.send(message);
  }

  readonly #connected = (port: chrome.runtime.Port): void => {
    if (port.name !== panelPort || port.sender?.id !== chrome.runtime.id) return;
    const panel: Panel = {
      send: (message) => {
        try {
          port.postMessage(message);
        } catch {
          this.#ports.delete(port); // closed while the page was frozen: no event tells
        }
      },
    };
    this.#ports.set(port, panel);
    port.onDisconnect.addListener(() => {
      this.#ports.delete(port);
      this.#listeners.left();
    });
    port.onMessage.addListener((value: unknown) => {
      const request = readPanelRequest(value);
      if (request) this.#listeners.asked(panel, request);
    });
    this.#listeners.connected(panel);
  };

  /** Not every browser closes the ports of a page that it keeps for coming back to. */
  readonly #hidden = (): void => {
    for (const port of this.#ports.keys()) port.disconnect();
    this.#ports.clear();
  };
}
