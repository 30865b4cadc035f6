"""IW from torch's Wishart of the inverse, times the Jacobian."""

from torch.distributions import Dirichlet, MultivariateNormal, Wishart


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
    K, D = mus.shape
    S, m = Sigmas.double(), mus.double()
    P = torch.cholesky_inverse(torch.linalg.cholesky(S))
    P = 0.5 * (P + P.mT)
    wishart = Wishart(
        df=torch.tensor(float(nu0), dtype=torch.float64),
        precision_matrix=Sigma0.double(),
    )
    # |d Sigma^-1 / d Sigma| = |Sigma|^-(D + 1)
    log_iw = wishart.log_prob(P) - (D + 1) * torch.logdet(S)
    x = X.double()
    joint = [
        MultivariateNormal(m[k], precision_matrix=P[k]).log_prob(x)
        + pi[k].log()
        for k in range(K)
    ]
    prior_mu = MultivariateNormal(mu0.double(), precision_matrix=kappa0 * P)
    return (
        torch.stack(joint).logsumexp(0).sum()
        + log_iw.sum()
        + prior_mu.log_prob(m).sum()
        + Dirichlet(alpha).log_prob(pi)
    ).to(X)
