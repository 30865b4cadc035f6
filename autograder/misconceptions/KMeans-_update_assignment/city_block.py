"""The nearest centre by absolute differences, not by distance."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_update_assignment_by_loops"
HINT = (
    "Some of your points go to a centre that is nearer around the block, "
    "but not in a straight line. Use the distance of part 1, or its "
    "square."
)


def _update_assignment(self, centers, points):
    sides = np.abs(points[:, None] - centers[None])
    return sides.sum(axis=2).argmin(axis=1)
