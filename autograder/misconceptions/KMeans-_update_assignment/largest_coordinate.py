"""Only the coordinate with the largest difference decides."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_update_assignment_by_loops"
HINT = (
    "Some of your points go to a centre whose largest coordinate "
    "difference is small, though the distance is not. All coordinates "
    "count: use the distance of part 1."
)


def _update_assignment(self, centers, points):
    sides = np.abs(points[:, None] - centers[None])
    return sides.max(axis=2).argmin(axis=1)
