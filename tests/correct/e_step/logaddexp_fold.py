"""The normaliser is folded with logaddexp over a list of K vectors."""

from functools import reduce

import torch
from torch.distributions import MultivariateNormal


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    logs = [
        w.log() + MultivariateNormal(m, S).log_prob(X)
        for w, m, S in zip(pi, mus, Sigmas)
    ]
    norm = reduce(torch.logaddexp, logs)
    return torch.stack([torch.exp(l - norm) for l in logs], dim=-1)
