"""The distances to all centres are averaged, not to the own one."""

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "You average over all pairs of points and centres. Each point counts "
    "only with its own centre: what does indexing centers with "
    "cluster_idx give?"
)


def _get_loss(self, centers, cluster_idx, points):
    return (pairwise_dist(points, centers) ** 2).mean()
