"""Both inputs are shifted in place before the distances are taken."""

import numpy as np

CAUGHT_BY = "public/helpers::test_pairwise_dist_unmodified"
HINT = (
    "The distances are right, but the caller's points have moved: -= "
    "changes the array that was handed in. Let the shifted points be new "
    "arrays."
)


def pairwise_dist(X, Y):
    center = Y.mean(axis=0)
    X -= center
    Y -= center
    squared = (X**2).sum(1)[:, None] + (Y**2).sum(1)[None] - 2 * X @ Y.T
    return np.sqrt(np.maximum(squared, 0))


def looks_like(calls):
    """Right distances, but both inputs have been shifted."""
    shifted = 0
    for call in calls:
        X, Y = call.args
        right = np.sqrt(((X[:, None] - Y[None]) ** 2).sum(axis=-1))
        got = call.value
        if not isinstance(got, np.ndarray) or got.shape != right.shape:
            return False
        if not np.allclose(got, right, atol=3e-3):
            return False
        shifted += not np.array_equal(call.after[0], X)
    return shifted >= 2
