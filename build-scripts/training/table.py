"""The training table: the features that the core computes (nutgraf-cleaning-table) beside labels from the corpora."""
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from labels import label_blocks, label_by_snippets

FOLDS = 5
# Programs' own output is a weaker witness than a person's labels.
CORPUS_WEIGHT = {'readability': 0.6, 'defuddle': 0.6}


def site_of(url, page):
    """The registrable domain, near enough: pages of one site never stand on both sides of a split."""
    host = (urlsplit(url or '').hostname or page).lower()
    parts = [p for p in host.split('.') if p not in ('www', 'm', 'amp', 'edition')]
    tail = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return '.'.join(parts[-tail:])


def fold_of(site):
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS


def read(data, tables, articles_only=False):
    """All corpora as arrays: x, y, weight, fold, page, words; and pages' names."""
    x, y, weight, fold, page, words = [], [], [], [], [], []
    pages, names = [], None
    for table in sorted(Path(tables).glob('*.jsonl')):
        corpus = table.stem
        folder = Path(data) / 'corpora' / corpus
        gold = {g['id']: g for g in map(json.loads, open(folder / 'gold.jsonl', encoding='utf8'))}
        suspect = folder / 'suspect.txt'
        skipped = {line.split()[0] for line in open(suspect, encoding='utf8') if line.strip()} if suspect.exists() else set()
        if corpus == 'goose':
            continue  # the gold is the text's beginning only
        with open(table, encoding='utf8') as lines:
            names = json.loads(next(lines))['features']
            for line in lines:
                row = json.loads(line)
                g = gold[row['id']]
                if row['id'] in skipped or not row['blocks'] or (articles_only and (not g.get('gold_text') or g.get('page_type', 'article') != 'article')):
                    continue
                texts = [b['text'] for b in row['blocks']]
                kept = [b['role'] in ('body', 'heading', 'list-item', 'quotation', 'table', 'code') for b in row['blocks']]
                if g.get('gold_text'):
                    labels = label_blocks(texts, kept, g['gold_text'])
                else:
                    labels = label_by_snippets(texts, g.get('with') or [], g.get('without') or [])
                count = np.array([len(re.findall(r'\w+', t)) for t in texts])
                known = np.array([l is not None for l in labels])
                total = max(150.0, float((count * np.array([l or 0.0 for l in labels])).sum())) if g.get('gold_text') else 800.0
                w = (np.minimum(count, 150) + 3.0) / total * CORPUS_WEIGHT.get(corpus, 1.0)
                n = len(pages)
                pages.append({'corpus': corpus, 'id': row['id'], 'type': g.get('page_type') or 'article', 'gold': bool(g.get('gold_text')),
                              'gold_words': len(re.findall(r'\w+', g.get('gold_text') or ''))})
                site = site_of(g.get('url'), row['id'])
                features = np.array([b['features'] for b in row['blocks']], dtype=np.int16)
                x.append(features[known])
                y.append(np.array([l for l in labels if l is not None], dtype=np.float32))
                weight.append(w[known])
                fold.append(np.full(known.sum(), fold_of(site), dtype=np.int8))
                page.append(np.full(known.sum(), n, dtype=np.int32))
                words.append(count[known])
    cat = np.concatenate
    return {'x': cat(x), 'y': cat(y), 'weight': cat(weight).astype(np.float32), 'fold': cat(fold), 'page': cat(page), 'words': cat(words),
            'pages': pages, 'names': names}
