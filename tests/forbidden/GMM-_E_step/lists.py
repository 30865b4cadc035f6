"""Lists of Python numbers instead of arrays."""

import math

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    out = []
    for row in self._ll_joint(points, pi, mu, sigma).tolist():
        m = max(row)
        w = [math.exp(v - m) for v in row]
        s = sum(w)
        out.append([v / s for v in w])
    return np.array(out)
