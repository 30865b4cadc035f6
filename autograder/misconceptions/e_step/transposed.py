"""The result has the shape (K, N)."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = "Your rows are the components. Which axis counts the points?"


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1).T
