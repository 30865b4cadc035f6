"""Each point goes to the farthest centre."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_example"
HINT = (
    "Your points go to the centre that is farthest away. Which end of the"
    " distances are you looking for?"
)


def _update_assignment(self, centers, points):
    return np.argmax(pairwise_dist(points, centers), axis=1)
