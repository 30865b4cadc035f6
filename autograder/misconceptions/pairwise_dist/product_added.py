"""The product term of the expanded square has the wrong sign."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "These are the lengths of X[n] + Y[m], not of X[n] - Y[m]. Which sign"
    " does the mixed term of a squared difference have?"
)


def pairwise_dist(X, Y):
    squared = (X**2).sum(1)[:, None] + (Y**2).sum(1)[None] + 2 * X @ Y.T
    return np.sqrt(np.maximum(squared, 0))
