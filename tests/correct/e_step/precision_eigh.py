"""By eigenvalues, in double precision."""

import torch


def e_step(X, mus, Sigmas, pi):
    w, V = torch.linalg.eigh(Sigmas.double())
    d = X.double()[:, None, :] - mus.double()
    y = torch.einsum("nkd,kde->nke", d, V)
    log = pi.double().log() - 0.5 * w.log().sum(-1) - 0.5 * (y**2 / w).sum(-1)
    return torch.exp(log - log.logsumexp(1, keepdim=True)).to(X.dtype)
