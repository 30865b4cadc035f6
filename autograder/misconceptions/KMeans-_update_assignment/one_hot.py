"""A table of zeros and ones is returned instead of numbers."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "Your table has a one where the nearest centre is. It is to be used "
    "as an index: one whole number for each point, the column of that "
    "one."
)


def _update_assignment(self, centers, points):
    nearest = np.argmin(pairwise_dist(points, centers), axis=1)
    return np.eye(len(centers))[nearest]
