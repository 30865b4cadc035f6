"""Lists of Python numbers instead of arrays."""

import numpy as np


def _M_step(self, points, gamma):
    K, D = gamma.shape[1], points.shape[1]
    G, P = gamma.T.tolist(), points.T.tolist()
    n = [sum(g) + 1e-12 for g in G]
    mu = [
        [sum([a * b for a, b in zip(g, p)]) / t for p in P]
        for g, t in zip(G, n)
    ]
    var = [
        [
            sum([a * (b - m) ** 2 for a, b in zip(g, p)]) / t
            for p, m in zip(P, ms)
        ]
        for g, t, ms in zip(G, n, mu)
    ]
    n = np.array(n)
    return n / n.sum(), np.array(mu), np.sqrt(np.array(var)) + 1e-6
