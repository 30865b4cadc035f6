"""One-hot rows."""

import torch


def e_step(X, mus, Sigmas, pi):
    d = torch.distributions.MultivariateNormal(mus, Sigmas)
    best = (d.log_prob(X[:, None]) + pi.log()).argmax(1)
    return torch.eye(len(pi), dtype=X.dtype)[best]
