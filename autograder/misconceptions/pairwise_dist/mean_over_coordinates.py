"""The mean over the coordinates is taken instead of their sum."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "Your distances are too small by the root of D, the same factor "
    "everywhere. Do the squares get added up, or averaged?"
)


def pairwise_dist(X, Y):
    return np.sqrt(np.mean((X[:, None] - Y[None]) ** 2, axis=-1))
