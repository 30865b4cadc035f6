"""Two lines: the log joint from MultivariateNormal, and its softmax."""


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    """Posterior probabilities of the labels, given the parameters.

    Args:
        X: (N, D) data.
        mus: (K, D) means.
        Sigmas: (K, D, D) covariances.
        pi: (K,) prior probabilities of the components.

    Returns:
        (N, K) array; entry [n, k] is q_n(z_n = k). Every row sums to 1.
    """
    log_joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return log_joint.softmax(dim=1)
