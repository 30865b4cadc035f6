"""The first of shuffled points."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    idx = np.random.permutation(points.shape[0])[:K]
    return (
        np.ones(K) / K,
        points[idx].astype(float),
        np.ones((K, points.shape[1])),
    )
