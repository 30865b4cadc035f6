"""The result has shape (N, 1) instead of (N,)."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "Your numbers are right, but stand in a column of shape (N, 1). "
    "Indexing with it would add an axis to the result: what shape should "
    "N numbers have?"
)


def _update_assignment(self, centers, points):
    dist = pairwise_dist(points, centers)
    return np.argmin(dist, axis=1, keepdims=True)
