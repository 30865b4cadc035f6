"""argmin over pairwise_dist."""


def _update_assignment(self, centers, points):
    return np.argmin(pairwise_dist(points, centers), axis=1)
