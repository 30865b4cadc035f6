"""wrong: loops over rows where none are allowed, otherwise right"""

import numpy as np


def pairwise_dist(X, Y):
    dist = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            dist[i, j] = np.sqrt(np.sum((X[i] - Y[j]) ** 2))
    return dist
