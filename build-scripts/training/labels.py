"""Labels for blocks from a page's gold text: which share of a block's words is article."""
import re
from collections import defaultdict

WORD = re.compile(r'\w+')


def words_of(text):
    return WORD.findall(text.lower())


def label_blocks(texts, kept, gold):
    """Share of each block in the gold, 0..1. `kept` (what the rules keep) decides which of two equal blocks is the article's."""
    gold_words = words_of(gold)
    places = defaultdict(list)
    for i in range(len(gold_words) - 3):
        places[tuple(gold_words[i:i + 4])].append(i)
    lines = {' '.join(words_of(line)) for line in gold.split('\n')}
    joined = ' ' + ' '.join(gold_words) + ' '
    blocks = [words_of(text) for text in texts]
    labels = [0.0] * len(blocks)
    position = [None] * len(blocks)
    used = set()
    order = [i for i in range(len(blocks)) if kept[i]] + [i for i in range(len(blocks)) if not kept[i]]
    for i in order:
        words = blocks[i]
        if len(words) < 4:
            continue
        hits = []
        for k in range(len(words) - 3):
            free = next((p for p in places.get(tuple(words[k:k + 4]), ()) if p not in used), None)
            if free is not None:
                hits.append(free)
        share = len(hits) / (len(words) - 3)
        labels[i] = share
        if share >= 0.5:
            used.update(hits)
            position[i] = sorted(hits)[len(hits) // 2]
    # Short blocks: a line of the gold, or words at the place where they would stand.
    starts = []
    at = 1
    for word in gold_words:
        starts.append(at)
        at += len(word) + 1
    index = {start: n for n, start in enumerate(starts)}
    before = [None] * len(blocks)
    after = [None] * len(blocks)
    last = None
    for i in range(len(blocks)):
        before[i] = last
        last = position[i] if position[i] is not None else last
    last = None
    for i in reversed(range(len(blocks))):
        after[i] = last
        last = position[i] if position[i] is not None else last
    for i, words in enumerate(blocks):
        if not words or len(words) >= 4:
            continue
        text = ' '.join(words)
        found = joined.find(f' {text} ')
        while found >= 0:
            n = index[found + 1]
            low = before[i] if before[i] is not None else -10
            high = after[i] if after[i] is not None else len(gold_words) + 10
            near = low <= high and low - 8 <= n <= high + 8 and (before[i] is not None or after[i] is not None)
            if near and (text in lines or len(words) >= 2 or high - low < 60):
                labels[i] = 1.0
                break
            found = joined.find(f' {text} ', found + 1)
    return labels


def label_by_snippets(texts, wanted, unwanted):
    """1 and 0 where a block holds a snippet, None elsewhere."""
    squash = lambda s: ' '.join(s.lower().split())
    wanted = [squash(s) for s in wanted]
    unwanted = [squash(s) for s in unwanted]
    out = []
    for text in texts:
        text = squash(text)
        good = any(s in text or (len(text) > 25 and text in s) for s in wanted)
        bad = any(s in text or (len(text) > 25 and text in s) for s in unwanted)
        out.append(None if good == bad else 1.0 if good else 0.0)
    return out
