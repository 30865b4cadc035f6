"""Centres as rows, so the axis is the first one."""

import numpy as np


def _update_assignment(self, centers, points):
    dist = pairwise_dist(centers, points)
    cluster_idx = np.argmin(dist, axis=0)
    return cluster_idx


def pairwise_dist(X, Y):
    return np.linalg.norm(X[:, None] - Y, axis=2)
