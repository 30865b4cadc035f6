"""Greek identifiers, walrus, one expression a line, as on the blackboard."""

from math import log
from math import pi as π


def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    (N, D), K = X.shape, len(mus)
    Σ, Σ0, μ, μ0 = (t.double() for t in (Sigmas, Sigma0, mus, mu0))
    Λ = torch.cholesky_inverse(chol := torch.linalg.cholesky(Σ))
    δ = X.double().T - μ[:, :, None]  # (K, D, N)
    ε = μ - μ0  # (K, D)
    logΣ = 2 * chol.diagonal(0, 1, 2).log().sum(1)
    Δ2 = (Λ @ δ * δ).sum(1)  # (K, N)
    ℓ = -0.5 * ((D * log(2 * π) + logΣ)[:, None] + Δ2)
    ℓμ = -0.5 * (
        D * log(2 * π / kappa0)
        + logΣ
        + kappa0 * torch.einsum("ki,kij,kj->k", ε, Λ, ε)
    )
    ℓΣ = invwishart_log_prob(Σ, nu0, Σ0)
    ℓπ = Dirichlet(alpha).log_prob(pi)
    ℓx = torch.logsumexp(ℓ + pi.log()[:, None], dim=0)  # (N,)
    return ℓx.sum() + ℓμ.sum() + ℓΣ.sum() + ℓπ
