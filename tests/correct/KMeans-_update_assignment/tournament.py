"""The nearer of two halves of the centres, by recursion."""

import numpy as np


def _duel_ua(d, lo, hi):
    if hi - lo == 1:
        return np.full(len(d), lo)
    mid = (lo + hi) // 2
    a, b = _duel_ua(d, lo, mid), _duel_ua(d, mid, hi)
    n = np.arange(len(d))
    return np.where(d[n, b] < d[n, a], b, a)


def _update_assignment(self, centers, points):
    d = pairwise_dist(points, centers)
    return _duel_ua(d, 0, len(centers))
