"""Full stable argsort, copied first column, as unsigned 16 bit."""


def _update_assignment(self, centers, points):
    ranking = np.argsort(pairwise_dist(points, centers), 1, kind="stable")
    return np.ascontiguousarray(ranking[:, 0], dtype=np.uint16)
