"""diag(diff P diff') builds an (N, N) matrix for each cluster.

Right, but 730 GB for the fox.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    P = torch.linalg.inv(Sigmas)
    columns = []
    for k in range(len(pi)):
        diff = X - mus[k]
        sq = torch.diag(diff @ P[k] @ diff.T)
        columns.append(pi[k].log() - torch.logdet(Sigmas[k]) / 2 - sq / 2)
    return torch.stack(columns, dim=1).softmax(dim=1)
