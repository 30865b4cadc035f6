"""Python numbers, as fast as they can be made."""

import numpy as np


def _M_step(self, points, gamma):
    G, P = gamma.T.tolist(), points.T.tolist()
    n = [sum(g) + 1e-12 for g in G]
    dot = lambda a, b: sum(map(float.__mul__, a, b))
    Q = [[x * x for x in p] for p in P]
    mu = np.array([[dot(g, p) / t for p in P] for g, t in zip(G, n)])
    sq = np.array([[dot(g, p) / t for p in Q] for g, t in zip(G, n)])
    n = np.array(n)
    return n / n.sum(), mu, np.sqrt(np.maximum(sq - mu**2, 1e-12))
