"""The sum runs over the points of Y instead of the coordinates."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "After broadcasting there are three axes: points of X, points of Y, "
    "coordinates. Yours sums away the points of Y. Which of the three "
    "should vanish?"
)


def pairwise_dist(X, Y):
    return np.sqrt(((X[:, None] - Y[None]) ** 2).sum(axis=1))
