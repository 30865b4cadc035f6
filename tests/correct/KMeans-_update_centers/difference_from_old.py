"""Moves each old centre by the mean difference to its points."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    shift = np.zeros_like(old_centers, dtype=np.float64)
    counts = np.zeros(len(old_centers))
    np.add.at(shift, cluster_idx, points - old_centers[cluster_idx])
    np.add.at(counts, cluster_idx, 1)
    return old_centers + shift / np.clip(counts, 1, None)[:, None]
