"""Squared distances to all centres are added up for each point."""

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "You add up the squared distances of a point to all centres. Each "
    "point counts only with its own centre: what does indexing centers "
    "with cluster_idx give?"
)


def _get_loss(self, centers, cluster_idx, points):
    return (pairwise_dist(points, centers) ** 2).sum(axis=1).mean()
