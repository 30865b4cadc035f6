"""Goes through the clusters that occur."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    return np.array(
        [points[cluster_idx == k].mean(0) for k in np.unique(cluster_idx)]
    )
