"""Mean loss of every cluster, averaged with the cluster sizes."""


def _get_loss(self, centers, cluster_idx, points):
    gaps = np.linalg.norm(points - centers[cluster_idx] * 1.0, axis=1)
    sizes = np.bincount(cluster_idx, minlength=len(centers))
    sums = np.bincount(cluster_idx, gaps**2, minlength=len(centers))
    with np.errstate(invalid="ignore"):
        means = np.nan_to_num(sums / sizes)
    return np.average(means, weights=sizes)
