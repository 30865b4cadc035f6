"""A table without a dtype, filled one column at a time."""

import torch


def e_step(X, mus, Sigmas, pi):
    table = torch.zeros(len(X), len(pi))
    for k in range(len(pi)):
        normal = torch.distributions.MultivariateNormal(mus[k], Sigmas[k])
        table[:, k] = torch.log(pi[k]) + normal.log_prob(X)
    return torch.softmax(table, dim=1)
