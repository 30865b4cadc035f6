"""Subtracts mus.T.

A shape error for K != D, silently wrong for K = D unless mus is symmetric.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    P = torch.linalg.inv(Sigmas)
    diff = X[:, None] - mus.T
    sq = torch.einsum("nki,kij,nkj->nk", diff, P, diff)
    return (pi.log() - torch.logdet(Sigmas) / 2 - sq / 2).softmax(dim=1)
