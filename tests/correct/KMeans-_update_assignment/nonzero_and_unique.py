"""All tied pairs by nonzero, the first of each row by unique."""


def _update_assignment(self, centers, points):
    d = pairwise_dist(points, centers)
    rows, columns = np.nonzero(d == d.min(axis=1)[:, None])
    _, first = np.unique(rows, return_index=True)
    return columns[first]
