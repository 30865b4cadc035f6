"""An empty cluster starts again from a point drawn at random."""

import numpy as np


def _update_centers(self, old_centers, cluster_idx, points):
    K = len(old_centers)
    members = [points[cluster_idx == k] for k in range(K)]
    return np.stack(
        [
            own.mean(axis=0)
            if own.size
            else points[np.random.randint(len(points))]
            for own in members
        ]
    )
