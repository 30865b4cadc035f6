"""pi itself is added to the log density, not its logarithm."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "A product of pi and density becomes a sum of two logarithms. Is each "
    "of your two summands one?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = pi + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1)
