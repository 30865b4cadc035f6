"""Written for one point, vmapped over N."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)
    eye = torch.eye(X.size(1), dtype=X.dtype).expand_as(L)
    W = torch.linalg.solve_triangular(L, eye, upper=False)
    bias = pi.log() + W.diagonal(dim1=1, dim2=2).log().sum(1)
    parts = list(zip(W, mus))

    def posterior(x):
        z = torch.stack([w @ (x - mu) for w, mu in parts])  # (K, D)
        return torch.softmax(bias - 0.5 * torch.linalg.vecdot(z, z), dim=0)

    return torch.func.vmap(posterior)(X)
