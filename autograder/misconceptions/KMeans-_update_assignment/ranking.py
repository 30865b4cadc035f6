"""All centres of every point are returned, sorted by distance."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "You rank all centres for each point. Only the first place is asked "
    "for: one number for each point."
)


def _update_assignment(self, centers, points):
    return np.argsort(pairwise_dist(points, centers), axis=1)
