"""Absolute differences are added up: the way around the block."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "You add the lengths of the sides of a triangle. The straight way is "
    "its third side: what does Pythagoras do with the sides before adding"
    " them?"
)


def pairwise_dist(X, Y):
    return np.abs(X[:, None] - Y[None]).sum(axis=2)
