"""Any number of arguments; all differences, then a diagonal."""

import numpy as np


def pairwise_dist(*arrays):
    x, y = map(np.atleast_2d, arrays)
    d = np.subtract.outer(x, y)  # N D M D
    i = np.arange(x.shape[1])
    return np.linalg.norm(d[:, i, :, i], axis=0)
