// Checks the rules about who may include whom, and a few more that a reader of the tree relies on.
// usage: node build-scripts/check-dependencies.mjs [FOLDER]      (FOLDER: the tree to check, for this check's own tests)
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..');

/** The core's folders: each may include itself, what stands before it, and the public headers. */
const stages = ['base', 'unicode', 'models', 'json', 'snapshot', 'document', 'blocks', 'classify', 'article', 'language', 'facts', 'render', 'analyze'];
/** The folders of a stage that has some: the same holds for them. What lies in the stage's own folder may include all of them. */
const parts = {
  classify: ['phrases', 'evidence', 'regions', 'page', 'model', 'text'],
  facts: ['words', 'names', 'entities', 'numbers', 'dates', 'quotes', 'sentences', 'main_line'],
};
/** These may include every stage, but not each other. */
const ends = ['bindings', 'tools'];
const topLevel = {
  folders: ['build-scripts', 'extension', 'tests', 'wasm', 'web'],
  ignored: ['.git', 'build', 'node_modules'],
  files: /^(\..*|CMakeLists\.txt|LICENSE|[A-Z]+\.md|package(-lock)?\.json|tsconfig.*\.json)$/,
};
const maxLines = 600;
const code = /\.(cpp|h|ts|mjs|js|css|html|sh|txt)$|^build-scripts\/[a-z-]+$/;

const problems = [];
const report = (path, line, message) => problems.push(`${path}${line ? `:${line}` : ''}: ${message}`);
const files = [];

function walk(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (folder === '' && topLevel.ignored.includes(entry.name)) continue;
    if (folder === '' && !entry.name.startsWith('.')) {
      if (entry.isDirectory() ? !topLevel.folders.includes(entry.name) : !topLevel.files.test(entry.name)) {
        report(path, 0, 'has no place at the top level');
        continue;
      }
    }
    if (entry.isDirectory()) walk(path);
    else if (entry.isFile()) files.push(path);
  }
}

/** Every match of `pattern` (global) in `text`, with its line. */
function* matches(text, pattern) {
  for (const match of text.matchAll(pattern)) yield [match, text.slice(0, match.index).split('\n').length];
}

/** The part of a stage that a file of the core belongs to. */
const partOf = (path) => path.split('/').slice(2, -1)[0];

/** Within a stage, from a part of it to another. */
function checkPart(path, line, target) {
  const order = parts[path.split('/')[1]] ?? [];
  const own = partOf(path);
  const part = target.split('/').slice(1, -1)[0];
  if (own !== undefined && order.indexOf(part) > order.indexOf(own)) report(path, line, `"${target}": ${part}/ comes after ${own}/`);
}

function checkInclude(path, line, target, isSystem) {
  const own = path.split('/')[1];
  if (isSystem) {
    const library = target.split('/')[0];
    if (library === 'nlohmann' && own !== 'json') report(path, line, `<${target}> belongs in json/ only`);
    if (library.startsWith('emscripten') && own !== 'bindings') report(path, line, `<${target}> belongs in bindings/ only`);
    if (library === 'doctest') report(path, line, `<${target}> belongs in tests/ only`);
    return;
  }
  const folder = target.split('/')[0];
  if (!target.includes('/')) report(path, line, `"${target}": write the folder's name too`);
  else if (folder === own) checkPart(path, line, target);
  else if (folder === 'nutgraf') return;
  else if (own === 'include') report(path, line, `"${target}": a public header shows nothing internal`);
  else if (!stages.includes(folder)) report(path, line, `"${target}": ${folder}/ is not a stage`);
  else if (ends.includes(own) || own === undefined) return;
  else if (stages.indexOf(folder) > stages.indexOf(own)) report(path, line, `"${target}": ${folder}/ comes after ${own}/`);
}

function checkCpp(path, text) {
  const own = path.split('/')[1];
  if (![...stages, ...ends, 'include'].includes(own)) report(path, 0, `${own}/ is not named in the order of stages`);
  const part = partOf(path);
  if (stages.includes(own) && part !== undefined && !parts[own]?.includes(part)) report(path, 0, `${part}/ is not named in the order of ${own}/`);
  for (const [match, line] of matches(text, /^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)) {
    checkInclude(path, line, match[2], match[1] === '<');
  }
}

const importPattern = /(?:^|[;\s])(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
const imports = new Map(); // file → what it imports: paths in the tree, or names of packages

function checkScript(path, text) {
  const targets = [];
  for (const [match, line] of matches(text, importPattern)) {
    const name = match[1] ?? match[2];
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
    targets.push({ target, line });
    if (path.startsWith('web/') && target.startsWith('extension/')) report(path, line, `${name}: web/ never imports extension/`);
    if (/^(tests|build-scripts)\//.test(target)) report(path, line, `${name}: the product imports nothing of ${target.split('/')[0]}/`);
  }
  imports.set(path, targets);
  for (const [match, line] of matches(text, /\b(?:innerHTML|outerHTML)\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\(|\beval\(|\bnew Function\(/g)) {
    report(path, line, `${match[0]}: pages are built by createElement, never from strings`);
  }
  for (const [match, line] of matches(text, /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b/g)) {
    report(path, line, `${match[0]}: there is no network request`);
  }
}

/** What a browser loads must not reach Node's modules, however far down. */
function checkBrowserSide(entry) {
  const seen = new Set();
  const queue = [entry];
  for (let path; (path = queue.pop()) !== undefined;) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { target, line } of imports.get(path) ?? []) {
      if (target.startsWith('node:') || target === 'parse5') report(path, line, `${target}: ${entry} is for browsers too`);
      queue.push(target);
    }
  }
}

function checkSize(path, text) {
  if (path.includes('.generated.') || path.startsWith('tests/fixtures/') || path.startsWith('wasm/models/')) return;
  const lines = text.split('\n').length - 1;
  if (lines > maxLines) report(path, 0, `${lines} lines; ${maxLines} are the most, split it`);
}

walk('');
for (const path of files) {
  const product = path.startsWith('web/') || path.startsWith('extension/');
  if (!code.test(path)) continue;
  const text = readFileSync(join(root, path), 'utf8');
  checkSize(path, text);
  if (/^wasm\/.*\.(cpp|h)$/.test(path)) checkCpp(path, text);
  else if (product && /\.(ts|mjs|js)$/.test(path)) checkScript(path, text);
}
for (const path of imports.keys()) {
  if (path === 'web/engine/index.ts' || path.startsWith('web/render/') || path.startsWith('web/playground/') || path.startsWith('extension/')) {
    checkBrowserSide(path);
  }
}

for (const problem of problems.sort()) console.error(problem);
console.log(`${files.length} files, ${problems.length} broken rules`);
process.exitCode = problems.length > 0 ? 1 : 0;
