"""Sorts by cluster and sums each run."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    order = np.argsort(cluster_idx, kind="stable")
    present, first, counts = np.unique(
        cluster_idx[order], return_index=True, return_counts=True
    )
    centers = np.array(old_centers, dtype=np.result_type(points, np.float32))
    sums = np.add.reduceat(points[order].astype(np.float64), first, axis=0)
    centers[present] = sums / counts[:, None]
    return centers
