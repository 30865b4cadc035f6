"""A Python loop goes through the rows of X and of Y."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_pairwise_dist_pace"
HINT = (
    "A loop over all pairs takes minutes on an image. Give X the shape "
    "(N, 1, D): subtracting Y then pairs every row with every row at "
    "once."
)


def pairwise_dist(X, Y):
    dist = np.zeros((len(X), len(Y)))
    for n in range(len(X)):
        for m in range(len(Y)):
            dist[n, m] = np.sqrt(np.sum((X[n] - Y[m]) ** 2))
    return dist
