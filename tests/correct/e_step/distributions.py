"""torch.distributions and softmax."""

import torch
from torch.distributions import MultivariateNormal


def e_step(X, mus, Sigmas, pi):
    log_p = MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :])
    return torch.softmax(log_p + torch.log(pi), dim=1)
