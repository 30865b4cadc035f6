"""hostile: an endless loop in one method"""

import numpy as np


class KMeans:
    def _update_assignment(self, centers, points):
        idx = np.zeros(len(points), dtype=int)
        changed = True
        while changed:
            idx = np.argmin(pairwise_dist(points, centers), axis=1)
        return idx
