"""Component by component, added up as a Python float."""

import math

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    D, total = X.shape[1], 0.0
    joint = []
    for m, S, p in zip(mus, Sigmas, pi, strict=True):
        gap = X - m
        squares = (torch.linalg.solve(S, gap.T).T * gap).sum(dim=1)
        norm = D * math.log(2 * math.pi) + torch.logdet(S)
        joint.append(torch.log(p) - (squares + norm) / 2)
        shift = m - mu0
        square = kappa0 * shift @ torch.linalg.inv(S) @ shift
        total -= (square + norm - D * math.log(kappa0)).item() / 2
        total += float(invwishart_log_prob(S[None], nu0, Sigma0))
    total += torch.logsumexp(torch.stack(joint), dim=0).sum().item()
    norm = torch.lgamma(alpha.sum()) - torch.lgamma(alpha).sum()
    return total + float(norm + ((alpha - 1) * pi.log()).sum())
