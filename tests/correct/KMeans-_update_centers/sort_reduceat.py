"""Sorts points by cluster and adds runs with reduceat."""


def _update_centers(self, old_centers, cluster_idx, points):
    order = np.argsort(cluster_idx, kind="stable")
    present, starts, sizes = np.unique(
        cluster_idx[order], return_index=True, return_counts=True
    )
    totals = np.add.reduceat(points[order].astype(float), starts, axis=0)
    centers = old_centers + 0.0
    centers[present] = totals / sizes[:, None]
    return centers
