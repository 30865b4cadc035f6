"""The loop over the centres stops before the last one."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "hidden/kmeans::test_update_assignment_by_loops"
HINT = (
    "No point ever goes to the last centre. Where does your loop over the"
    " centres end?"
)


def _update_assignment(self, centers, points):
    best = np.full(len(points), np.inf)
    cluster_idx = np.zeros(len(points), dtype=int)
    for k in range(len(centers) - 1):
        dist = pairwise_dist(points, centers[k : k + 1])[:, 0]
        cluster_idx[dist < best] = k
        best = np.minimum(best, dist)
    return cluster_idx
