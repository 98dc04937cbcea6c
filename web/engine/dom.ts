// The DOM's own accessors. A form's inputs answer in place of the form's properties (`<input name="firstChild">`), and a page's
// pictures in place of the document's: whoever walks a page that may be hostile asks the prototypes.

const getter = <T, Name extends keyof T>(prototype: T, name: Name) =>
  Object.getOwnPropertyDescriptor(prototype, name)!.get as (this: T) => T[Name];

const make = () => ({
  nodeType: getter(Node.prototype, 'nodeType'),
  parentNode: getter(Node.prototype, 'parentNode'),
  isConnected: getter(Node.prototype, 'isConnected'),
  firstChild: getter(Node.prototype, 'firstChild'),
  nextSibling: getter(Node.prototype, 'nextSibling'),
  textContent: getter(Node.prototype, 'textContent'),
  localName: getter(Element.prototype, 'localName'),
  shadowRoot: getter(Element.prototype, 'shadowRoot'),
  hasAttributes: Element.prototype.hasAttributes,
  getAttributeNames: Element.prototype.getAttributeNames,
  getAttribute: Element.prototype.getAttribute,
  hasAttribute: Element.prototype.hasAttribute,
  setAttribute: Element.prototype.setAttribute,
  removeAttribute: Element.prototype.removeAttribute,
  matches: Element.prototype.matches,
  querySelector: Element.prototype.querySelector,
  querySelectorAll: Element.prototype.querySelectorAll,
  checkVisibility: Element.prototype.checkVisibility,
  isContentEditable: getter(HTMLElement.prototype, 'isContentEditable'),
  data: getter(CharacterData.prototype, 'data'),
  assignedNodes: HTMLSlotElement.prototype.assignedNodes,
  documentElement: getter(Document.prototype, 'documentElement'),
  defaultView: getter(Document.prototype, 'defaultView'),
  designMode: getter(Document.prototype, 'designMode'),
});

let made: ReturnType<typeof make> | undefined;

/** Made at the first call: this file is loaded where there is no DOM, too. */
export const accessors = (): ReturnType<typeof make> => (made ??= make());
