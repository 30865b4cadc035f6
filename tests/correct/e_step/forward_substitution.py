"""Forward substitution by hand, a loop over the D features."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)  # (K, D, D)
    half = torch.zeros(X.shape[0], mus.shape[0], dtype=X.dtype)
    z = []
    for d in range(X.shape[1]):
        r = X[:, d, None] - mus[:, d]  # (N, K)
        for c in range(d):
            r = r - L[:, d, c] * z[c]
        z.append(r / L[:, d, d])
        half = half + 0.5 * z[d] * z[d] + L[:, d, d].log()
    return torch.softmax(torch.log(pi) - half, dim=1)
