// Snapshots with flipped bits, extreme words and missing ends, the same ones for the same seed.
import { readFileSync, readdirSync } from 'node:fs';
import { captureHtml } from '../../build/web/engine-node.mjs';
import { pages } from '../fixtures/load.mjs';
import { noise } from './noise.mjs';

const golden = new URL('../fixtures/golden/', import.meta.url);
const extremes = [0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 4_000_000, 4_000_001, 1 << 27];

const small = [
  '<html lang="en"><body class="post"><article><h1>Fire in Lisbon</h1><p id="a">LISBON — A fire broke out on Friday, said Mayor Rui Melo. “It is out,” Melo said.</p><aside hidden>Leave a Reply</aside></article></body></html>',
  '<base href="https://a.example/b/"><meta property="og:title" content="Ferry"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry"}</script><p>By Ana Roe<p>The <a href="x">ferry</a> <em>left</em> at 9.<ul><li>One<li>Two</ul><img src="a.png" alt="b">',
  '<table><tr><td>1<td>2</table><pre>a\n b</pre><blockquote>“Yes.”</blockquote><div class="related"><a href="/1">Another</a><a href="/2">Story</a></div><form><textarea></textarea><input type="email"></form>',
];

/** What is damaged: golden snapshots and small pages mostly, and now and then a whole page. */
function originals() {
  const bytes = readdirSync(golden).filter((name) => name.endsWith('.base64')).map((name) => Uint8Array.from(Buffer.from(readFileSync(new URL(name, golden), 'utf8'), 'base64')));
  return { small: [...bytes, ...small.map((html) => captureHtml(html).snapshot)], large: pages.map(({ html }) => captureHtml(html).snapshot) };
}

/** An endless sequence of damaged snapshots. */
export function* damagedSnapshots(seed) {
  const next = noise(seed);
  const from = originals();
  for (;;) {
    const list = next() % 100 === 0 ? from.large : from.small;
    let copy = list[next() % list.length].slice();
    const kind = next() % 10;
    if (kind === 0) copy = copy.slice(0, next() % copy.length);
    else if (kind === 1) new DataView(copy.buffer).setUint32((next() % (copy.length >> 2)) * 4, extremes[next() % extremes.length], true);
    else {
      // Behind the header mostly: what is wrong there is found at once.
      const start = next() % 8 === 0 ? 0 : 28;
      for (let flips = 1 + (next() % 4); flips > 0; flips -= 1) copy[start + (next() % (copy.length - start))] ^= 1 << (next() % 8);
    }
    yield copy;
  }
}

const sound = new Set(['snapshot-magic', 'snapshot-version', 'snapshot-truncated', 'snapshot-invalid', 'too-large']);

/**
 * Gives `count` damaged snapshots to the engine. Throws at the first that is not answered by an analysis or by an error
 * about the snapshot; `cause.snapshot` holds its bytes. Returns how many of each answer there were.
 */
export function runDamaged(engine, { count, seed, onProgress = () => {} }) {
  const answers = {};
  let done = 0;
  for (const snapshot of damagedSnapshots(seed)) {
    let code = 'analysis';
    try {
      const answer = JSON.parse(engine.answerSnapshot('{}', snapshot));
      if (answer.error) code = answer.error.code;
      else if (typeof answer.article?.text !== 'string') code = 'no analysis';
    } catch (error) {
      code = String(error.code ?? error);
    }
    if (code !== 'analysis' && !sound.has(code)) throw Object.assign(new Error(`number ${done} of seed ${seed}: ${code}`), { snapshot });
    answers[code] = (answers[code] ?? 0) + 1;
    if (++done === count) return answers;
    if (done % 1000 === 0) onProgress(done);
  }
  return answers;
}
