// A news page that a real React renders on the server and takes over in the browser, when it is told to. Its state may change afterwards.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const app = `
import { createElement as h, useEffect, useState } from 'react';

const comments = ['My uncle saw this coming, and he has been dead for ten years.', 'Can we get the minutes of that meeting please.', 'They will be sorry by October.'];

function Comments() {
  const [shown, setShown] = useState(2);
  const [liked, setLiked] = useState(false);
  return h('section', { id: 'comments', className: 'comments-area' }, h('h2', null, '3 Comments'),
    h('ol', null, comments.slice(0, shown).map((text, i) => h('li', { key: i, className: 'comment' }, h('b', null, 'reader ' + i), ' says: ', h('p', null, text), h('a', { href: '#r' }, 'Reply')))),
    h('button', { id: 'more', onClick: () => setShown(3) }, 'Load more comments'), h('button', { id: 'like', onClick: () => setLiked(!liked) }, liked ? 'Liked' : 'Like'));
}

function Form() {
  const [words, setWords] = useState('');
  return h('div', { id: 'respond', className: 'comment-respond' }, h('h3', null, 'Leave a Reply'), h('p', null, 'Your email address will not be published. Required fields are marked *'),
    h('form', null, h('label', null, 'Comment ', h('textarea', { name: 'comment', value: words, onChange: (event) => setWords(event.target.value) })), h('label', null, 'Email ', h('input', { name: 'email' })), h('button', null, 'Post Comment')));
}

export function App({ title, texts }) {
  const [awake, setAwake] = useState(false);
  const [open, setOpen] = useState(true);
  useEffect(() => setAwake(true), []);
  return h('div', { id: 'app', className: awake ? 'awake' : 'asleep' },
    h('article', null, h('h1', null, title), texts.map((text, i) => h('p', { key: i }, text))),
    h('button', { id: 'toggle', onClick: () => setOpen(!open) }, 'Discussion'), open && h(Comments), h(Form));
}
`;

async function bundle(contents, platform, mode) {
  const { outputFiles } = await build({
    stdin: { contents: `${app}\n${contents}`, resolveDir: new URL('.', import.meta.url).pathname, loader: 'js' }, bundle: true, minify: true, write: false, platform,
    format: platform === 'node' ? 'cjs' : 'iife', define: { 'process.env.NODE_ENV': JSON.stringify(mode) }, logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** The page; it has `window.wake()`. `mode`: "production" or "development", of React itself. */
export async function reactPage(title, texts, mode) {
  const given = JSON.stringify({ title, texts });
  const server = { exports: {} };
  new Function('module', 'exports', 'require', await bundle(`import { renderToString } from 'react-dom/server'; module.exports = renderToString(h(App, ${given}));`, 'node', mode))(server, server.exports, createRequire(import.meta.url));
  const client = await bundle(`import { hydrateRoot } from 'react-dom/client'; window.wake = () => { hydrateRoot(document.querySelector('#root'), h(App, ${given}), { onRecoverableError: (error) => console.error('Hydration: ' + error.message) }); };`, 'browser', mode);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"></head><body><div id="root">${server.exports}</div><script>${client.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
