// HTML as a snapshot where there is no DOM: parse5's tree, by the rules that capture.ts goes by.
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import { EngineError } from './errors.ts';
import { attributeNumber, Content, elementKind, isJsonLd, SnapshotWriter } from './snapshot-writer.ts';

export interface HtmlCapture {
  snapshot: Uint8Array;
  /** nodes[i] is the parse5 node that the snapshot numbers i. */
  nodes: Parse5.ChildNode[];
}

const isElement = (node: Parse5.ChildNode): node is Parse5.Element => 'tagName' in node;

// The parser's nodes take a few hundred bytes each, and some markup makes many times more of them than it has tags. Texts need no
// count: there is at most one beside each element. Going deeper costs the parser the square of the depth; browsers stop at 512.
const maxParts = 2_000_000;
const maxDepth = 131_072;

/** parse5's own tree, up to a size: then the page is refused before memory runs out. */
function limitedTree(): typeof defaultTreeAdapter & { onItemPush(): void; onItemPop(): void } {
  let parts = 0;
  let depth = 0;
  const count = (more: number): void => {
    parts += more;
    if (parts > maxParts) throw new EngineError('too-large', `The page is too large: at most ${maxParts} elements and attributes of HTML are read.`);
  };
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      count(1 + attributes.length);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode(data) {
      count(1);
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      if (++depth > maxDepth) throw new EngineError('too-large', `The page is too deep: at most ${maxDepth} elements inside each other are read.`);
    },
    onItemPop() {
      depth--;
    },
  };
}

// What a page has for readers without scripts is its text where all else is this little, and so many times less; UTF-16 units but for white space.
const emptyAtMost = 1000;
const timesLess = 10;

/**
 * Parses a page as a browser with scripts does and captures it; one that its scripts build from nothing, as a browser without scripts. Throws
 * EngineError `too-large` for one that is more than can be read.
 */
export function captureHtml(html: string): HtmlCapture {
  const { capture, shown, fallbacks } = captured(html, true);
  if (shown > emptyAtMost) return capture;
  const without = fallbacks.reduce((sum, markup) => sum + unitsOf(markup.replace(/<[^<>]*>/g, '')), 0);
  return without > Math.max(emptyAtMost, timesLess * shown) ? captured(html, false).capture : capture;
}

interface Reading {
  capture: HtmlCapture;
  /** Units of the page's texts; of no more of them once it is not empty. */
  shown: number;
  /** The markup in each `noscript`. */
  fallbacks: string[];
}

const rawText = (element: Parse5.Element): string => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
const unitsOf = (text: string): number => text.replace(/\s+/g, '').length;

function captured(html: string, scriptingEnabled: boolean): Reading {
  const writer = new SnapshotWriter();
  const nodes: Parse5.ChildNode[] = [];
  const fallbacks: string[] = [];
  let shown = 0;
  const document = parse(html, { scriptingEnabled, treeAdapter: limitedTree() });
  const root = document.childNodes.find(isElement)!;  // the parser always makes one

  interface Level { children: Parse5.ChildNode[]; next: number; number: number; preformatted: boolean; media: boolean }
  const path: Level[] = [{ children: [root], next: 0, number: 0, preformatted: false, media: false }];
  while (path.length > 0) {
    const level = path[path.length - 1]!;
    const node = level.children[level.next++];
    if (node === undefined) {
      path.pop();
    } else if (isElement(node)) {
      // To readers without scripts a `noscript` is a box like others.
      const name = node.tagName === 'noscript' && !scriptingEnabled ? 'div' : node.tagName;
      const kind = elementKind(name);
      const number = writer.element(kind, name, level.number);
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
        if (name === 'noscript') fallbacks.push(rawText(node));
        if (name === 'script' && isJsonLd(type)) writer.ownText(rawText(node));
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
        if (shown <= emptyAtMost) shown += unitsOf(value);
      }
    }
  }
  return { capture: { snapshot: writer.bytes(false), nodes }, shown, fallbacks };
}
