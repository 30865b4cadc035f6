"""One Newton step from mu0 on a quadratic, with torch.func.grad: exact."""

from torch.func import grad


def _half_squares(m, x, w, mu0, kappa0):
    """-log posterior of a mean, up to Sigma^-1, which cancels."""
    data = (w * (x - m[:, None]).square()).sum()
    return 0.5 * (data + kappa0 * (mu0 - m).square().sum())


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    x = X.T  # (D, N)
    N_k = q.sum(0)
    mus, Sigmas = [], []
    for w, n in zip(q.T, N_k):
        slope = grad(_half_squares)(mu0, x, w, mu0, kappa0)
        mu = mu0 - slope / (kappa0 + n)  # the Hessian is (kappa0 + n) I
        z = w.sqrt() * (x - mu[:, None])  # (D, N)
        z0 = math.sqrt(kappa0) * (mu0 - mu)[:, None]
        S = (z @ z.T + z0 @ z0.T + Sigma0) / (nu0 + n + len(mu) + 2)
        mus.append(mu)
        Sigmas.append((S + S.T) / 2)
    count = N_k + alpha - 1
    return torch.stack(mus), torch.stack(Sigmas), count / count.sum()
