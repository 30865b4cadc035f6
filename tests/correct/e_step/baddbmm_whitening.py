"""Whitened residuals L^-1 x - L^-1 mu by one baddbmm in float64."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas.double())
    W = torch.linalg.inv(L)
    shift = -(W @ (mus - mus[0]).double().unsqueeze(-1))  # (K, D, 1)
    x = (X - mus[0]).double().T.expand(len(mus), -1, -1)  # (K, D, N)
    z = torch.baddbmm(shift, W, x)
    ell = torch.sum(z * z, dim=1) * -0.5  # (K, N)
    ell += (pi.double().log() + torch.logdet(W))[:, None]
    return ell.softmax(0).T.to(dtype=X.dtype)
