// Bad input gives a clear error or a plain empty result: no trap, no hang, no broken answer.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { captureHtml } from '../../build/web/engine-node.mjs';
import { fixtures, pages } from '../fixtures/load.mjs';
import { noise } from '../fuzz/noise.mjs';
import { spanMisses } from './expectations.mjs';

const limitMs = 120_000; // far above what any of these needs, far below a hang

let worker;
const start = () => { worker = new Worker(new URL('engine-worker.mjs', import.meta.url)); };

/** Sends work to the engine's thread; a hang ends the thread and fails the test. */
function ask(work) {
  const asked = worker;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void asked.terminate();
      start();
      reject(new Error(`no answer within ${limitMs} ms`));
    }, limitMs);
    asked.once('message', (answers) => {
      clearTimeout(timer);
      asked.removeAllListeners('error');
      resolve(answers.map((answer) => JSON.parse(answer)));
    });
    asked.once('error', (error) => {
      clearTimeout(timer);
      start();
      reject(error);
    });
    asked.postMessage(work);
  });
}

const askRequest = async (request) => (await ask({ lines: [JSON.stringify(request)] }))[0];
const askSnapshots = (snapshots) => ask({ line: '{"detail":true}', snapshots });

const isError = (answer, code) => {
  assert.equal(answer.error?.code, code, JSON.stringify(answer).slice(0, 300));
  assert.ok(answer.error.message.length > 10, 'the error says what is wrong');
};

/** A result that holds together, or an error that is not the engine's own failure. */
function isSound(answer) {
  if (answer.error) assert.ok(!['trap', 'dead', 'internal'].includes(answer.error.code), JSON.stringify(answer.error));
  else assert.deepEqual(spanMisses(answer), []);
}

const isEmpty = (answer) => {
  assert.equal(answer.error, undefined);
  assert.equal(answer.article.text, '');
  assert.deepEqual(answer.facts.people, []);
  assert.deepEqual(answer.facts.quotes, []);
};

before(start);
after(() => worker.terminate());

describe('empty input', () => {
  for (const request of [{ html: '' }, { text: '' }, { html: '<html><body></body></html>' }, { html: ' \n\t ' }, { text: '\n\n \n' }, { text: '\u00a0\u2003' }, { text: '', as_article: true }]) {
    it(`${JSON.stringify(request)} gives an empty result`, async () => isEmpty(await askRequest(request)));
  }
});

describe('noise', () => {
  const next = noise(20260304);
  const bytes = Uint8Array.from({ length: 60_000 }, next);
  const units = (length) => String.fromCharCode(...Array.from({ length }, () => next() & 0xffff));
  it('binary noise read as UTF-8', async () => {
    const text = new TextDecoder().decode(bytes);
    isSound(await askRequest({ text }));
    isSound(await askRequest({ html: text }));
  });
  it('binary noise as a snapshot', async () => isError((await askSnapshots([bytes]))[0], 'snapshot-magic'));
  it('random UTF-16, lone surrogates and all', async () => {
    for (let round = 0; round < 20; round += 1) {
      const text = units(2000);
      isSound(await askRequest({ text, detail: true }));
      isSound(await askRequest({ html: `<article><h1>${text.slice(0, 30)}</h1><p>${text}</p></article>`, detail: true }));
    }
  });
  it('soup of tags', async () => {
    const pieces = ['<p>', '</p>', '<div>', '</div>', '<table>', '<td>', '</b>', '<b>', '<form>', '<svg>', '</svg>', '<!--', '-->', '<select>', '<template>', 'A man said “no”. ', '&amp', '&#0;', '<h1>', '<li>', '<script>', '</script>', '"', '<article ', 'class=x>'];
    for (let round = 0; round < 50; round += 1) {
      isSound(await askRequest({ html: Array.from({ length: 400 }, () => pieces[next() % pieces.length]).join(''), detail: true }));
    }
  });
});

describe('odd characters', () => {
  const odd = { NUL: '\0', 'a lone high surrogate': '\ud83d', 'a lone low surrogate': '\ude00', 'a bidi override': '\u202e', 'a byte-order mark': '\ufeff', 'a noncharacter': '\uffff', 'a combining mark': '\u0301', 'a soft hyphen': '\u00ad' };
  for (const [name, character] of Object.entries(odd)) {
    it(`${name} shifts no span`, async () => {
      const sentence = `WASHINGTON ${character}— Senator Ada ${character}Brandt said on Friday: “We will ${character}build 12 ships,” and left the hall in a hurry, said her spokesman, Jon ${character}Vries.`;
      isSound(await askRequest({ text: `${sentence}\n\n${sentence}`, detail: true }));
      isSound(await askRequest({ html: `<article><h1>Ships</h1><p>${sentence}</p><p>${sentence}</p></article>`, detail: true }));
    });
  }
});

describe('size', () => {
  const sentence = 'The council of Harrow voted on Tuesday to repair 14 bridges, said Mayor Ines Calder. ';
  it('a page of 20 MB', async () => {
    const paragraph = `<p>${sentence.repeat(12)}</p>\n`;
    const answer = await askRequest({ html: `<html><body><article><h1>Bridges</h1>${paragraph.repeat(Math.ceil(20e6 / paragraph.length))}</article></body></html>` });
    isSound(answer);
  });
  it('a text of 10 MB', async () => isSound(await askRequest({ text: `${sentence.repeat(10)}\n\n`.repeat(10e6 / (sentence.length * 10)) })));
  it('one paragraph of 5 MB', async () => {
    isSound(await askRequest({ text: sentence.repeat(5e6 / sentence.length) }));
    isSound(await askRequest({ html: `<p>${sentence.repeat(5e6 / sentence.length)}</p>` }));
  });
  it('one word of 10 MB', async () => isSound(await askRequest({ text: 'a'.repeat(10e6) })));
  it('a million of one mark', async () => {
    for (const mark of ['“', '"', '(', '.', '$', '1', '1,', 'A. ', 'Mr. ', '\n\n', '— ']) isSound(await askRequest({ text: mark.repeat(1e6 / mark.length) }));
  });
  for (const tag of ['div', 'span', 'b', 'blockquote', 'section', 'x-a']) {
    it(`100,000 nested <${tag}>`, async () => {
      isSound(await askRequest({ html: `<body>${`<${tag}>`.repeat(100_000)}Deep down, a man said so.${`</${tag}>`.repeat(100_000)}` }));
    });
  }
  it('100,000 paragraphs side by side', async () => isSound(await askRequest({ html: `<article>${'<p>A short paragraph of text.</p>'.repeat(100_000)}</article>` })));
  it('100,000 links side by side', async () => isSound(await askRequest({ html: `<body><div>${'<a href="/a">Related story</a>'.repeat(100_000)}</div>` })));
  it('100,000 list items', async () => isSound(await askRequest({ html: `<ul>${'<li>One item'.repeat(100_000)}</ul>` })));
  it('100,000 attributes', async () => {
    isSound(await askRequest({ html: `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(' ')}>Text of a paragraph.</p>` }));
    isSound(await askRequest({ html: `<p class="${'share comment '.repeat(100_000)}">Text of a paragraph.</p>` }));
  });
  it('30,000 nested lists and quotations', async () => isSound(await askRequest({ html: `${'<ul><li><blockquote>'.repeat(10_000)}Text` })));
});

describe('snapshots', () => {
  const small = captureHtml('<html lang="en"><body class="post"><article><h1>Fire in Lisbon</h1><p id="a">LISBON — A fire broke out on Friday, said Mayor Rui Melo. “It is out,” Melo said.</p><aside hidden>Leave a Reply</aside></article></body></html>').snapshot;
  const word = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

  it('a whole one is read', async () => {
    const [answer] = await askSnapshots([small]);
    assert.equal(answer.error, undefined);
    assert.match(answer.article.text, /A fire broke out/);
  });

  it('truncated at every length: an error each', async () => {
    const answers = await askSnapshots(Array.from(small, (_, length) => small.slice(0, length)));
    assert.equal(answers.length, small.length);
    answers.forEach((answer, length) => assert.match(answer.error?.code ?? 'none', /^snapshot-(truncated|magic|invalid)$/, `at ${length} of ${small.length} bytes`));
  });

  it('with bytes behind its end: an error or the same answer', async () => {
    const longer = new Uint8Array(small.length + 64);
    longer.set(small);
    (await askSnapshots([longer])).forEach(isSound);
  });

  it('of every other version: an error that says so', async () => {
    assert.equal(word(small, 4), 2);
    const versions = [0, 1, 3, 255, 256, 65_536, 0xffffffff];
    const answers = await askSnapshots(versions.map((version) => {
      const copy = small.slice();
      new DataView(copy.buffer).setUint32(4, version, true);
      return copy;
    }));
    answers.forEach((answer) => isError(answer, 'snapshot-version'));
  });

  it('with counts that promise too much: an error, and no memory taken for it', async () => {
    const copies = [];
    for (let at = 12; at < 32; at += 4) {
      for (const count of [1, 0x7fffffff, 0x80000000, 0xffffffff, 4_000_001]) {
        const copy = small.slice();
        new DataView(copy.buffer).setUint32(at, count, true);
        copies.push(copy);
      }
    }
    for (const answer of await askSnapshots(copies)) {
      isSound(answer);
      assert.ok(answer.error === undefined || /^(snapshot-|too-large)/.test(answer.error.code), answer.error?.code);
    }
  });

  it('4,000 with flipped bits', async () => {
    const next = noise(88172645);
    const originals = [small, captureHtml(pages.find(({ slug }) => slug === 'wordpress-comments').html).snapshot, captureHtml(pages.find(({ slug }) => slug === 'broken-html').html).snapshot];
    for (let round = 0; round < 8; round += 1) {
      const damaged = Array.from({ length: 500 }, (_, i) => {
        const copy = originals[i % 10 < 8 ? 0 : 1 + (i % 2)].slice();
        for (let flips = 1 + (next() % 4); flips > 0; flips -= 1) copy[next() % copy.length] ^= 1 << (next() % 8);
        return copy;
      });
      (await askSnapshots(damaged)).forEach(isSound);
    }
  });

  it('1,000 with words set to extreme values', async () => {
    const next = noise(362436069);
    const extremes = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
    const damaged = Array.from({ length: 1000 }, () => {
      const copy = small.slice();
      new DataView(copy.buffer).setUint32((next() % (copy.length >> 2)) * 4, extremes[next() % extremes.length], true);
      return copy;
    });
    (await askSnapshots(damaged)).forEach(isSound);
  });
});

describe('request lines', () => {
  const notJson = ['', ' ', 'hello', '{', '{"id":1', '[', '"', '{"id":1}}', "{'id':1}", '{"text":"a\nb"}', '{"text":"\\x"}', 'NaN', '\u0000', '{"id":1,}', '[1,]', '{"text":"\\ud83d', '{"a":1 "b":2}', '['.repeat(100_000), '{"a":'.repeat(100_000)];
  for (const line of notJson) {
    it(`${JSON.stringify(line.slice(0, 30))} is not JSON`, async () => isError((await ask({ lines: [line] }))[0], 'bad-json'));
  }
  const notRequests = [[], 1, 'text', null, true, {}, { id: 'x' }, { id: 'x', text: 5 }, { id: 'x', text: ['a'] }, { id: 'x', html: {} }, { id: 'x', snapshot: 7 }, { id: 'x', text: 'a', url: 3 },
    { id: 'x', text: 'a', published: [] }, { id: 'x', text: 'a', format: 'pdf' }, { id: 'x', text: 'a', format: 1 }, { id: 'x', snapshot: 'not base64!' }];
  for (const request of notRequests) {
    it(`${JSON.stringify(request)} is no request`, async () => {
      const answer = await askRequest(request);
      isError(answer, 'bad-request');
      assert.equal(answer.id, request?.id ?? null);
    });
  }
  it('a snapshot that is base64 of something else', async () => isError(await askRequest({ snapshot: btoa('no snapshot, but long enough to be one of some kind') }), 'snapshot-magic'));
  it('an empty snapshot', async () => assert.ok((await askRequest({ snapshot: '' })).error));
  it('unknown members change nothing', async () => {
    const request = { id: 'x', text: 'A man walked in.\n\nHe sat down.' };
    assert.deepEqual(await askRequest({ ...request, colour: 'red', nested: { deep: [1, [2, [3]]] } }), await askRequest(request));
  });
  it('flags of a wrong type are not taken for true', async () => {
    const request = { id: 'x', text: 'A man walked in.\n\nHe sat down.' };
    for (const detail of ['yes', 1, null, [], {}]) {
      const answer = await askRequest({ ...request, detail });
      if (!answer.error) assert.equal(answer.sentences, undefined);
    }
  });
  it('ids come back as they were: strings and numbers', async () => {
    for (const id of ['', 'a', 'ü “x” \u0001', 0, -7, 12345678901, 1.5]) assert.equal((await askRequest({ id, text: 'a' })).id, id);
  });

  it('a batch keeps its order, one line a line, whatever is in it', async () => {
    const lines = fixtures.flatMap(({ slug, html, text, expected }) => [JSON.stringify({ id: slug, ...(html ? { html } : { text }), url: expected.url }), 'not JSON', JSON.stringify({ id: `${slug} again` })]);
    const answers = await ask({ lines });
    assert.equal(answers.length, lines.length);
    fixtures.forEach(({ slug }, i) => {
      const [good, bad, empty] = answers.slice(3 * i, 3 * i + 3);
      assert.equal(good.id, slug);
      assert.equal(good.error, undefined);
      assert.deepEqual([bad.id, bad.error.code], [null, 'bad-json']);
      assert.deepEqual([empty.id, empty.error.code], [`${slug} again`, 'bad-request']);
    });
  });

  it('the same line gives the same bytes twice', async () => {
    const lines = fixtures.slice(0, 5).map(({ slug, html, text }) => JSON.stringify({ id: slug, ...(html ? { html } : { text }), detail: true }));
    assert.deepEqual(await ask({ lines }), await ask({ lines }));
  });
});
