"""A loss."""

from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    loss = -Dirichlet(alpha).log_prob(pi)
    loss = loss - invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    loss = loss - MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    ll = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return loss - ll.logsumexp(-1).sum()
