"""Products of uncentred data are subtracted: Sigma loses definiteness."""

import numpy as np
import torch

import solutions

CAUGHT_BY = "hidden/bayesian_mode::test_mode_offset"
HINT = (
    "The formula is right on paper. In float32 two large sums of products "
    "cancel, and what is left is rounding. Subtract before you multiply."
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    squares = torch.einsum("nk,ni,nj->kij", q, X, X)
    squares = squares + kappa0 * torch.outer(mu0, mu0)
    total = (kappa0 + N_k)[:, None, None]
    scatter = squares - total * mus[:, :, None] * mus[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()


def looks_like(calls):
    """Sigma is indefinite for small clouds far from 0, and right nearby."""
    far = [call for call in calls if _is_far(call.args[0])]
    near = [call for call in calls if _is_near(call.args[0])][:6]
    return (
        len(far) > 1
        and all(_is_indefinite(call.value) for call in far)
        and all(_is_right(call) for call in near)
    )


def _is_far(X):
    X = np.asarray(X)
    return X.dtype == "f4" and (abs(X.mean(axis=0)) > 1e3 * X.std(axis=0)).all()


def _is_near(X):
    X = np.asarray(X)
    return (abs(X.mean(axis=0)) < 20 * X.std(axis=0)).all()


def _is_right(call):
    got, want = _sigmas(call.value), solutions.m_step(*call.args)[1]
    return got is not None and np.allclose(got, want, rtol=1e-3, atol=1e-3)


def _is_indefinite(value):
    Sigmas = _sigmas(value)
    if Sigmas is None:
        return False
    symmetric = (Sigmas + Sigmas.swapaxes(1, 2)) / 2
    return np.linalg.eigvalsh(symmetric).min() <= 0


def _sigmas(value):
    """The second of three items, where it is a stack of matrices."""
    if not isinstance(value, tuple | list) or len(value) != 3:
        return None
    Sigmas = value[1]
    if not isinstance(Sigmas, np.ndarray) or Sigmas.dtype.kind != "f":
        return None
    square = Sigmas.ndim == 3 and Sigmas.shape[1] == Sigmas.shape[2] > 0
    return Sigmas if square and np.isfinite(Sigmas).all() else None
