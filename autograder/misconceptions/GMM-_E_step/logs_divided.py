"""The logarithms are divided by their sum."""

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "You divide logarithms by their sum. Which quantity should be divided "
    "by its sum?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return joint / joint.sum(axis=1, keepdims=True)
