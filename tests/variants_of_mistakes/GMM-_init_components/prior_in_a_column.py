"""Pi (K, 1)."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    if K < 1 or K > len(points):
        raise ValueError
    return (
        np.ones((K, 1)) / K,
        KMeans()._init_centers(points, K),
        np.tile(points.std(0) + 1e-6, (K, 1)),
    )
