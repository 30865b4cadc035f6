"""The product term of the expanded square is taken once, not twice."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "You expand the square of a difference into three terms. Multiply (a "
    "- b)(a - b) out on paper: how often does the mixed term ab appear?"
)


def pairwise_dist(X, Y):
    squared = (X**2).sum(1)[:, None] + (Y**2).sum(1)[None] - X @ Y.T
    return np.sqrt(np.maximum(squared, 0))
