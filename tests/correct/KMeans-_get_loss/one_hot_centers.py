"""One-hot matrix times centres gives each point its own centre."""


def _get_loss(self, centers, cluster_idx, points):
    hot = np.zeros((len(points), len(centers)))
    hot[np.arange(len(points)), cluster_idx] = 1.0
    residual = points - hot @ centers
    return (residual * residual).sum() / len(residual)
