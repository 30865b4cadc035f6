"""Assigns into the argument."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    for k in np.unique(cluster_idx):
        old_centers[k, :] = np.mean(points[cluster_idx == k, :], 0)
    return old_centers
