"""Greek names, asserts before and after, one printed line a call."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    assert X.ndim == q.ndim == 2 and len(X) == len(q)
    (_, D), K = X.shape, q.shape[1]
    ω = q
    Nₖ = ω.sum(0)
    κ, ν = kappa0 + Nₖ, nu0 + Nₖ
    μ = (kappa0 * mu0 + ω.T @ X) / κ[:, None]
    δ, δ0 = X - μ[:, None], mu0 - μ
    Ψ = (
        Sigma0
        + kappa0 * δ0[:, :, None] * δ0[:, None]
        + δ.mT @ (ω.T[..., None] * δ)
    )
    Σ = Ψ / (ν + D + 2)[:, None, None]
    Σ = (Σ + Σ.mT) / 2
    π = (Nₖ + alpha - 1) / torch.sum(Nₖ + alpha - 1)
    print(f"M-step: counts {[round(float(n), 2) for n in Nₖ]}")
    assert μ.shape == (K, D) and Σ.shape == (K, D, D) and π.shape == (K,)
    assert torch.equal(Σ, Σ.mT), "not symmetric"
    return μ, Σ, π
