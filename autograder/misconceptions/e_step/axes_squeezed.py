"""squeeze() drops the axis of a single point or component."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_ones"
HINT = (
    "With one component or one point your result loses an axis. Which call "
    "removes every axis of length 1, wanted or not?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1).squeeze()
