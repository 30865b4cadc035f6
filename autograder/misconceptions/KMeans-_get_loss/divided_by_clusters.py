"""The sum is divided by K, the number of clusters, instead of by N."""

CAUGHT_BY = "public/kmeans::test_get_loss_number"
HINT = (
    "You divide by the number of centres. How many squared distances have"
    " been added up?"
)


def _get_loss(self, centers, cluster_idx, points):
    squared = ((points - centers[cluster_idx]) ** 2).sum(axis=1)
    return squared.sum() / len(centers)
