"""Three of four terms."""

from torch.distributions import MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    lp = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    ll = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return (lp + ll.logsumexp(1).sum()).item()
