"""The exponentials underflow far from every component: 0 / 0."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_far"
HINT = (
    "For points far from every component all exponentials are 0. Subtract "
    "logarithms before you exponentiate."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    weights = torch.exp(joint)
    return weights / weights.sum(dim=1, keepdim=True)
