"""q_k = sigmoid(l_k - logsumexp of the others), one cluster at a time."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    K = len(pi)
    if K == 1:
        return torch.ones_like(X[:, :1])
    rows = [
        MultivariateNormal(mus[k], Sigmas[k]).log_prob(X) + pi[k].log()
        for k in range(K)
    ]
    columns = []
    for k, row in enumerate(rows):
        rest = torch.stack(rows[:k] + rows[k + 1 :]).logsumexp(dim=0)
        columns.append(torch.sigmoid(row - rest))
    return torch.stack(columns, dim=1)
