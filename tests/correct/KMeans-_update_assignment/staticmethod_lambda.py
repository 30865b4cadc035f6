"""A static method."""

import numpy as np


class KMeans:
    @staticmethod
    def _update_assignment(centers, points):
        diff = points[:, np.newaxis] - centers
        return np.argsort(np.sum(diff * diff, axis=2), axis=1, kind="stable")[
            :, 0
        ]
