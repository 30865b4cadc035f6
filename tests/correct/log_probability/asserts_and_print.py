"""A cautious student: shapes asserted, the four parts printed at each call."""


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
    N, D = X.shape
    K = pi.shape[0]
    assert mus.shape == (K, D), mus.shape
    assert Sigmas.shape == (K, D, D), Sigmas.shape
    assert alpha.shape == (K,) and mu0.shape == (D,)
    assert Sigma0.shape == (D, D) and kappa0 > 0 and nu0 > D - 1

    mvn = MultivariateNormal(loc=mus, covariance_matrix=Sigmas)
    log_nk = mvn.log_prob(X.reshape(N, 1, D))
    assert log_nk.shape == (N, K)
    part1 = torch.logsumexp(log_nk + torch.log(pi).reshape(1, K), 1).sum()
    part2 = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    part3 = MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    part4 = Dirichlet(alpha).log_prob(pi)
    lp = part1 + part2 + part3 + part4
    print(f"parts: {part1:.3f} {part2:.3f} {part3:.3f} {part4:.3f}")
    assert not torch.isnan(lp)
    return lp
