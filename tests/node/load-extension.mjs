// One TypeScript module of the extension with all that it imports, for tests that need no browser.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { coreAlias } from '../../build-scripts/core.mjs';

export async function load(path) {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'neutral', write: false, plugins: [coreAlias] });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
