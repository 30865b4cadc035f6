"""2 pi in a tensor of torch's default precision, whatever the data's."""

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    log_2pi = torch.log(torch.tensor(2 * torch.pi))

    def normal(x, mean, cov):
        r = x - mean
        square = (r * torch.linalg.solve(cov, r[..., None])[..., 0]).sum(-1)
        return -0.5 * (square + torch.logdet(cov) + D * log_2pi)

    joint = normal(X[:, None], mus, Sigmas.expand(len(X), -1, -1, -1))
    like = torch.logsumexp(joint + pi.log(), dim=1).sum()
    prior_mus = normal(mus, mu0, Sigmas / kappa0).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    return like + prior_mus + prior_pi + prior_Sigmas
