"""torch's Wishart density of the inverse matrix, without the Jacobian (D + 1)
log|Sigma|; right where |Sigma_k| = 1.
"""

from torch.distributions import Wishart


def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    lp = joint.logsumexp(1).sum()
    df = torch.tensor(float(nu0), dtype=X.dtype)
    iw = Wishart(df, precision_matrix=Sigma0)
    P = torch.linalg.inv(Sigmas)
    lp = lp + iw.log_prob((P + P.mT) / 2).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
