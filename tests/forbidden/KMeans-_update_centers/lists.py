"""Lists of Python numbers instead of arrays."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    own = [[] for _ in range(K)]
    for k, p in zip(cluster_idx.tolist(), points.tolist()):
        own[k].append(p)
    return np.array(
        [
            [sum(c) / len(o) for c in zip(*o)] if o else old.tolist()
            for o, old in zip(own, old_centers)
        ]
    )
