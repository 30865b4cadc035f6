"""The normaliser is the last entry of a cumulative logsumexp."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    # heaviest cluster first, so that the running sum never starts at log 0
    order = pi.argsort(descending=True)
    back = order.argsort()
    gaussians = MultivariateNormal(mus[order], Sigmas[order])
    ell = gaussians.log_prob(X[:, None]) + pi[order].log()
    total = torch.logcumsumexp(ell, dim=1)[:, -1:]
    return (ell - total).exp()[:, back]
