"""pi is left out: only the densities are compared."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your result does not depend on pi. A rare component should win fewer "
    "points: where does pi enter the rule of Bayes?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1)
