"""A lambda bound to the name, with the helper lambdas of a functional mind."""

_log_mix = lambda X, mus, Sigmas, pi: torch.logsumexp(
    MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log(), 1
)
_log_niw = lambda mus, Sigmas, mu0, kappa0, nu0, Sigma0: (
    MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus)
    + invwishart_log_prob(Sigmas, nu0, Sigma0)
)

log_probability = lambda X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0: (
    _log_mix(X, mus, Sigmas, pi).sum()
    + _log_niw(mus, Sigmas, mu0, kappa0, nu0, Sigma0).sum()
    + Dirichlet(alpha).log_prob(pi)
)
