"""Points sorted by cluster, then sums of stretches."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K = len(old_centers)
    order = np.argsort(cluster_idx, kind="stable")
    ks, starts = np.unique(np.asarray(cluster_idx)[order], return_index=True)
    out = np.array(old_centers, dtype=float)
    out[ks] = (
        np.add.reduceat(points[order], starts, axis=0)
        / np.diff(np.append(starts, len(points)))[:, None]
    )
    return out
