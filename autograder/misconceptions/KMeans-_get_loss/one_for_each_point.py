"""The squared distance of every point is returned, not their mean."""

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "You have one squared distance for each point, and they are right. "
    "One step is left: a single number that says how good the clustering "
    "is."
)


def _get_loss(self, centers, cluster_idx, points):
    return ((points - centers[cluster_idx]) ** 2).sum(axis=1)
