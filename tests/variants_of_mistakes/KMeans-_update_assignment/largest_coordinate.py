"""Largest coordinate difference."""

import numpy as np


def _update_assignment(self, centers, points):
    return np.abs(points[:, None] - centers).max(2).argmin(1)
