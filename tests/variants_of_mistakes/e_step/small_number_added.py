"""Exp / (sum + 1e-10)."""

from torch.distributions import MultivariateNormal


def e_step(X, mus, Sigmas, pi):
    D = X.shape[1]
    l = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return l.exp() / (l.exp().sum(1, keepdim=True) + 1e-10)
