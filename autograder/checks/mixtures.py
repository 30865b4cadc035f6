"""Random mixtures for the checks: inputs only, never an expected value.

Sizes are drawn so that N, K and D all differ: a swapped axis then shows in
the shape. Weights are unequal, spreads differ by component and dimension,
and every component keeps a share of the points.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.compare import Array

# Of the values that are compared where there is more than one block.
MANY = "for many points"
BLOCKS = "If you work in blocks of points, do they join, and cover all of them?"

# What a wrong scale, sign or axis moves is far more than this; float32 sums
# of some hundred terms, and terms that cancel, lose three of seven digits.
TOLERANCE = {"float32": 1e-3, "float64": 1e-7}


def tolerance(dtype: str, value: object) -> float:
    """That of the coarser of two precisions, the inputs' and the value's.

    A table made without a dtype is float32 in torch; half precision counts
    as single.
    """
    own = getattr(value, "dtype", np.dtype(np.float64))
    coarse = own.kind == "f" and own.itemsize < 8
    return TOLERANCE["float32" if coarse else dtype]


@dataclass(frozen=True)
class Mixture:
    """Points, and the mixture with diagonal covariances they come from."""

    points: Array  # (N, D)
    pi: Array  # (K,)
    mu: Array  # (K, D)
    sigma: Array  # (K, D), standard deviations

    def arrays(self) -> tuple[Array, Array, Array, Array]:
        """In the order in which the functions of GMM take them."""
        return self.points, self.pi, self.mu, self.sigma


@dataclass(frozen=True)
class Parameters:
    """Parameters of a mixture with full covariances."""

    mus: Array  # (K, D)
    Sigmas: Array  # (K, D, D)
    pi: Array  # (K,)

    def arrays(self) -> tuple[Array, Array, Array]:
        """In the order in which log_probability and e_step take them."""
        return self.mus, self.Sigmas, self.pi


@dataclass(frozen=True)
class Prior:
    """The hyperparameters, none of which is at a value that hides it."""

    alpha: Array  # (K,)
    mu0: Array  # (D,)
    kappa0: float
    nu0: float
    Sigma0: Array  # (D, D)

    def values(self) -> tuple[Any, ...]:
        """In the order in which log_probability and m_step take them."""
        return self.alpha, self.mu0, self.kappa0, self.nu0, self.Sigma0


def sizes(rng: np.random.Generator) -> tuple[int, int, int]:
    """N, K and D, all different."""
    K, D = rng.permutation([2, 3, 4, 5])[:2]
    return int(rng.integers(15, 30)), int(K), int(D)


def weights(rng: np.random.Generator, K: int) -> Array:
    """Unequal positive weights that add up to one; none is below 1 / 3K."""
    raw = rng.permutation(np.linspace(1.0, 2.5, K)) * rng.uniform(0.9, 1.1, K)
    shares: Array = raw / raw.sum()
    return shares


def diagonal(
    rng: np.random.Generator, N: int, K: int, D: int, dtype: Any = np.float64
) -> Mixture:
    """A mixture with diagonal covariances, and N points of it."""
    pi = weights(rng, K)
    mu = rng.normal(1.0, 2.0, (K, D))
    sigma = rng.uniform(0.4, 2.0, (K, D))
    ids = rng.choice(K, N, p=pi)
    points = mu[ids] + sigma[ids] * rng.standard_normal((N, D))
    return Mixture(*(a.astype(dtype) for a in (points, pi, mu, sigma)))


def narrow(rng: np.random.Generator) -> Mixture:
    """As in a picture with values up to 1: sigma is 0.004 to 0.02.

    The last component is rare, with a pi of 5e-4; a point is at its mean.
    """
    points, pi, mu, sigma = diagonal(rng, *sizes(rng)).arrays()
    pi[:-1] *= (1 - 5e-4) / pi[:-1].sum()
    pi[-1], points[0] = 5e-4, mu[-1]
    return Mixture(points / 100, pi, mu / 100, sigma / 100)


def far_and_shared(rng: np.random.Generator) -> Mixture:
    """Points far away in a feature in which all components are alike.

    Their densities underflow, yet the other features share the points out.
    Not farther: the log joint keeps its digits in single precision.
    """
    points, pi, mu, sigma = diagonal(rng, 9, 3, 3).arrays()
    points[:, -1], mu[:, -1], sigma[:, -1] = 60, 0, 1
    return Mixture(points, pi, mu, sigma)


def soft_assignment(
    rng: np.random.Generator, N: int, K: int, dtype: Any = np.float64
) -> Array:
    """Unequal responsibilities whose rows add up to one, (N, K)."""
    return rng.dirichlet(rng.uniform(0.5, 1.5, K), N).astype(dtype)


def covariance(rng: np.random.Generator, D: int, scale: float = 1.0) -> Array:
    """A symmetric positive definite matrix with clear correlations."""
    factor = rng.normal(0.0, 1.0, (D, D))
    return scale * (factor @ factor.T / D + 0.3 * np.eye(D))


def parameters(rng: np.random.Generator, K: int, D: int) -> Parameters:
    """Unequal weights, means around (1, ..., 1), full covariances."""
    covariances = np.stack([covariance(rng, D) for _ in range(K)])
    return Parameters(
        rng.normal(1.0, 1.5, (K, D)), covariances, weights(rng, K)
    )


def prior(rng: np.random.Generator, K: int, D: int) -> Prior:
    """mu0 is not 0, Sigma0 not I, alpha unequal, kappa0 not 1, nu0 > D + 1."""
    return Prior(
        alpha=rng.permutation(np.linspace(1.5, 4.0, K))
        + rng.uniform(0, 0.3, K),
        mu0=rng.uniform(0.5, 1.5, D) * rng.choice([-1.0, 1.0], D),
        kappa0=float(rng.uniform(1.5, 3.0)),
        nu0=float(D + rng.uniform(1.5, 3.5)),
        Sigma0=covariance(rng, D, scale=1.5),
    )


def points_of(rng: np.random.Generator, theta: Parameters, N: int) -> Array:
    """N points of a mixture with full covariances."""
    ids = rng.choice(len(theta.pi), N, p=theta.pi)
    noise = rng.standard_normal((N, theta.mus.shape[1]))
    factors = np.linalg.cholesky(theta.Sigmas)[ids]
    points: Array = theta.mus[ids] + np.einsum("nij,nj->ni", factors, noise)
    return points


def tensors(*values: Any, dtype: str = "float64") -> tuple[Any, ...]:
    """Arrays as torch tensors of that dtype; numbers stay as they are."""
    import torch

    kind = getattr(torch, dtype)
    return tuple(
        torch.tensor(v, dtype=kind) if isinstance(v, np.ndarray) else v
        for v in values
    )


def rounded(*values: Any, dtype: str) -> tuple[Any, ...]:
    """Arrays rounded to `dtype`, kept as float64: what a tensor holds."""
    return tuple(
        v.astype(dtype).astype(np.float64) if isinstance(v, np.ndarray) else v
        for v in values
    )
