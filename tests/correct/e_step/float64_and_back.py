"""float64 inside, dtype of X outside; softmax(dtype=...) does the cast."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    X64, mus64, S64 = X.double(), mus.double(), Sigmas.double()
    prec = torch.linalg.inv(S64)
    delta = X64.T - mus64[:, :, None]  # (K, D, N)
    maha = torch.einsum("kdn,kdn->kn", prec @ delta, delta)
    logits = pi.double().log()[:, None] - 0.5 * maha
    logits -= 0.5 * torch.logdet(S64)[:, None]
    return torch.softmax(logits.T, -1, dtype=torch.float64).to(X.dtype)
