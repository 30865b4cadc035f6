"""The mean over the wrong length."""


def _get_loss(self, centers, cluster_idx, points):
    total = 0
    for k in range(len(centers)):
        total += ((points[cluster_idx == k] - centers[k]) ** 2).sum()
    return total / centers.shape[0]
