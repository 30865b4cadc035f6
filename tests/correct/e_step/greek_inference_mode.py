"""Greek names, inference mode, asserts on the result, one print."""


@torch.inference_mode()
def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    Λ = torch.cholesky_inverse(torch.linalg.cholesky(Sigmas.double()))
    δ = X.double() - mus.double()[:, None]  # (K, N, D)
    Δ2 = torch.einsum("knd,knd->kn", δ @ Λ, δ)
    ℓ = (torch.log(pi.double()) + Λ.logdet() / 2)[:, None] - Δ2 / 2
    ω = ℓ.softmax(0).T.to(X.dtype)
    print("E-step:", tuple(ω.shape), "effective counts", ω.sum(0).tolist())
    assert ω.shape == (len(X), len(pi))
    assert torch.allclose(ω.sum(1), torch.ones_like(ω[:, 0]), atol=1e-4)
    return ω
