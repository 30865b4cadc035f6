"""A loop that adds the log joint of every component."""

from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    lp = Dirichlet(alpha).log_prob(pi)
    for k in range(len(pi)):
        prior = MultivariateNormal(mu0, Sigmas[k] / kappa0)
        lp = lp + invwishart_log_prob(Sigmas[k], nu0, Sigma0)
        lp = lp + prior.log_prob(mus[k])
        normal = MultivariateNormal(mus[k], Sigmas[k])
        lp = lp + (pi[k].log() + normal.log_prob(X)).sum()
    return lp
