"""log p(x) = log joint of a cluster less log posterior of the same cluster."""


@torch.inference_mode()
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
    joint = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]).add_(pi.log())
    k = joint.argmax(dim=1, keepdim=True)
    posterior = torch.log_softmax(joint, dim=1)
    log_px = joint.gather(1, k) - posterior.gather(1, k)  # Bayes, backwards
    prior_terms = [
        invwishart_log_prob(Sigmas, nu0, Sigma0).sum(),
        MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum(),
        Dirichlet(alpha).log_prob(pi),
    ]
    return sum(prior_terms, start=log_px.sum())
