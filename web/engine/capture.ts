// A live or parsed DOM as a snapshot. Reads only; the page cannot notice.
import { accessors } from './dom.ts';
import { attributeNumber, Content, elementKind, isJsonLd, SnapshotWriter, type ElementKind } from './snapshot-writer.ts';
import { Attribute, Tag } from './snapshot-format.generated.ts';
import { Visibility } from './visibility.ts';

export interface Capture {
  snapshot: Uint8Array;
  /** nodes[i] is the DOM node that the snapshot numbers i. */
  nodes: Node[];
  /** Shadow roots and frames' documents that were read too: trees of their own, for whoever watches the page. */
  trees: Node[];
  /** Of what a host of a shadow tree holds, the slots in which it is seen. */
  slots: Map<Node, Node>;
  /** Elements that may get a shadow root yet. */
  bare: Element[];
}

export interface CaptureOptions {
  /** Ask the browser which elements are not shown (a style recalculation where one is due). Only for a page that is laid out. */
  layout?: boolean;
  /** Closed shadow roots, for whoever the browser shows them to; asked for elements with a custom name. */
  closedRoot?: (element: Element) => ShadowRoot | null;
}

/** So many elements without a shadow root are worth looking at again. */
const mostBare = 300;

/** The document of a frame of the same site, where it has an address of its own and is no editor, whose words were typed. */
export function frameBody(frame: Element): Node | null {
  try {
    // Scripts fill frames without an address of their own with advertisements; the page's own documents have one.
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (inner === null || !/^https?:/.test(inner.URL)) return null;
    const dom = accessors();
    return dom.designMode.call(inner) === 'on' || dom.isContentEditable.call(inner.body) ? null : inner.body;
  } catch {
    return null;
  }
}

/** Captures a document as it stands. */
export function capture(document: Document, options: CaptureOptions = {}): Capture {
  const dom = accessors();
  const writer = new SnapshotWriter();
  const nodes: Node[] = [];
  const layout = options.layout === true;
  const closedRoot = options.closedRoot;
  const root = dom.documentElement.call(document) as Element | null;
  if (root === null || dom.designMode.call(document) === 'on') {
    writer.element(elementKind('html'), 'html', 0);
    return { snapshot: writer.bytes(layout), nodes: [root ?? document], trees: [], slots: new Map(), bare: [] };
  }

  const visibility = layout ? new Visibility(nodes, writer) : null;
  const trees: Node[] = [];
  const slots = new Map<Node, Node>();
  const bare: Element[] = [];
  // The path from the root to the node in hand: the elements' numbers and kinds, whether they are preformatted, and whether the node
  // in hand stands in a tree of another kind (a shadow tree, a frame's), which comes before the element's own children.
  const path: number[] = [];
  const pathKinds: ElementKind[] = [];
  const isInInner: boolean[] = [];
  const isHost: boolean[] = [];
  const isPreformatted: boolean[] = [];
  // What a slot shows in the place of its own children, and how far in that the walk is.
  const assigned: (readonly Node[] | null)[] = [];
  const assignedAt: number[] = [];
  let onlyElements = -1;  // inside the audio or video of this number: sources, no fallback text
  let node: Node = root;
  let depth = 0;
  /** What a slot shows has been read there. */
  const unslotted = (from: Node | null): Node | null => {
    while (from !== null && slots.has(from)) from = dom.nextSibling.call(from);
    return from;
  };
  const after = (last: Node): Node | null => {
    const shown = assigned[depth - 1]!;
    if (shown !== null) return shown[++assignedAt[depth - 1]!] ?? null;
    const next = dom.nextSibling.call(last);
    return slots.size === 0 ? next : unslotted(next);
  };
  for (;;) {
    let child: Node | null = null;
    const type = dom.nodeType.call(node);
    if (type === 1) {
      const element = node as Element;
      const localName = dom.localName.call(element);
      const kind = elementKind(localName);
      const number = writer.element(kind, localName, depth === 0 ? 0 : path[depth - 1]!);
      nodes.push(node);
      let marked = false;
      if (dom.hasAttributes.call(element)) {
        const names = dom.getAttributeNames.call(element);
        for (let i = 0; i < names.length; i++) {
          const attribute = attributeNumber(names[i]!);
          if (attribute === undefined) continue;
          if (attribute === Attribute.class || attribute === Attribute.id) marked = true;
          writer.attribute(attribute, dom.getAttribute.call(element, names[i]!) ?? '');
        }
      }
      if (kind.tag === Tag.dialog && dom.getAttribute.call(element, 'open') === null) writer.hide(number);
      if (kind.isMedia && visibility !== null) visibility.media(number, kind, marked);
      let inner: Node | null = kind.mayHost ? dom.shadowRoot.call(element) : null;
      if (inner === null) {
        if (kind.isFrame) inner = frameBody(element);
        else if (kind.isCustom && closedRoot !== undefined) inner = closedRoot(element);
        if (inner === null && bare.length < mostBare && (kind.isCustom || (marked && kind.tag === Tag.div && dom.firstChild.call(node) === null))) bare.push(element);
      }
      if (inner !== null) {
        trees.push(kind.isFrame ? inner.ownerDocument! : inner);
        child = dom.firstChild.call(inner);
        if (child === null) inner = null;
      }
      if (kind.content === Content.none && inner === null) {
        if (kind.tag === Tag.script && isJsonLd(dom.getAttribute.call(element, 'type'))) writer.ownText(dom.textContent.call(element) ?? '');
      } else if (!writer.editable) {
        let shown: readonly Node[] | null = null;
        if (kind.isSlot && trees.length > 0) {
          shown = dom.assignedNodes.call(element as HTMLSlotElement);
          for (const each of shown) slots.set(each, node);
          if (shown.length === 0) shown = null;
        }
        child = shown === null ? (child ?? unslotted(dom.firstChild.call(node))) : shown[0]!;
        if (child !== null) {
          assigned[depth] = shown;
          assignedAt[depth] = 0;
          isPreformatted[depth] = kind.preformatted || (depth > 0 && isPreformatted[depth - 1]!);
          path[depth] = number;
          pathKinds[depth] = kind;
          isInInner[depth] = inner !== null;
          isHost[depth] = inner !== null && !kind.isFrame;
          depth++;
          if (visibility !== null) visibility.enter(number, kind, marked);
          if (kind.content === Content.media && onlyElements < 0) onlyElements = number;
        }
      } else {
        child = null;
      }
    } else if (type === 3 || type === 4) {
      const data = dom.data.call(node as Text);
      // A host's own words are seen in slots alone.
      const isUnseen = isHost[depth - 1]! && !isInInner[depth - 1]!;
      if (data.length > 0 && onlyElements < 0 && !isUnseen) {
        if (writer.text(data, path[depth - 1]!, isPreformatted[depth - 1]!) && visibility !== null) visibility.text();
        nodes.push(node);
      }
    }
    if (child !== null) {
      node = child;
      continue;
    }
    let next = depth === 0 ? null : after(node);
    while (next === null && depth > 0) {
      const top = depth - 1;
      node = nodes[path[top]!]!;
      if (isInInner[top]! && !pathKinds[top]!.isFrame) {
        isInInner[top] = false;
        next = unslotted(dom.firstChild.call(node));
        if (next !== null) break;
      }
      if (path[top] === onlyElements) onlyElements = -1;
      depth = top;
      if (visibility !== null) visibility.leave();
      next = depth === 0 ? null : after(node);
    }
    if (next === null) return { snapshot: writer.bytes(layout), nodes, trees, slots, bare };
    node = next;
  }
}
