"""Cluster numbers are returned as floats, which cannot index."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_integers"
HINT = (
    "Your numbers are right, but they are floats, and an array of floats "
    "cannot be used as an index. Which dtype did the array have that you "
    "filled?"
)


def _update_assignment(self, centers, points):
    dist = pairwise_dist(points, centers)
    cluster_idx = np.zeros(len(points))
    cluster_idx[:] = dist.argmin(axis=1)
    return cluster_idx


def looks_like(calls):
    """Whole numbers of the right centres, in a floating-point array."""
    for call in calls:
        centers, points = call.args
        got = call.value
        squared = ((points[:, None] - centers[None]) ** 2).sum(axis=-1)
        if not isinstance(got, np.ndarray) or got.dtype.kind != "f":
            return False
        if (
            got.shape != (len(points),)
            or not np.isin(got, np.arange(len(centers))).all()
        ):
            return False
        own = np.take_along_axis(squared, got.astype(int)[:, None], axis=1)
        if not np.allclose(own[:, 0], squared.min(axis=1), atol=1e-2):
            return False
    return len(calls) >= 2
