// A live or parsed DOM as a snapshot. Reads only; the page cannot notice.
import { Content, elementKind, isJsonLd, isWanted, SnapshotWriter } from './snapshot-writer.ts';

export interface Capture {
  snapshot: Uint8Array;
  /** nodes[i] is the DOM node that the snapshot numbers i. */
  nodes: Node[];
}

export interface CaptureOptions {
  /** Ask the browser which elements are not shown (a style recalculation where one is due). Only for a page that is laid out. */
  layout?: boolean;
}

// Inline markup without a class or an id of its own is shown wherever its block is.
const inlineNames = new Set(['a', 'abbr', 'b', 'br', 'cite', 'code', 'em', 'i', 'img', 'mark', 'q', 's', 'small', 'strong', 'sub', 'sup', 'time', 'u', 'wbr']);
const neverShown = new Set(['head', 'title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template', 'source', 'track', 'html', 'body', 'br']);

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

  // The path from the root to the node in hand: numbers, and how many of them are preformatted or hidden.
  const path: number[] = [];
  const isPreformatted: boolean[] = [];
  const isHidden: boolean[] = [];
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
      if (localName === 'dialog' && !element.hasAttribute('open')) writer.hide();
      let hidden = writer.isHidden(number) || (depth > 0 && isHidden[depth - 1]!);
      if (layout && !hidden && !neverShown.has(localName) && (marked || !inlineNames.has(localName)) &&
          !element.checkVisibility({ visibilityProperty: true })) {
        writer.hide();
        hidden = true;
      }
      if (kind.content === Content.none) {
        if (localName === 'script' && isJsonLd(element.getAttribute('type'))) writer.ownText(element.textContent ?? '');
      } else if (!writer.editable && node.firstChild !== null) {
        enter = true;
        path.push(number);
        isPreformatted.push(kind.preformatted || (depth > 0 && isPreformatted[depth - 1]!));
        isHidden.push(hidden);
        if (kind.content === Content.media && onlyElements === null) onlyElements = node;
      }
    } else if (node.nodeType === 3 || node.nodeType === 4) {
      const data = (node as Text).data;
      if (data.length > 0 && onlyElements === null) {
        writer.text(data, parent, isPreformatted[depth - 1]!);
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
      isHidden.pop();
      next = node === root ? null : node.nextSibling;
    }
    if (next === null) return { snapshot: writer.bytes(layout), nodes };
    node = next;
  }
}
