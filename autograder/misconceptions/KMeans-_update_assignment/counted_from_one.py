"""Clusters are numbered from 1 to K instead of from 0."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "All your numbers are one too large. Rows of centers are counted from"
    " 0, as everywhere in Python."
)


def _update_assignment(self, centers, points):
    return np.argmin(pairwise_dist(points, centers), axis=1) + 1
