"""Categorical(logits=log joint).probs does the normalising."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    likelihood = MultivariateNormal(mus, covariance_matrix=Sigmas)
    prior = Categorical(logits=torch.log(pi))
    labels = torch.arange(pi.numel())
    posterior = Categorical(
        logits=likelihood.log_prob(X.unsqueeze(-2)) + prior.log_prob(labels)
    )
    return posterior.probs
