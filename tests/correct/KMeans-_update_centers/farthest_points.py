"""An empty cluster gets the point that is farthest from its own centre."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    centers = np.array(old_centers, dtype=float)
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].mean(axis=0)
    empty = np.bincount(cluster_idx, minlength=len(centers)) == 0
    own = np.linalg.norm(points - centers[cluster_idx], axis=1)
    centers[empty] = points[np.argsort(own)[::-1][: empty.sum()]]
    return centers
