"""Standard deviations of the points nearest to each mean."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    if K < 1 or K > len(points):
        raise ValueError("bad number of components")
    km = KMeans(progress=False)
    mu = km._init_centers(points, K)
    idx = km._update_assignment(mu, points)
    sigma = np.ones_like(mu)
    for k in range(K):
        sigma[k] = (
            points[idx == k].std(0) if (idx == k).sum() > 1 else points.std(0)
        )
    return np.full((K,), 1.0 / K), mu, np.clip(sigma, 1e-2, None)
