// The rules about who may include whom: each is broken once, in a tree of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const check = fileURLToPath(new URL('../../build-scripts/check-dependencies.mjs', import.meta.url));

/** What the check says of a tree with this one file. */
function said(path, text) {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-tree-'));
  try {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const { status, stderr } = spawnSync(process.execPath, [check, folder], { encoding: 'utf8' });
    assert.equal(status === 0, stderr === '', stderr);
    return stderr.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what may be included', () => {
  assert.equal(said('wasm/facts/names/names.cpp', '#include "facts/names/names.h"\n#include "facts/words/words.h"\n#include "unicode/unicode.h"\n'), '');
  assert.equal(said('wasm/facts/find_facts.cpp', '#include "facts/main_line/main_facts.h"\n'), '');
  assert.equal(said('wasm/tools/batch.cpp', '#include "render/request.h"\n'), '');
});

for (const [path, text, problem] of [
  ['wasm/blocks/block.cpp', '#include "facts/facts.h"\n', 'wasm/blocks/block.cpp:1: "facts/facts.h": facts/ comes after blocks/'],
  ['wasm/facts/words/words.cpp', '\n#include "facts/names/names.h"\n', 'wasm/facts/words/words.cpp:2: "facts/names/names.h": names/ comes after words/'],
  ['wasm/facts/weather/rain.cpp', '', 'wasm/facts/weather/rain.cpp: weather/ is not named in the order of facts/'],
  ['wasm/weather/rain.cpp', '', 'wasm/weather/rain.cpp: weather/ is not named in the order of stages'],
  ['wasm/render/html.cpp', '#include <nlohmann/json.hpp>\n', 'wasm/render/html.cpp:1: <nlohmann/json.hpp> belongs in json/ only'],
  ['wasm/unicode/long.cpp', '\n'.repeat(601), 'wasm/unicode/long.cpp: 601 lines; 600 are the most, split it'],
]) {
  test(problem, () => assert.equal(said(path, text), problem));
}
