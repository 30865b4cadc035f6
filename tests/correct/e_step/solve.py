"""Solves instead of inverting, slogdet for the determinant."""

import torch


def e_step(X, mus, Sigmas, pi):
    cols = []
    for m, S, p in zip(mus, Sigmas, pi):
        d = X - m
        maha = (d * torch.linalg.solve(S, d.T).T).sum(1)
        cols.append(p.log() - torch.linalg.slogdet(S)[1] / 2 - maha / 2)
    return torch.stack(cols, dim=1).softmax(-1)
