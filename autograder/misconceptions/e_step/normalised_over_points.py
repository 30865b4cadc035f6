"""The columns add up to 1 instead of the rows."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your columns add up to 1. Which variable has the distribution q_n: the "
    "label of one point, or the points of one label?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=0)
