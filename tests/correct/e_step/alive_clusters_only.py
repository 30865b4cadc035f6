"""Dead clusters (weight 0) are left out and keep responsibility 0."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    alive = torch.nonzero(pi > 0)[:, 0]
    table = MultivariateNormal(mus[alive], Sigmas[alive]).log_prob(X[:, None])
    table = table + torch.log(pi[alive])
    q = X.new_zeros((X.shape[0], pi.shape[0]))
    return q.index_copy(1, alive, table.log_softmax(1).exp())
