"""The columns add up to 1 instead of the rows."""

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Your columns add up to 1. Whose responsibility is shared out: a "
    "point's among components, or a component's among points?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint.T).T
