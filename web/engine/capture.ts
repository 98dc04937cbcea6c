// A live or parsed DOM as a snapshot. Reads only; the page cannot notice.
import { Content, elementKind, isJsonLd, isWanted, SnapshotWriter } from './snapshot-writer.ts';
import { Visibility } from './visibility.ts';

export interface Capture {
  snapshot: Uint8Array;
  /** nodes[i] is the DOM node that the snapshot numbers i. */
  nodes: Node[];
}

export interface CaptureOptions {
  /** Ask the browser which elements are not shown (a style recalculation where one is due). Only for a page that is laid out. */
  layout?: boolean;
}

/** Captures a document as it stands. */
export function capture(document: Document, options: CaptureOptions = {}): Capture {
  const writer = new SnapshotWriter();
  const nodes: Node[] = [];
  const layout = options.layout === true;
  const root = document.documentElement as Element | null;
  if (root === null || document.designMode === 'on') {
    writer.element(elementKind('html'), 'html', 0);
    return { snapshot: writer.bytes(layout), nodes: [root ?? document] };
  }

  const visibility = layout ? new Visibility(nodes, writer) : null;
  // The path from the root to the node in hand: numbers, and whether they are preformatted.
  const path: number[] = [];
  const isPreformatted: boolean[] = [];
  let onlyElements: Node | null = null;  // inside audio or video: sources, no fallback text
  let node: Node = root;
  for (;;) {
    const depth = path.length;
    const parent = depth === 0 ? 0 : path[depth - 1]!;
    let enter = false;
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
      if (kind.content === Content.none) {
        if (localName === 'script' && isJsonLd(element.getAttribute('type'))) writer.ownText(element.textContent ?? '');
      } else if (!writer.editable && node.firstChild !== null) {
        enter = true;
        path.push(number);
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
    if (enter) {
      node = node.firstChild!;
      continue;
    }
    let next: Node | null = node === root ? null : node.nextSibling;
    while (next === null && path.length > 0) {
      node = node.parentNode!;
      if (node === onlyElements) onlyElements = null;
      path.pop();
      isPreformatted.pop();
      visibility?.leave();
      next = node === root ? null : node.nextSibling;
    }
    if (next === null) return { snapshot: writer.bytes(layout), nodes };
    node = next;
  }
}
