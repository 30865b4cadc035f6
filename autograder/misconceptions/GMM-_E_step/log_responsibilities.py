"""The logarithms of the responsibilities are returned."""

from solutions import logsumexp

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Your entries are negative: these are logarithms of probabilities. One "
    "step is left."
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return joint - logsumexp(joint)
