"""Log Gamma terms left out."""

from torch.distributions import MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    joint = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    ll = joint.logsumexp(1).sum()
    iw = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    mean = MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    dirichlet = ((alpha - 1) * pi.log()).sum()
    return ll + iw + mean + dirichlet
