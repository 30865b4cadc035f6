"""One row after the other."""

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    L = torch.linalg.inv(torch.linalg.cholesky(Sigmas))
    c = (
        pi.log()
        + torch.diagonal(L, dim1=1, dim2=2).log().sum(1)
        - X.shape[1] / 2 * torch.log(torch.tensor(2 * torch.pi))
    )
    like = 0
    for x in X:
        z = (L @ (x - mus)[..., None]).squeeze(-1)
        like += torch.logsumexp(c - (z**2).sum(1) / 2, 0)
    return (
        like
        + torch.distributions.Dirichlet(alpha).log_prob(pi)
        + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
        + normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    )
