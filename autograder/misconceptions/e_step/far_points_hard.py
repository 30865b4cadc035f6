"""Where the densities underflow, the likeliest component gets all."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_far"
HINT = (
    "Points far from every component are shared out as well: their "
    "densities are 0 in floating point, their ratios are not. Normalise in "
    "the log domain."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    log_joint = normal.log_prob(X[:, None]) + pi.log()
    weights = log_joint.exp()
    total = weights.sum(dim=1, keepdim=True)
    hard = torch.nn.functional.one_hot(log_joint.argmax(dim=1), len(pi))
    return torch.where(total > 0, weights / total, hard.to(X.dtype))
