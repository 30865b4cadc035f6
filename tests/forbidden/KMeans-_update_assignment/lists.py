"""Lists of Python numbers instead of arrays."""

import math

import numpy as np


def _update_assignment(self, centers, points):
    c = centers.tolist()
    ks = range(len(c))
    out = []
    for p in points.tolist():
        d = [math.dist(p, q) for q in c]
        out.append(d.index(min(d)))
    return np.array(out)
