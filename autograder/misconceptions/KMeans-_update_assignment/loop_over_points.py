"""A Python loop goes through the points."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_update_assignment_pace"
HINT = (
    "A loop over 400,000 pixels takes many seconds in each iteration. You"
    " own a function that gives all distances at once: take the minimum "
    "along one axis of its table."
)


def _update_assignment(self, centers, points):
    cluster_idx = np.zeros(len(points), dtype=int)
    for n, point in enumerate(points):
        cluster_idx[n] = np.argmin(np.linalg.norm(centers - point, axis=1))
    return cluster_idx
