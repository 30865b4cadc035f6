"""Unbuffered addition."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    sums = np.zeros_like(old_centers, dtype=np.float64)
    counts = np.zeros(old_centers.shape[0])
    np.add.at(sums, cluster_idx, points)
    np.add.at(counts, cluster_idx, 1)
    new = old_centers.astype(np.float64)
    full = counts > 0
    new[full] = sums[full] / counts[full, None]
    return new
