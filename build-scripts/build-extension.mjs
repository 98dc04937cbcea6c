// Builds the extension for both browsers, unpacked and as the archive that each store takes: build/extension/{chrome,firefox} and
// nutgraf-{chrome,firefox}-VERSION.zip beside them. Same sources, same bytes.
//   node build-scripts/build-extension.mjs [--out FOLDER]
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { manifest } from '../extension/manifest.mjs';
import { core, coreAlias } from './core.mjs';
import { readOptions } from './options.mjs';
import { zip } from './zip.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = readOptions({ options: { out: { type: 'string', default: join(root, 'build/extension') } } });
core.mustExist();
const source = join(root, 'extension');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Bundled but not minified: whoever reviews the package can read it. */
const settings = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  target: ['chrome148', 'firefox142'],
  absWorkingDir: root,
  plugins: [coreAlias],
  // The content script imports the engine's index; the core behind it, which has import.meta, is shaken out again.
  logOverride: { 'empty-import-meta': 'silent' },
};

async function buildFor(browser) {
  const out = join(resolve(values.out), browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const bundle = (entry, to, more) => build({ ...settings, ...more, entryPoints: [join(source, entry)], outfile: join(out, to) });
  const copy = (path) => cp(join(source, path), join(out, path), { recursive: true });
  await Promise.all([
    bundle(`background/${browser}.ts`, 'background.js', { format: 'esm' }),
    bundle(`content/${browser}.ts`, 'content.js', { format: 'iife' }),
    bundle('content/at-once.ts', 'at-once.js', { format: 'iife' }),
    ...['sidebar', 'reader', 'options'].flatMap((page) => [
      bundle(`${page}/${page}.ts`, `${page}/${page}.js`, { format: 'esm' }),
      bundle(`${page}/${page}.css`, `${page}/${page}.css`),
      copy(`${page}/${page}.html`),
    ]),
    copy('privacy'),
    copy('_locales'),
    copy('icons'),
    cp(core.wasm, join(out, 'nutgraf-core.wasm')),
    cp(join(root, 'LICENSE'), join(out, 'LICENSE')),
    writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest(browser, version), null, 2)}\n`),
  ]);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const paths = files.map((file) => relative(out, join(file.parentPath, file.name)).split(sep).join('/'));
  const archive = `${out}/../nutgraf-${browser}-${version}.zip`;
  await writeFile(archive, zip(await Promise.all(paths.map(async (path) => [path, await readFile(join(out, path))]))));
  console.log(`${browser}: ${files.length} files in ${out}, and ${resolve(archive)}`);
}

await Promise.all(['chrome', 'firefox'].map(buildFor));
