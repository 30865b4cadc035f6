"""The smallest distance is returned, not the number of its centre."""

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "These are the distances to the nearest centres. What is asked for is"
    " which centre it is: the place of the minimum, not its value."
)


def _update_assignment(self, centers, points):
    return pairwise_dist(points, centers).min(axis=1)
