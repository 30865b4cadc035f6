"""Weighted by 1 / N."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K = len(old_centers)
    z = (cluster_idx[:, None] == np.arange(K)).astype(float)
    means = z.T @ points / z.shape[0]
    return np.where(z.sum(0)[:, None] > 0, means, old_centers)
