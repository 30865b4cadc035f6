"""A mean for each cluster that has points."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    centers = np.empty((K, D))
    for k in range(K):
        mask = cluster_idx == k
        if mask.any():
            centers[k] = points[mask].mean(axis=0)
        else:
            centers[k] = old_centers[k]
    return centers
