"""Components in rows."""

import torch


def e_step(X, mus, Sigmas, pi):
    rows = [
        torch.distributions.MultivariateNormal(m, S).log_prob(X) + p.log()
        for m, S, p in zip(mus, Sigmas, pi)
    ]
    return torch.softmax(torch.stack(rows), 0)
