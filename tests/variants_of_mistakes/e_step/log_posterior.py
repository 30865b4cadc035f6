"""log_softmax."""

import torch


def e_step(X, mus, Sigmas, pi):
    d = torch.distributions.MultivariateNormal(mus, Sigmas)
    return torch.log_softmax(d.log_prob(X[:, None]) + pi.log(), 1)
