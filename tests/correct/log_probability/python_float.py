"""A loop over the clusters; returns a Python float."""

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    total = torch.distributions.Dirichlet(alpha).log_prob(pi).item()
    columns = []
    for k in range(len(pi)):
        normal = torch.distributions.MultivariateNormal(mus[k], Sigmas[k])
        columns.append(torch.log(pi[k]) + normal.log_prob(X))
        prior = torch.distributions.MultivariateNormal(mu0, Sigmas[k] / kappa0)
        total += prior.log_prob(mus[k]).item()
        total += invwishart_log_prob(Sigmas[k], nu0, Sigma0).item()
    return total + torch.stack(columns).logsumexp(0).sum().item()
