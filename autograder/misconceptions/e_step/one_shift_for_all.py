"""The largest entry of the whole tensor is subtracted, not of each row."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_far"
HINT = (
    "You subtract one number from all rows. A point that is far from every "
    "component still underflows: what does its own row need?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    weights = torch.exp(joint - joint.max())
    return weights / weights.sum(dim=1, keepdim=True)
