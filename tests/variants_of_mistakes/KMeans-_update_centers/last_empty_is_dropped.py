"""K from the largest number, the old centre where empty."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K = np.max(cluster_idx) + 1
    rows = []
    for k in range(K):
        mine = points[cluster_idx == k]
        rows.append(mine.mean(0) if mine.size else old_centers[k])
    return np.vstack(rows)
