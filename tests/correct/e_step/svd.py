"""Singular vectors of each covariance: rotate, scale, square."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    U, s, Vh = torch.linalg.svd(Sigmas.double())  # Sigma = U diag(s) Vh
    y = U.mT @ (X.double().T - mus.double()[:, :, None])  # (K, D, N)
    maha = (y.square() / s[:, :, None]).sum(1)  # (K, N)
    energy = 0.5 * (maha + s.log().sum(-1, keepdim=True))
    logits = pi.double().log()[:, None] - energy
    return torch.softmax(logits, dim=0).T.to(X.dtype).contiguous()
