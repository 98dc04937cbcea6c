"""Writes an xgboost model as the file that wasm/models/pack_trees.h reads."""
import json
import math
import os
import struct

import numpy as np

LEAF = 255
SCALE = 1024
LEAF_STEP = 8


def nodes_of(tree):
    """(feature, value) in preorder."""
    out = []

    def add(node):
        if 'leaf' in node:
            out.append((LEAF, max(-128, min(127, round(node['leaf'] * SCALE / LEAF_STEP)))))
            return
        out.append((int(node['split'][1:]), max(-32768, min(32767, math.ceil(node['split_condition'])))))
        children = {child['nodeid']: child for child in node['children']}
        add(children[node['yes']])
        add(children[node['no']])

    add(tree)
    return out


def calibration(margins, labels, weights):
    """65 probabilities for scores from -8 to 8: a logistic fit of the out-of-fold scores to what came out."""
    a, b = 1.0, 0.0
    for _ in range(50):  # Newton's method on two parameters
        p = 1 / (1 + np.exp(-(a * margins + b)))
        g = weights * (p - labels)
        h = weights * np.maximum(p * (1 - p), 1e-9)
        gradient = np.array([(g * margins).sum(), g.sum()])
        hessian = np.array([[(h * margins * margins).sum(), (h * margins).sum()], [(h * margins).sum(), h.sum()]])
        step = np.linalg.solve(hessian, gradient)
        a, b = a - step[0], b - step[1]
        if abs(step).max() < 1e-9:
            break
    knots = -8 + 0.25 * np.arange(65)
    return [int(round(65535 / (1 + math.exp(-(a * k + b))))) for k in knots]


def write(file, booster, features, knots):
    trees = [nodes_of(json.loads(tree)) for tree in booster.get_dump(dump_format='json')]
    base = json.loads(booster.save_config())['learner']['learner_model_param']['base_score']
    score = float(base)
    out = b'NGT2' + struct.pack('<HHi', features, len(trees), round(math.log(score / (1 - score)) * SCALE))
    out += struct.pack('<65H', *knots)
    nodes = [node for tree in trees for node in tree]
    out += bytes(feature for feature, _ in nodes)
    thresholds = [value for feature, value in sorted(nodes, key=lambda node: node[0]) if feature != LEAF]
    out += bytes(value & 255 for value in thresholds) + bytes(value >> 8 & 255 for value in thresholds)
    out += bytes(value & 255 for feature, value in nodes if feature == LEAF)
    part = f'{file}.part'
    with open(part, 'wb') as f:
        f.write(out)
    os.replace(part, file)
    return len(out)
