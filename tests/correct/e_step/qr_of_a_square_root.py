"""Triangular factor from the QR of a symmetric-eigen square root."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    lam, V = torch.linalg.eigh(Sigmas.double())
    _, R = torch.linalg.qr(lam.sqrt()[:, :, None] * V.mT)  # R^T R = Sigma
    diff = (X.double() - mus.double()[:, None]).mT  # (K, D, N)
    z = torch.linalg.solve_triangular(R.mT, diff, upper=False)
    logdet = R.diagonal(dim1=-2, dim2=-1).abs().log().sum(-1)
    logits = (pi.double().log() - logdet)[:, None] - 0.5 * z.square().sum(1)
    return logits.softmax(0).mT.to(X.dtype)
