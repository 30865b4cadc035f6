"""The nearest point of every centre, instead of the centre of a point."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "public/kmeans::test_update_assignment_integers"
HINT = (
    "You have one number for each centre: its nearest point. The question"
    " is the other way round: along which axis of your table of distances"
    " do the centres lie?"
)


def _update_assignment(self, centers, points):
    return np.argmin(pairwise_dist(points, centers), axis=0)
