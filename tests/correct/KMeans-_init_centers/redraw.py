"""Draws again until all are different."""

import numpy as np


def _init_centers(self, points, K, seed=None, **kwargs):
    rng = np.random.RandomState(seed)
    for _ in range(100):
        centers = points[rng.choice(len(points), size=K, replace=False), :]
        if len(np.unique(centers, axis=0)) == K:
            break
    return centers.astype(np.float64)
