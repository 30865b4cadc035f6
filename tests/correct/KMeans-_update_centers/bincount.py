"""bincount for every dimension, written into a copy."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    centers = old_centers.astype(float).copy()
    counts = np.bincount(cluster_idx, minlength=K)
    ok = counts > 0
    for d in range(D):
        s = np.bincount(cluster_idx, weights=points[:, d], minlength=K)
        centers[ok, d] = s[ok] / counts[ok]
    return centers
