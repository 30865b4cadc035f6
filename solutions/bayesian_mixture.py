"""Bayesian mixture of Gaussians, fitted by MAP-EM.

The model: x_n | z_n ~ N(mu_z, Sigma_z), z_n ~ Categorical(pi),
Sigma_k ~ IW(Sigma0, nu0), mu_k | Sigma_k ~ N(mu0, Sigma_k / kappa0) and
pi ~ Dirichlet(alpha).
"""

# Arithmetic on tensors is Any to mypy, and torch's sample() is untyped.
# mypy: disable-error-code="no-any-return, no-untyped-call"

import numpy as np
import torch
from tqdm.auto import tqdm


def invwishart_log_prob(
    Sigma: torch.Tensor, nu0: float, Sigma0: torch.Tensor
) -> torch.Tensor:
    """Log density of the inverse Wishart distribution IW(Sigma0, nu0).

    Args:
        Sigma: (..., D, D) symmetric positive definite matrices.
        nu0: degrees of freedom, larger than D - 1.
        Sigma0: (D, D) scale matrix, symmetric positive definite.

    Returns:
        (...) log densities. For D = 1 this is the inverse gamma distribution
        with shape nu0 / 2 and scale Sigma0 / 2.

    Raises:
        ValueError: if nu0 is not larger than D - 1.

    The formula: K. P. Murphy, Probabilistic Machine Learning: Advanced
    Topics (2023), section 2.2.5.4.
    """
    D = Sigma.shape[-1]
    if nu0 <= D - 1:
        raise ValueError(
            f"nu0 is {nu0}; with D = {D} features choose it above {D - 1}."
        )
    half_nu = torch.tensor(nu0 / 2, dtype=Sigma.dtype)
    log_norm = half_nu * (
        torch.logdet(Sigma0) - D * np.log(2)
    ) - torch.special.multigammaln(half_nu, D)
    chol = torch.linalg.cholesky(Sigma)
    logdet = 2 * chol.diagonal(dim1=-2, dim2=-1).log().sum(-1)
    # Sigma^-1 Sigma0. Not torch.linalg.solve(Sigma, Sigma0): beside a batch
    # of K = D matrices it takes a (D, D) matrix for K vectors.
    ratio = torch.cholesky_solve(Sigma0.expand_as(Sigma), chol)
    trace = ratio.diagonal(dim1=-2, dim2=-1).sum(-1)
    return log_norm - (nu0 + D + 1) / 2 * logdet - trace / 2


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
    """Log joint probability log p(X, theta) of data and parameters.

    The labels z_n are summed out; theta is (mus, Sigmas, pi).

    Args:
        X: (N, D) data.
        mus: (K, D) means.
        Sigmas: (K, D, D) covariances.
        pi: (K,) prior probabilities of the components.
        alpha: (K,) concentrations of the Dirichlet prior of pi.
        mu0: (D,) prior mean of the means.
        kappa0: how many observations the prior mean counts for.
        nu0: degrees of freedom of the inverse Wishart prior.
        Sigma0: (D, D) scale matrix of the inverse Wishart prior.

    Returns:
        A scalar. Relabelling the components does not change it, and it never
        falls (but for rounding) from one iteration of EM to the next.
    """
    ### BEGIN SOLUTION
    K, D = mus.shape
    chol = torch.linalg.cholesky(Sigmas)  # (K, D, D)
    inverse = torch.linalg.inv(chol)
    logdet = 2 * chol.diagonal(dim1=-2, dim2=-1).log().sum(-1)  # (K,)
    log_norm = -(logdet + D * np.log(2 * np.pi)) / 2
    log_prior = pi.log() + log_norm  # (K,)

    # One matrix product whitens the points for all components: z has unit
    # covariance. Blocks of points stay in the processor's cache.
    origin = mus.mean(0)
    shift = -inverse @ (mus - origin)[..., None]  # (K, D, 1)
    log_lik = torch.zeros((), dtype=torch.float64)  # float32 would lose digits
    for x in X.split(2**16):
        z = torch.addmm(
            shift.reshape(-1, 1), inverse.reshape(-1, D), (x - origin).T
        )  # (K D, block)
        square = z.square_().view(K, D, -1).sum(1)  # (K, block)
        log_joint = torch.sub(log_prior[:, None], square, alpha=0.5)
        # log-sum-exp over the components, in place for speed. Beside the
        # largest, which gives exp(0), terms below exp(-80) cannot be seen;
        # below exp(-87) float32 is denormal, and several times slower.
        largest = log_joint.amax(0)
        rest = log_joint.sub_(largest).clamp_(min=-80).exp_().sum(0).log_()
        log_lik += (largest + rest).sum(dtype=torch.float64)

    z0 = (inverse @ (mus - mu0)[..., None])[..., 0]  # (K, D)
    log_mus = log_norm + (D * np.log(kappa0) - kappa0 * z0.square().sum(1)) / 2
    log_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0)  # (K,)
    log_pi = torch.xlogy(alpha - 1, pi).sum()
    log_pi = log_pi + alpha.sum().lgamma() - alpha.lgamma().sum()
    return log_lik + (log_mus + log_Sigmas).sum() + log_pi
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    K, D = mus.shape
    chol = torch.linalg.cholesky(Sigmas)  # (K, D, D)
    inverse = torch.linalg.inv(chol)
    half_logdet = chol.diagonal(dim1=-2, dim2=-1).log().sum(-1)  # (K,)
    log_prior = pi.log() - half_logdet  # (K,), without the 2 pi's
    # One matrix product whitens the points for all components: z has unit
    # covariance. Blocks of points stay in the processor's cache.
    origin = mus.mean(0)
    shift = -inverse @ (mus - origin)[..., None]  # (K, D, 1)
    blocks = []
    for x in X.split(2**16):
        z = torch.addmm(
            shift.reshape(-1, 1), inverse.reshape(-1, D), (x - origin).T
        )  # (K D, block)
        square = z.square_().view(K, D, -1).sum(1)  # (K, block)
        log_joint = torch.sub(log_prior[:, None], square, alpha=0.5)
        blocks.append(log_joint.softmax(0))
    return torch.cat(blocks, dim=1).T  # (N, K)
    ### END SOLUTION


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Parameters that maximise the expected log joint probability.

    Args:
        X: (N, D) data.
        q: (N, K) posterior probabilities of the labels.
        alpha: (K,) concentrations of the Dirichlet prior of pi.
        mu0: (D,) prior mean of the means.
        kappa0: how many observations the prior mean counts for.
        nu0: degrees of freedom of the inverse Wishart prior.
        Sigma0: (D, D) scale matrix of the inverse Wishart prior.

    Returns:
        mus: (K, D) means. Without any data they are all mu0.
        Sigmas: (K, D, D) covariances, symmetric and positive definite, also
            in float32 and for features that are (nearly) collinear.
        pi: (K,) prior probabilities of the components; they sum to 1.
    """
    ### BEGIN SOLUTION
    N, D = X.shape
    weight = q.sum(0)  # (K,)
    pi = (weight + alpha - 1).clamp(min=0)
    pi = pi / pi.sum()

    # Sums over large values lose digits: measure from the mean of the data.
    origin = X.mean(0)
    total = kappa0 * (mu0 - origin) + q.T @ (X - origin)  # (K, D)
    mus = origin + total / (kappa0 + weight)[:, None]

    # Scatter about the new means is a sum of squares, so that no difference
    # of large numbers can make it indefinite.
    r0 = (mus - mu0)[..., None]  # (K, D, 1)
    scatter = Sigma0 + kappa0 * r0 @ r0.mT  # (K, D, D)
    for x, w in zip(X.split(2**16), q.split(2**16), strict=True):
        r = x.T - mus[..., None]  # (K, D, block)
        scatter = scatter + (w.T[:, None] * r) @ r.mT
    Sigmas = scatter / (nu0 + weight + D + 2)[:, None, None]
    # Rounding alone can make collinear features indefinite: stretch the
    # diagonal by as much as that (less than 1e-6 of it for D = 3).
    eps = 2 * D * torch.finfo(X.dtype).eps
    stretch = 1 + eps * torch.eye(D, dtype=X.dtype)  # (D, D)
    return mus, (Sigmas + Sigmas.mT) / 2 * stretch, pi
    ### END SOLUTION


def em(
    X: torch.Tensor,
    K: int = 2,
    n_iter: int = 100,
    alpha: torch.Tensor | None = None,
    mu0: torch.Tensor | None = None,
    kappa0: float = 1.0,
    nu0: float = 4.0,
    Sigma0: torch.Tensor | None = None,
    progress: bool = True,
) -> tuple[
    torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor
]:
    """Fit a Bayesian mixture of Gaussians by EM.

    Args:
        X: (N, D) data, float32 or float64.
        K: number of components.
        n_iter: number of iterations.
        alpha: (K,) concentrations of the Dirichlet prior; ones if not given.
        mu0: (D,) prior mean of the means; zeros if not given.
        kappa0: how many observations the prior mean counts for.
        nu0: degrees of freedom of the inverse Wishart prior, larger than
            D - 1: the default serves up to D = 4 features.
        Sigma0: (D, D) scale matrix; the identity if not given.
        progress: whether to show a progress bar.

    Returns:
        lps: (n_iter + 1,) log probabilities, of the start and after every
            iteration.
        mus: (K, D) means.
        Sigmas: (K, D, D) covariances.
        pi: (K,) prior probabilities of the components.
        q: (N, K) posterior probabilities of the labels.

    Raises:
        ValueError: if nu0 is not larger than D - 1.

    The start draws K data points from torch's global generator, with
    replacement: two components that start at the same point stay equal, which
    is one reason to try several seeds.
    """
    N, D = X.shape
    alpha = torch.ones(K, dtype=X.dtype) if alpha is None else alpha
    mu0 = torch.zeros(D, dtype=X.dtype) if mu0 is None else mu0
    Sigma0 = torch.eye(D, dtype=X.dtype) if Sigma0 is None else Sigma0
    prior = (alpha, mu0, kappa0, nu0, Sigma0)
    # The same numbers, each feature in one piece of memory: twice as fast.
    X = X.T.contiguous().T

    pi = alpha / alpha.sum()
    first = torch.distributions.Categorical(logits=torch.zeros(N))
    mus = X[first.sample((K,))]
    Sigmas = Sigma0.repeat(K, 1, 1)

    lps = []
    for _ in tqdm(range(n_iter), disable=not progress):
        q = e_step(X, mus, Sigmas, pi)
        lps.append(float(log_probability(X, mus, Sigmas, pi, *prior)))
        mus, Sigmas, pi = m_step(X, q, *prior)
    q = e_step(X, mus, Sigmas, pi)
    lps.append(float(log_probability(X, mus, Sigmas, pi, *prior)))
    return torch.tensor(lps, dtype=torch.float64), mus, Sigmas, pi, q
