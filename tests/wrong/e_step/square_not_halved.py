"""The Mahalanobis distance without 1/2: too sure."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    P = torch.linalg.inv(Sigmas)
    diff = X[:, None] - mus
    sq = torch.einsum("nki,kij,nkj->nk", diff, P, diff)
    return (pi.log() - torch.logdet(Sigmas) / 2 - sq).softmax(dim=1)
