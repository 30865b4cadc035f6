"""The old centre is averaged in as if it were one more point."""

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "Each of your means includes the old centre as one more point. Only "
    "the points of the cluster count; the old centre is for clusters that"
    " have none."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in range(len(old_centers)):
        own = points[cluster_idx == k]
        centers[k] = (old_centers[k] + own.sum(axis=0)) / (len(own) + 1)
    return centers
