"""The pages of one corpus as lines that `nutgraf snapshot` reads. usage: pages.py CORPUS-FOLDER"""
import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
# Buffered whatever the environment says: an unbuffered stream drops the rest of a write that a signal cuts short.
out = open(sys.stdout.fileno(), 'w', encoding='utf8', closefd=False)
for line in open(folder / 'gold.jsonl', encoding='utf8'):
    page = json.loads(line)
    html = (folder / f"{page['id']}.html").read_text(encoding='utf8', errors='replace')
    print(json.dumps({'id': page['id'], 'url': page.get('url') or '', 'html': html}), file=out)
out.flush()
