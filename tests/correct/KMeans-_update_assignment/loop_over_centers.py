"""One centre after the other, keeping the best so far."""

import numpy as np


def _update_assignment(self, centers, points):
    best = np.full(len(points), np.inf)
    idx = np.zeros(len(points), dtype=int)
    for k, c in enumerate(centers):
        d = ((points - c) ** 2).sum(axis=1)
        closer = d < best
        best[closer] = d[closer]
        idx[closer] = k
    return idx
