"""Sorts along a random direction and takes evenly spaced points."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    N, D = points.shape
    if not N >= K >= 1:
        raise ValueError()
    _, first = np.unique(points, axis=0, return_index=True)
    order = first[np.argsort(points[first] @ np.random.randn(D))]
    if len(order) < K:
        order = np.concatenate([order, np.setdiff1d(np.arange(N), order)])
    take = np.linspace(0, len(order) - 1, K).round().astype(int)
    return points[order[take]].astype(float)
