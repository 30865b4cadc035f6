"""Divides densities."""

import torch


def e_step(X, mus, Sigmas, pi):
    q = torch.stack(
        [
            p * torch.distributions.MultivariateNormal(m, S).log_prob(X).exp()
            for m, S, p in zip(mus, Sigmas, pi)
        ],
        dim=1,
    )
    return q / q.sum(1, keepdim=True)
