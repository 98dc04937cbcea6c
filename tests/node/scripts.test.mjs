// Every script that takes options says how it is used, and refuses what it does not know with a sentence.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../build-scripts/', import.meta.url));
const scripts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && readFileSync(folder + entry.name, 'utf8').includes("from './options.mjs'")).map(({ name }) => name);

test('there are such scripts', () => assert.ok(scripts.length > 10));
for (const script of scripts) {
  test(`${script} says how it is used, and what it does not know`, () => {
    const run = (option) => spawnSync(process.execPath, [folder + script, option], { encoding: 'utf8' });
    const help = run('--help');
    assert.equal(help.status, 0, help.stderr);
    assert.match(help.stdout, /^[A-Z].{40}/);
    assert.doesNotMatch(help.stdout, /import|\/\//);
    const { status, stderr } = run('--nonsense');
    assert.equal(status, 2);
    assert.match(stderr, /^[a-z-]+: Unknown option '--nonsense'\n$/);
  });
}
