"""The largest inner product decides, which favours long centres."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_assignment_nearest"
HINT = (
    "A centre far from the origin has large inner products with "
    "everything. In |x|^2 - 2 x.c + |c|^2 only |x|^2 is the same for all "
    "centres: which term is still missing?"
)


def _update_assignment(self, centers, points):
    return np.argmax(points @ centers.T, axis=1)
