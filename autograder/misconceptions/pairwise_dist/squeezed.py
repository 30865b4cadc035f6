"""Axes of length one are squeezed away from the result."""

import numpy as np

CAUGHT_BY = "hidden/helpers::test_pairwise_dist_alone"
HINT = (
    "With a single point your table loses an axis: squeeze() removes "
    "every axis of length one, also those that should stay. Name the axis"
    " that may go."
)


def pairwise_dist(X, Y):
    difference = X[:, None] - Y[None]
    return np.sqrt((difference**2).sum(axis=-1, keepdims=True)).squeeze()
