// A live or parsed DOM as a snapshot. Reads only; the page cannot notice.
import { Content, elementKind, isJsonLd, isWanted, SnapshotWriter } from './snapshot-writer.ts';
import { Visibility } from './visibility.ts';

export interface Capture {
  snapshot: Uint8Array;
  /** nodes[i] is the DOM node that the snapshot numbers i. */
  nodes: Node[];
  /** Shadow roots and frames' documents that were read too: trees of their own, for whoever watches the page. */
  trees: Node[];
}

export interface CaptureOptions {
  /** Ask the browser which elements are not shown (a style recalculation where one is due). Only for a page that is laid out. */
  layout?: boolean;
  /** Closed shadow roots, for whoever the browser shows them to; asked for elements with a custom name. */
  closedRoot?: (element: Element) => ShadowRoot | null;
}

/** What is shown in an element's place beside its own children: its shadow tree, or the document of a frame of the same site. */
function innerTree(element: Element, localName: string, closedRoot: CaptureOptions['closedRoot']): Node | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (localName !== 'iframe') return closedRoot !== undefined && localName.includes('-') ? closedRoot(element) : null;
  try {
    // Scripts fill frames without an address of their own with advertisements; the page's own documents have one.
    const inner = (element as HTMLIFrameElement).contentDocument;
    return inner !== null && /^https?:/.test(inner.URL) ? inner.body : null;
  } catch {
    return null;
  }
}

/** Captures a document as it stands. */
export function capture(document: Document, options: CaptureOptions = {}): Capture {
  const writer = new SnapshotWriter();
  const nodes: Node[] = [];
  const layout = options.layout === true;
  const root = document.documentElement as Element | null;
  if (root === null || document.designMode === 'on') {
    writer.element(elementKind('html'), 'html', 0);
    return { snapshot: writer.bytes(layout), nodes: [root ?? document], trees: [] };
  }

  const visibility = layout ? new Visibility(nodes, writer) : null;
  const trees: Node[] = [];
  // The path from the root to the node in hand: elements and their numbers, whether they are preformatted, and whether the node
  // in hand stands in a tree of another kind, which comes before the element's own children.
  const path: number[] = [];
  const elements: Element[] = [];
  const isInInner: boolean[] = [];
  const isPreformatted: boolean[] = [];
  let onlyElements: Node | null = null;  // inside audio or video: sources, no fallback text
  let node: Node = root;
  for (;;) {
    const depth = path.length;
    const parent = depth === 0 ? 0 : path[depth - 1]!;
    let enter: Node | null = null;
    if (node.nodeType === 1) {
      const element = node as Element;
      const localName = element.localName;
      const kind = elementKind(localName);
      const number = writer.element(kind, localName, parent);
      nodes.push(node);
      let marked = false;
      if (element.hasAttributes()) {
        const names = element.getAttributeNames();
        for (let i = 0; i < names.length; i++) {
          const name = names[i]!;
          if (name === 'class' || name === 'id') marked = true;
          if (isWanted(name)) writer.attribute(name, element.getAttribute(name) ?? '');
        }
      }
      if (localName === 'dialog' && !element.hasAttribute('open')) writer.hide(number);
      visibility?.media(number, localName, marked);
      let inner = innerTree(element, localName, options.closedRoot);
      if (inner !== null) trees.push(localName === 'iframe' ? inner.ownerDocument! : inner);
      if (inner?.firstChild === null) inner = null;
      if (kind.content === Content.none && inner === null) {
        if (localName === 'script' && isJsonLd(element.getAttribute('type'))) writer.ownText(element.textContent ?? '');
      } else if (!writer.editable && (inner ?? node).firstChild !== null) {
        enter = (inner ?? node).firstChild;
        path.push(number);
        elements.push(element);
        isInInner.push(inner !== null);
        isPreformatted.push(kind.preformatted || (depth > 0 && isPreformatted[depth - 1]!));
        visibility?.enter(number, localName, marked);
        if (kind.content === Content.media && onlyElements === null) onlyElements = node;
      }
    } else if (node.nodeType === 3 || node.nodeType === 4) {
      const data = (node as Text).data;
      if (data.length > 0 && onlyElements === null) {
        if (writer.text(data, parent, isPreformatted[depth - 1]!)) visibility?.text();
        nodes.push(node);
      }
    }
    if (enter !== null) {
      node = enter;
      continue;
    }
    let next: Node | null = node === root ? null : node.nextSibling;
    while (next === null && path.length > 0) {
      const above = elements[elements.length - 1]!;
      node = above;
      if (isInInner[isInInner.length - 1]! && above.localName !== 'iframe' && above.firstChild !== null) {
        isInInner[isInInner.length - 1] = false;
        next = above.firstChild;
        break;
      }
      if (node === onlyElements) onlyElements = null;
      elements.pop();
      isInInner.pop();
      path.pop();
      isPreformatted.pop();
      visibility?.leave();
      next = node === root ? null : node.nextSibling;
    }
    if (next === null) return { snapshot: writer.bytes(layout), nodes, trees };
    node = next;
  }
}
