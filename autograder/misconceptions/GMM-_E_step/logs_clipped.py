"""The log joint is clipped at -700, so far points are shared evenly."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "Far points get equal responsibilities: the differences between their "
    "logarithms have got lost on the way. Nothing else matters: what can "
    "you subtract from a row and keep them?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(np.maximum(joint, -700))
    return weights / weights.sum(axis=1, keepdims=True)
