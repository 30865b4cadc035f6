"""Ties go to the last centre: argmin over reversed columns."""


def _update_assignment(self, centers, points):
    K = len(centers)
    backwards = pairwise_dist(points, centers[::-1])
    return K - 1 - backwards.argmin(axis=1)
