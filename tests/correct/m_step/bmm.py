"""Batched matrix product of weighted residuals, averaged with its transpose."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Parameters that maximise the expected log joint probability.

    Args:
        X: (N, D) data.
        q: (N, K) posterior probabilities of the labels.
        alpha: (K,) concentrations of the Dirichlet prior of pi.
        mu0: (D,) prior mean of the means.
        kappa0: how many observations the prior mean counts for.
        nu0: degrees of freedom of the inverse Wishart prior.
        Sigma0: (D, D) scale matrix of the inverse Wishart prior.

    Returns:
        mus: (K, D) means. Without any data they are all mu0.
        Sigmas: (K, D, D) covariances, symmetric and positive definite, also
            in float32 and for features that are (nearly) collinear.
        pi: (K,) prior probabilities of the components; they sum to 1.
    """
    D = X.shape[1]
    N_k = q.sum(0)  # (K,)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]  # (K, D)
    diff = X[None] - mus[:, None]  # (K, N, D)
    scatter = torch.bmm((diff * q.T[:, :, None]).mT, diff)  # (K, D, D)
    d0 = mu0 - mus  # (K, D)
    S = Sigma0 + kappa0 * d0[:, :, None] * d0[:, None, :] + scatter
    Sigmas = S / (nu0 + N_k + D + 2)[:, None, None]
    Sigmas = (Sigmas + Sigmas.mT) / 2
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
