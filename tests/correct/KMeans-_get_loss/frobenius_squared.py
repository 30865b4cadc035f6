"""Squared Frobenius norm over N."""


def _get_loss(self, centers, cluster_idx, points):
    own = np.take(centers, cluster_idx, axis=0).astype(float)
    return np.linalg.norm(points - own) ** 2 / points.shape[0]
