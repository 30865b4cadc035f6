"""K is taken from the largest cluster number that occurs."""

CAUGHT_BY = "public/kmeans::test_update_centers_empty"
HINT = (
    "You count clusters up to the largest number in cluster_idx. If the "
    "last clusters are empty, their centres get lost: where else can K be"
    " read off?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    K = cluster_idx.max() + 1
    centers = old_centers[:K].copy()
    for k in range(K):
        if (cluster_idx == k).any():
            centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
