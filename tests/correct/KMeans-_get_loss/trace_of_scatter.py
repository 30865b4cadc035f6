"""Trace of the scatter matrix of the residuals over N."""


def _get_loss(self, centers, cluster_idx, points):
    R = points.astype(float) - centers[cluster_idx]
    return np.trace(R.T @ R) / R.shape[0]
