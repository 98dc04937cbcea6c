"""Writes an xgboost model as the file that wasm/models/trees.h reads."""
import json
import math
import os
import struct

import numpy as np

LEAF = 255
SCALE = 1024


def nodes_of(tree):
    """(feature, right child, value) in preorder."""
    out = []

    def add(node):
        at = len(out)
        out.append(None)
        if 'leaf' in node:
            out[at] = (LEAF, 0, round(node['leaf'] * SCALE))
            return
        children = {child['nodeid']: child for child in node['children']}
        add(children[node['yes']])
        right = len(out)
        add(children[node['no']])
        out[at] = (int(node['split'][1:]), right, max(-32768, min(32767, math.ceil(node['split_condition']))))

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
    out = b'NGT1' + struct.pack('<HHi', features, len(trees), round(math.log(score / (1 - score)) * SCALE))
    out += struct.pack('<65H', *knots)
    for nodes in trees:
        out += struct.pack('<B', len(nodes))
        for node in nodes:
            out += struct.pack('<BBh', *node)
    part = f'{file}.part'
    with open(part, 'wb') as f:
        f.write(out)
    os.replace(part, file)
    return len(out)
