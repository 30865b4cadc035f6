"""A zeros matrix, filled column by column, normalised in place."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    N, K = X.shape[0], mus.shape[0]
    q = torch.zeros(N, K, dtype=X.dtype)
    for k in range(K):
        q[:, k] = MultivariateNormal(mus[k], Sigmas[k]).log_prob(X)
        q[:, k] += torch.log(pi[k])
    q -= q.amax(dim=1, keepdim=True)
    q.exp_()
    q /= q.sum(dim=1, keepdim=True)
    return q
