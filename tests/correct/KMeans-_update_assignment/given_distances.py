"""Uses the function of the first exercise."""

import numpy as np


def _update_assignment(self, centers, points):
    return np.argmin(pairwise_dist(points, centers), axis=-1)
