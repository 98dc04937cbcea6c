// The changes of the robustness bench and of training leave a page a page.
import assert from 'node:assert/strict';
import test from 'node:test';
import { changes } from '../../build-scripts/training/page-changes.mjs';

test('renaming classes and ids renames those of tags alone', () => {
  const page = `<body class="home post" id='top'><script>load("x?id=" + "y");</script><!-- class="old" --><p class="lead" title="a > b">class="text"</p></body>`;
  const renamed = changes['every class and id renamed'](page);
  for (const kept of ['<script>load("x?id=" + "y");</script>', '<!-- class="old" -->', 'title="a > b"', '>class="text"</p>']) assert.ok(renamed.includes(kept), kept);
  for (const gone of ['home', 'post', 'top', 'lead']) assert.ok(!renamed.includes(gone), gone);
  assert.equal(changes['every class and id renamed'](page), renamed);
});
