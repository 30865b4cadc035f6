"""Differences of running sums over the sorted points."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K = len(old_centers)
    order = cluster_idx.argsort()
    run = np.vstack(
        [
            np.zeros(points.shape[1]),
            np.cumsum(points[order], axis=0, dtype=float),
        ]
    )
    ends = np.searchsorted(cluster_idx[order], np.arange(K), side="right")
    starts = np.searchsorted(cluster_idx[order], np.arange(K), side="left")
    n = (ends - starts)[:, None]
    return np.where(
        n > 0, (run[ends] - run[starts]) / np.maximum(n, 1), old_centers
    )
