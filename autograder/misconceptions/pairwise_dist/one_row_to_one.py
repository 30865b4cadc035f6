"""Row n of X is compared with row n of Y only."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_table"
HINT = (
    "You compare the first point with the first, the second with the "
    "second. Every point of X is to meet every point of Y: where could "
    "one array get a new axis of length one, so that broadcasting pairs "
    "them?"
)


def pairwise_dist(X, Y):
    rows = np.arange(len(X))[:, None] % len(Y)
    return np.sqrt(((X[:, None] - Y[rows]) ** 2).sum(axis=-1))
