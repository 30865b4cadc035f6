"""Masked array of squared distances, nanargmin of its plain data."""


def _update_assignment(self, centers, points):
    if centers.shape[0] == 1:
        return np.zeros(points.shape[0], dtype=int)
    table = np.ma.masked_invalid(pairwise_dist(points, centers) ** 2)
    idx = np.nanargmin(table.filled(np.inf), axis=1)
    idx.flags.writeable = False
    return idx
