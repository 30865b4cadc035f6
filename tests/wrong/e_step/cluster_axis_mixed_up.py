"""Lines up points and clusters on the wrong axes by a reshape of the (K, N)
table: right for K = 1 or N = 1, rows are mixed else.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    N, K = len(X), len(pi)
    table = torch.stack(
        [MultivariateNormal(mus[k], Sigmas[k]).log_prob(X) for k in range(K)]
    )
    return (table.reshape(N, K) + pi.log()).softmax(dim=1)
