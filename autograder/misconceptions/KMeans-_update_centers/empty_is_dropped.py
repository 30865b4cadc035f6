"""A cluster without points disappears: fewer than K centres come back."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_empty"
HINT = (
    "You return one centre for each number that occurs in cluster_idx. "
    "There are always K of them, as many as old centres, and row k "
    "belongs to cluster k."
)


def _update_centers(self, old_centers, cluster_idx, points):
    return np.array(
        [points[cluster_idx == k].mean(axis=0) for k in np.unique(cluster_idx)]
    )
