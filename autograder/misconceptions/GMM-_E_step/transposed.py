"""The result has the shape (K, N)."""

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = "Your rows are the components. Which axis counts the points?"


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint).T
