"""softmax is applied twice."""

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Your responsibilities are too even, and the largest never comes near "
    "1. How often do you exponentiate?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(softmax(joint))
