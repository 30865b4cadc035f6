"""The log joint is clipped at -700, so far points are shared evenly."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "Far points get equal responsibilities, since you clip their logarithms "
    "to the same number. Only differences between logarithms matter: what "
    "can you subtract from a row?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(np.maximum(joint, -700))
    return weights / weights.sum(axis=1, keepdims=True)
