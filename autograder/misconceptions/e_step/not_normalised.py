"""The joint densities are returned without being normalised."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "These are joint densities. By what do you divide p(x, z = k) to get "
    "p(z = k | x)?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.exp(joint)
