"""Python numbers, as fast as they can be made."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    sums = [[0.0] * D for _ in range(K)]
    counts = [0] * K
    for k, p in zip(cluster_idx.tolist(), points.tolist()):
        counts[k] += 1
        s = sums[k]
        for d in range(D):
            s[d] += p[d]
    c = np.array(counts)[:, None]
    return np.where(c > 0, np.array(sums) / np.maximum(c, 1), old_centers)
