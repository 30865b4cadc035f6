"""Half of the mean squared distance is returned."""

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "Your loss is half of ours. Some texts put 1/2 in front of the "
    "objective to make its derivative shorter; J in this notebook has "
    "none."
)


def _get_loss(self, centers, cluster_idx, points):
    return 0.5 * ((points - centers[cluster_idx]) ** 2).sum(axis=1).mean()
