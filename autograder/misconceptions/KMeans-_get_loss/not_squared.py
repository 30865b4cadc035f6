"""The distances are averaged, not their squares."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "You average the distances themselves. The objective J squares each "
    "of them, before the mean is taken."
)


def _get_loss(self, centers, cluster_idx, points):
    return np.linalg.norm(points - centers[cluster_idx], axis=1).mean()
