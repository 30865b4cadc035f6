"""The loop over the clusters starts at 1: cluster 0 never moves."""

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "Your first centre never moves. Rows are counted from 0: where does "
    "your loop over the clusters start?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in range(1, len(old_centers)):
        if (cluster_idx == k).any():
            centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
