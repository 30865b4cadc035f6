"""Within-cluster scatter plus count times squared shift of the centre."""


def _get_loss(self, centers, cluster_idx, points):
    K, D = centers.shape
    n = np.bincount(cluster_idx, minlength=K)
    cell = cluster_idx[:, None].astype(int) * D + np.arange(D)

    def per_cell(values):
        return np.bincount(cell.ravel(), values.ravel(), K * D)

    own_mean = per_cell(points).reshape(K, D) / np.maximum(n, 1)[:, None]
    scatter = per_cell((points - own_mean[cluster_idx]) ** 2).sum()
    shift = n @ ((own_mean - centers) ** 2).sum(axis=1)
    return (scatter + shift) / n.sum()
