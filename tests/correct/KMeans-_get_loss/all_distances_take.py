"""All N x K distances, then the one to the own centre."""


def _get_loss(self, centers, cluster_idx, points):
    table = pairwise_dist(points, centers)
    own = np.take_along_axis(
        table, cluster_idx[:, None].astype(np.intp), axis=1
    )
    return np.mean(own**2).item()
