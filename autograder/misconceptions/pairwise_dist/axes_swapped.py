"""The table is transposed: rows belong to Y and columns to X."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_table"
HINT = (
    "Your table is ours with rows and columns exchanged. Entry [n, m] "
    "should belong to X[n] and Y[m]: which array gets the new axis where?"
)


def pairwise_dist(X, Y):
    return np.sqrt(((Y[:, None] - X[None]) ** 2).sum(axis=-1))
