"""Inverse, log determinant and einsum."""

import torch


def e_step(X, mus, Sigmas, pi):
    P = torch.inverse(Sigmas)
    r = X.unsqueeze(1) - mus
    maha = torch.einsum("nki,kij,nkj->nk", r, P, r)
    logits = torch.log(pi) - 0.5 * torch.logdet(Sigmas) - 0.5 * maha
    logits = logits - logits.max(dim=1, keepdim=True)[0]
    q = torch.exp(logits)
    return q / q.sum(dim=1, keepdim=True)
