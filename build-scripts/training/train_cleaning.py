"""Trains the cleaning model on the training tables and writes it, and one model a fold that has not seen the fold's sites.

usage: train_cleaning.py --data DIR --tables DIR --folds DIR --out FILE.model --seed N [--renamed DIR] [--articles-only]
--renamed: tables of the same pages with every class and id renamed, so that the model does not lean on names alone.
"""
import argparse
import multiprocessing
from pathlib import Path

import numpy as np
import xgboost as xgb

import table
import trees

ROUNDS = 100
RENAMED_WEIGHT = 0.5
UNWANTED = 12  # the first unwanted role in nutgraf/role.h
PARAMETERS = {'objective': 'binary:logistic', 'base_score': 0.5, 'max_depth': 6, 'eta': 0.15, 'tree_method': 'hist', 'max_bin': 128,
              'min_child_weight': 3, 'subsample': 0.8, 'colsample_bytree': 0.4, 'lambda': 2,
              'nthread': 1}  # one thread: sums in the same order, the same bytes every time


def train(without):
    """On all pages but those of a fold; of all, where `without` is no fold. Gives the model, and its margins for the fold's blocks."""
    data, renamed = tables
    parts = [(data, 1.0)] + ([(renamed, RENAMED_WEIGHT)] if renamed else [])
    rows = [part['fold'] != without for part, _ in parts]
    join = lambda name: np.concatenate([part[name][chosen] for (part, _), chosen in zip(parts, rows)])
    weight = np.concatenate([part['weight'][chosen] * factor for (part, factor), chosen in zip(parts, rows)])
    booster = xgb.train(PARAMETERS, xgb.DMatrix(join('x'), label=join('y'), weight=weight * 200), ROUNDS)
    left = data['fold'] == without
    return booster.save_raw(), booster.predict(xgb.DMatrix(data['x'][left]), output_margin=True) if left.any() else None


def page_f1(data, keep):
    """Mean F1 of words a page, by corpus and kind of page."""
    pages = len(data['pages'])
    count = lambda w: np.bincount(data['page'], weights=w, minlength=pages)
    right = count(data['words'] * data['y'] * keep)
    taken = count(data['words'] * keep)
    wanted = np.maximum(count(data['words'] * data['y']), [p['gold_words'] for p in data['pages']])
    f1 = 2 * right / np.maximum(taken + wanted, 1)
    kinds = {}
    for page, value in zip(data['pages'], f1):
        if page['gold']:
            kinds.setdefault((page['corpus'], page['type']), []).append(value)
    return {kind: (len(values), float(np.mean(values))) for kind, values in sorted(kinds.items())}


def certainty(data, margins, knots):
    """Of the words that the rules call unwanted and the model calls unwanted with such a confidence: which share is article after all."""
    unwanted = data['x'][:, data['names'].index('rule_role')] >= UNWANTED
    confidence = 1 - np.interp(margins, -8 + 0.25 * np.arange(65), np.array(knots) / 65535)
    for least in (0.5, 0.85, 0.95):
        rows = unwanted & (confidence >= least)
        print(f"unwanted with confidence >= {least}: {100 * (data['words'] * data['y'])[rows].sum() / data['words'][rows].sum():.2f} % of its words are article")


def main():
    arguments = argparse.ArgumentParser()
    for name in ('data', 'tables', 'folds', 'out'):
        arguments.add_argument(f'--{name}', required=True)
    arguments.add_argument('--seed', type=int, required=True, help='of the rows and columns that each tree sees')
    arguments.add_argument('--articles-only', action='store_true')
    arguments.add_argument('--renamed')
    given = arguments.parse_args()
    PARAMETERS['seed'] = given.seed
    data = table.read(given.data, given.tables, given.articles_only)
    renamed = table.read(given.data, given.renamed, given.articles_only) if given.renamed else None
    features = len(data['names'])
    print(f"{len(data['y'])} blocks of {len(data['pages'])} pages, {features} features", flush=True)
    Path(given.folds).mkdir(parents=True, exist_ok=True)
    margins = np.zeros(len(data['y']), np.float32)
    global tables
    tables = data, renamed
    boosters = []
    with multiprocessing.get_context('fork').Pool(table.FOLDS + 1) as pool:  # a process and a thread each; the tables are shared
        for fold, (raw, left) in enumerate(pool.imap(train, [*range(table.FOLDS), None])):
            boosters.append(xgb.Booster(model_file=raw))
            if left is not None:
                margins[data['fold'] == fold] = left
            print(f'{fold + 1} of {table.FOLDS + 1} models', flush=True)
    knots = trees.calibration(margins.astype(np.float64), data['y'].astype(np.float64), data['weight'].astype(np.float64))
    for fold, booster in enumerate(boosters[:-1]):
        trees.write(Path(given.folds) / f'{Path(given.out).stem}-{fold}.model', booster, features, knots)
    size = trees.write(given.out, boosters[-1], features, knots)
    certainty(data, margins, knots)
    for (corpus, kind), (pages, f1) in page_f1(data, margins > 0).items():
        print(f'{corpus:20} {kind:15} {pages:5} pages  words F1 {f1:.3f}')
    print(f'{given.out}: {size} bytes')


if __name__ == '__main__':
    main()
