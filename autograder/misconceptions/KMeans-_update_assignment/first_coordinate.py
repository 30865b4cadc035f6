"""Only the first coordinate of points and centres is compared."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_update_assignment_by_loops"
HINT = (
    "Your points go to the centre whose first coordinate is nearest. The "
    "other coordinates count as well: use the distance of part 1."
)


def _update_assignment(self, centers, points):
    return np.abs(points[:, :1] - centers[:, 0]).argmin(axis=1)
