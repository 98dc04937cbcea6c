// The DOM's prototypes for tests without a browser: they answer with what a fake node really is, whatever stands in the way of asking the node.

/** Installs them. What a fake node has under `real` counts for them; without it, the node's own members do. */
export function fakeDom() {
  const truth = (node) => node.real ?? node;
  const prototype = (getters, methods) => Object.defineProperties({}, Object.fromEntries([
    ...getters.map((name) => [name, { get() { return truth(this)[name]; } }]),
    ...methods.map((name) => [name, { value(...given) { return truth(this)[name](...given); } }]),
  ]));
  globalThis.Node = {
    ELEMENT_NODE: 1, DOCUMENT_NODE: 9, DOCUMENT_FRAGMENT_NODE: 11,
    prototype: prototype(['nodeType', 'parentNode', 'isConnected', 'firstChild', 'nextSibling', 'textContent'], []),
  };
  globalThis.Element = {
    prototype: prototype(['localName', 'shadowRoot'], ['hasAttributes', 'getAttributeNames', 'getAttribute', 'hasAttribute', 'setAttribute',
      'removeAttribute', 'matches', 'querySelector', 'querySelectorAll', 'checkVisibility']),
  };
  globalThis.HTMLElement = { prototype: prototype(['isContentEditable'], []) };
  globalThis.HTMLSlotElement = { prototype: prototype([], ['assignedNodes']) };
  globalThis.CharacterData = { prototype: prototype(['data'], []) };
  globalThis.Document = { prototype: prototype(['documentElement', 'defaultView', 'designMode'], []) };
}
