"""Mean of the row sums of squares, a NumPy scalar."""


def _get_loss(self, centers, cluster_idx, points):
    gap = points - centers[cluster_idx].astype(np.float64)
    return np.mean(np.sum(gap**2, axis=1))
