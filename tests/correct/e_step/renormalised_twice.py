"""Weights normalised before, rows once more afterwards; harmless both."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    log_pi = torch.log(pi / pi.sum())
    ell = log_pi + MultivariateNormal(mus, Sigmas).log_prob(X.unsqueeze(1))
    q = torch.exp(ell - ell.logsumexp(-1, True))
    q = torch.where(torch.isfinite(q), q, torch.zeros_like(q))
    return q / q.sum(-1, keepdim=True)
