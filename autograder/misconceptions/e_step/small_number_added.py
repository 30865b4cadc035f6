"""A small number in the denominator: far points share out to 0."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_far"
HINT = (
    "Your division is safe, but the rows of far points add up to 0. "
    "Subtract logarithms before you exponentiate instead."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    weights = torch.exp(joint)
    return weights / (weights.sum(dim=1, keepdim=True) + 1e-20)
