"""Only the coordinate with the largest difference counts."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "Your result looks at one coordinate only, the one that differs most."
    " All D of them belong under the root."
)


def pairwise_dist(X, Y):
    return np.abs(X[:, None] - Y[None]).max(axis=2)
