"""The most likely component gets the whole point."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Each of your points belongs to one component. The posterior shares a "
    "point out in proportion to the joint densities."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    best = joint.argmax(dim=1)
    return torch.nn.functional.one_hot(best, len(pi)).to(X.dtype)
