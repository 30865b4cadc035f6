"""The expanded quadratic form, about the mean, in float64."""

import torch


def e_step(X, mus, Sigmas, pi):
    c = X.mean(0)
    x, m = (X - c).double(), (mus - c).double()
    P = torch.linalg.inv(Sigmas.double())
    Pm = (P @ m[..., None])[..., 0]
    quad = (
        torch.einsum("nd,kde,ne->nk", x, P, x) - 2 * x @ Pm.T + (m * Pm).sum(1)
    )
    l = pi.double().log() + 0.5 * torch.logdet(P) - 0.5 * quad
    return l.softmax(1).type_as(X)
