// A small page with a bit of everything, for whoever wants an instance of the core to have read one before the first page that counts.
import { attributeNumber, elementKind, SnapshotWriter } from './snapshot-writer.ts';

/** How deep an element stands, its name, its attributes and its text, in document order. */
const elements: readonly [depth: number, name: string, attributes: Readonly<Record<string, string>>, text?: string][] = [
  [0, 'html', { lang: 'en' }],
  [1, 'head', {}],
  [2, 'title', {}, 'Pier to close in May | The Harbour Post'],
  [2, 'meta', { property: 'og:site_name', content: 'The Harbour Post' }],
  [2, 'script', { type: 'application/ld+json' }, '{"@type":"NewsArticle","headline":"Pier to close in May","datePublished":"2026-03-04T10:00:00Z","author":{"name":"Jon Vries"}}'],
  [1, 'body', {}],
  [2, 'nav', {}],
  [3, 'a', { href: '/sport' }, 'Sport'],
  [2, 'article', { class: 'post' }],
  [3, 'h1', {}, 'Pier to close in May'],
  [3, 'p', { class: 'byline' }, 'By Jon Vries'],
  [3, 'time', { datetime: '2026-03-04' }, 'March 4, 2026'],
  [3, 'p', {}, 'The old pier of the harbour town will close in May for two years of repairs, the mayor said on Tuesday, and the ferries will leave from the fish market.'],
  [3, 'p', {}, 'Divers found rust in fourteen of its twenty-two pillars last winter, and the council set aside the money for new ones in its budget for this year.'],
  [3, 'figure', {}],
  [4, 'img', { src: 'https://post.example/pier.jpg', alt: 'The pier' }],
  [4, 'figcaption', {}, 'The pier in winter. Photo: Ana Roe'],
  [3, 'p', {}, 'Shops beside the ramp stay open, and the town will pay half of the rent of those that lose their customers, as it did when the bridge was closed.'],
  [3, 'ul', {}],
  [4, 'li', {}, 'Ferries leave every ten minutes.'],
  [2, 'div', { class: 'related-posts' }],
  [3, 'h3', {}, 'You may also like'],
  [3, 'a', { href: '/bridge' }, 'Bridge opens again after repairs'],
  [3, 'a', { href: '/ferry' }, 'Ferry crews vote on a new contract'],
  [2, 'section', { id: 'comments' }],
  [3, 'h2', {}, '2 comments'],
  [3, 'form', { class: 'comment-form' }],
  [4, 'label', {}, 'Leave a Reply'],
  [4, 'textarea', { name: 'comment' }],
  [2, 'footer', {}, '© 2026 The Harbour Post. All rights reserved.'],
];

/** Its snapshot. */
export function samplePage(): Uint8Array {
  const writer = new SnapshotWriter();
  const path: number[] = [];
  for (const [depth, name, attributes, text] of elements) {
    const number = writer.element(elementKind(name), name, depth === 0 ? 0 : path[depth - 1]!);
    path[depth] = number;
    for (const [key, value] of Object.entries(attributes)) {
      const attribute = attributeNumber(key);
      if (attribute !== undefined) writer.attribute(attribute, value);
    }
    if (name === 'script') writer.ownText(text!);
    else if (text !== undefined) writer.text(text, number, false);
  }
  return writer.bytes(true);
}
