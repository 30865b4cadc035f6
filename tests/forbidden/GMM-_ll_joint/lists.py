"""Lists of Python numbers instead of arrays."""

import math

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    const = [
        math.log(p)
        - sum(math.log(s) + 0.5 * math.log(2 * math.pi) for s in row)
        for p, row in zip(pi.tolist(), sigma.tolist())
    ]
    comps = [
        (c, list(zip(m, s)))
        for c, m, s in zip(const, mu.tolist(), sigma.tolist())
    ]
    return np.array(
        [
            [
                c - 0.5 * sum([((x - m) / s) ** 2 for x, (m, s) in zip(p, ms)])
                for c, ms in comps
            ]
            for p in points.tolist()
        ]
    )
