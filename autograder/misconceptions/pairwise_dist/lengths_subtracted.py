"""The lengths of the two points are subtracted, not the points."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "You compare how far both points are from the origin. Two points can "
    "be equally far from it in opposite directions: subtract the points "
    "first, and take the length of the difference."
)


def pairwise_dist(X, Y):
    x = np.linalg.norm(X, axis=1)
    y = np.linalg.norm(Y, axis=1)
    return np.abs(x[:, None] - y[None])
