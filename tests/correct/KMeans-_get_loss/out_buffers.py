"""take, subtract, multiply and sum, all into one own buffer."""


def _get_loss(self, centers, cluster_idx, points):
    buffer = np.take(centers.astype(np.float64), cluster_idx, axis=0)
    np.subtract(points, buffer, out=buffer)
    np.multiply(buffer, buffer, out=buffer)
    self.last_loss = np.add.reduce(buffer, axis=None) / len(buffer)
    return self.last_loss
