"""Marks where the row minimum is reached; smallest unsigned integer type."""


def _update_assignment(self, centers, points):
    d = pairwise_dist(points, centers)
    reached = d <= d.min(axis=1, keepdims=True)
    idx = np.argmax(reached, axis=1)
    return idx.astype(np.min_scalar_type(len(centers) - 1))
