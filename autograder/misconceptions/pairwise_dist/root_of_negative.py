"""Rounding makes some squared distances negative, and their root NaN."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_to_itself"
HINT = (
    "Your distances are right except where two points coincide: there "
    "|x|^2 - 2 x.y + |y|^2 may round to -1e-13, which has no root. What "
    "is the smallest value a squared distance may have?"
)


def pairwise_dist(X, Y):
    squared = (X**2).sum(1)[:, None] + (Y**2).sum(1)[None] - 2 * X @ Y.T
    return np.sqrt(squared)


def looks_like(calls):
    """Some entries are NaN, and all others are the right distances."""
    strange = 0
    for call in calls:
        X, Y = call.args
        right = np.sqrt(((X[:, None] - Y[None]) ** 2).sum(axis=-1))
        got = call.value
        if not isinstance(got, np.ndarray) or got.shape != right.shape:
            return False
        there = ~np.isnan(got)
        if not np.allclose(got[there], right[there], atol=3e-3):
            return False
        strange += int((~there).sum())
    return strange > 0
