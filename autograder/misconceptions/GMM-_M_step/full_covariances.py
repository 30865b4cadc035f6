"""Whole covariance matrices are returned, (K, D, D)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_shapes"
HINT = (
    "You return whole covariance matrices. In this mixture they are "
    "diagonal: which numbers are left, and is it their root that is asked "
    "for?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    gap = points[:, None] - mu  # (N, K, D)
    products = np.einsum("nk,nki,nkj->kij", gamma, gap, gap)
    sigma = products / (total[:, None, None] + 1e-10)
    return pi, mu, sigma


def looks_like(calls):
    """The third result is a stack of matrices."""
    shapes = [
        (np.shape(call.value[2]), call.args[0].shape[1])
        for call in calls
        if isinstance(call.value, tuple | list) and len(call.value) == 3
    ]
    return len(shapes) > 1 and all(s[1:] == (D, D) for s, D in shapes)
