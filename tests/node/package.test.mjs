// The archives for the stores: built twice in different folders they are the same to the byte, and hold what they must.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../build-scripts/build-extension.mjs', import.meta.url));
const run = promisify(execFile);

test('both archives are the same to the byte when they are built twice in different folders', async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'nutgraf-package-'))));
  try {
    for (const folder of folders) await run(process.execPath, [script, '--out', folder]);
    const archives = (await readdir(folders[0])).filter((name) => name.endsWith('.zip'));
    assert.equal(archives.length, 2);
    for (const name of archives) {
      const [first, second] = await Promise.all(folders.map((folder) => readFile(join(folder, name))));
      assert.ok(first.equals(second), name);
      assert.ok(first.includes('manifest.json') && first.includes('_locales/ar/messages.json') && first.includes('privacy/privacy.html'), name);
      assert.equal(first.includes(folders[0]), false, 'no path of the machine');
    }
    const [content] = await Promise.all([readFile(join(folders[0], 'chrome/content.js'), 'utf8')]);
    assert.doesNotMatch(content, /\bfetch\(|XMLHttpRequest/, 'the content script asks the network for nothing');
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
});
