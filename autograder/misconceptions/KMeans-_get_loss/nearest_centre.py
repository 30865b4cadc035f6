"""The nearest centre is used, whatever cluster_idx says."""

from solutions import pairwise_dist

CAUGHT_BY = "hidden/kmeans_updates::test_get_loss_by_loops"
HINT = (
    "You take each point's distance to its nearest centre. Between the "
    "two half-steps that need not be its own: cluster_idx says whose "
    "point it is."
)


def _get_loss(self, centers, cluster_idx, points):
    return (pairwise_dist(points, centers).min(axis=1) ** 2).mean()
