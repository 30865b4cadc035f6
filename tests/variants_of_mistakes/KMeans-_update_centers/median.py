"""The median of each mask."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    new = old_centers.astype(np.float64)
    for k in set(cluster_idx.tolist()):
        new[k] = np.percentile(points[cluster_idx == k], 50, axis=0)
    return new
