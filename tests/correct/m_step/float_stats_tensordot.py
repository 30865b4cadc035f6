"""Weights scaled before they meet the data; reduce sums the three scatters."""

from functools import reduce


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N_k = torch.tensordot(torch.ones_like(X[:, 0]), q, dims=1)
    df = nu0 + N_k + X.shape[1] + 2
    v = q / df  # every term of the average is already scaled
    mus = kappa0 * mu0 / (kappa0 + N_k)[:, None]
    mus = mus + torch.tensordot(q / (kappa0 + N_k), X, dims=([0], [0]))
    dev = X[:, None] - mus
    dev0 = mu0 - mus
    terms = (
        Sigma0 / df[:, None, None],
        (kappa0 / df)[:, None, None] * torch.einsum("ki,kj->kij", dev0, dev0),
        torch.einsum("nki,nkj->kij", dev * v[..., None], dev),
    )
    Sigmas = reduce(torch.add, terms)
    Sigmas = torch.stack([Sigmas, Sigmas.mT]).mean(0)
    counts = N_k + alpha - 1
    return mus, Sigmas, counts.div(counts.sum())
