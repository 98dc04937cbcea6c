// HTML as a snapshot where there is no DOM: parse5's tree, by the rules that capture.ts goes by.
import { parse, type DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import { attributeNumber, Content, elementKind, isJsonLd, SnapshotWriter } from './snapshot-writer.ts';

export interface HtmlCapture {
  snapshot: Uint8Array;
  /** nodes[i] is the parse5 node that the snapshot numbers i. */
  nodes: Parse5.ChildNode[];
}

const isElement = (node: Parse5.ChildNode): node is Parse5.Element => 'tagName' in node;

/** Parses a page as a browser with scripts does and captures it. */
export function captureHtml(html: string): HtmlCapture {
  const writer = new SnapshotWriter();
  const nodes: Parse5.ChildNode[] = [];
  const document = parse(html, { scriptingEnabled: true });
  const root = document.childNodes.find(isElement)!;  // the parser always makes one

  interface Level { children: Parse5.ChildNode[]; next: number; number: number; preformatted: boolean; media: boolean }
  const path: Level[] = [{ children: [root], next: 0, number: 0, preformatted: false, media: false }];
  while (path.length > 0) {
    const level = path[path.length - 1]!;
    const node = level.children[level.next++];
    if (node === undefined) {
      path.pop();
    } else if (isElement(node)) {
      const kind = elementKind(node.tagName);
      const number = writer.element(kind, node.tagName, level.number);
      nodes.push(node);
      let type: string | null = null;
      let open = false;
      for (const { name, value, prefix } of node.attrs) {
        if (name === 'type') type = value;
        else if (name === 'open') open = true;
        const number = prefix ? undefined : attributeNumber(name);
        if (number !== undefined) writer.attribute(number, value);
      }
      if (node.tagName === 'dialog' && !open) writer.hide(number);
      if (kind.content === Content.none) {
        if (node.tagName === 'script' && isJsonLd(type)) writer.ownText(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
      } else if (!writer.editable) {
        path.push({
          children: node.childNodes, next: 0, number,
          preformatted: kind.preformatted || level.preformatted, media: kind.content === Content.media || level.media,
        });
      }
    } else if (node.nodeName === '#text') {
      const { value } = node as Parse5.TextNode;
      if (value.length > 0 && !level.media) {
        writer.text(value, level.number, level.preformatted);
        nodes.push(node);
      }
    }
  }
  return { snapshot: writer.bytes(false), nodes };
}
