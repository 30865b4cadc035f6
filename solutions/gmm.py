"""Gaussian mixture with diagonal covariances, fitted by EM."""

# Arithmetic on arrays is Any to mypy.
# mypy: disable-error-code="no-any-return"

import numpy as np
from tqdm.auto import tqdm

from solutions.helpers import logsumexp, softmax
from solutions.kmeans import KMeans


class GMM:
    """Mixture of K Gaussians whose covariances are diagonal.

    `sigma` holds standard deviations, not variances, in every method. Calling
    an instance runs EM. Afterwards `losses` holds the negative log-likelihood
    of every iteration, and `path` the initial (pi, mu, sigma) followed by
    those of every iteration. `GMM(progress=False)` shows no progress bar.
    """

    def __init__(self, progress: bool = True) -> None:
        self.progress = progress
        self.losses: list[float] = []
        self.path: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def _init_components(
        self, points: np.ndarray, K: int, **kwargs: object
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Choose the parameters to start EM from.

        Args:
            points: (N, D) points, floating-point numbers.
            K: number of components, from 1 to N.
            kwargs: further options of your own method, if it has any.

        Returns:
            pi: (K,) prior probabilities, all equal to 1 / K.
            mu: (K, D) means; none is drawn twice.
            sigma: (K, D) standard deviations, all larger than 0.

        Raises:
            ValueError: if K is smaller than 1 or larger than N (the checks do
                not ask for it).
        """
        ### BEGIN SOLUTION
        kmeans = KMeans(progress=False)
        cluster_idx, mu = kmeans(points, K, max_iters=20)
        # One spread for all components: that of the points around their
        # centres. The floor of 1e-3 serves features that do not vary.
        variance = ((points - mu[cluster_idx]) ** 2).mean(axis=0)  # (D,)
        sigma = np.tile(np.maximum(np.sqrt(variance), 1e-3), (K, 1))
        pi = np.full(K, 1 / K)
        return pi.astype(mu.dtype), mu, sigma.astype(mu.dtype)
        ### END SOLUTION

    def _ll_joint(
        self,
        points: np.ndarray,
        pi: np.ndarray,
        mu: np.ndarray,
        sigma: np.ndarray,
    ) -> np.ndarray:
        """Log joint density of every point with every component.

        Args:
            points: (N, D) points, floating-point numbers.
            pi: (K,) prior probabilities.
            mu: (K, D) means.
            sigma: (K, D) standard deviations.

        Returns:
            (N, K) array; entry [n, k] is log p(x_n, z_n = k), the logarithm
            of pi[k] times the density of component k at points[n]. It stays
            finite where the density itself would underflow to 0 (where
            pi[k] is 0 it may be -inf).
        """
        ### BEGIN SOLUTION
        with np.errstate(divide="ignore"):  # log(0) = -inf is meant
            log_pi = np.log(pi)
        # (x - m)^2 = x^2 - 2 x m + m^2 makes it one product with the features
        # [1, x, x^2]. It cancels badly far from the origin: centre the points
        # and work in float64.
        origin = mu.mean(axis=0, dtype=np.float64)
        m, precision = mu - origin, 1 / np.square(sigma, dtype=np.float64)
        log_norm = log_pi - np.log(np.sqrt(2 * np.pi) * sigma).sum(axis=1)
        constant = log_norm - (m**2 * precision).sum(axis=1) / 2  # (K,)
        weights = np.column_stack([constant, m * precision, -precision / 2])
        # Points along the last axis: numpy is fast along long rows.
        N, D = points.shape
        features = np.ones((1 + 2 * D, N))
        x, x2 = features[1 : 1 + D], features[1 + D :]  # (D, N) each
        x[:] = points.T
        x -= origin[:, None]
        np.square(x, out=x2)
        joint = (weights @ features).T  # (N, K)
        return joint.astype(np.result_type(points, mu, sigma))
        ### END SOLUTION

    def _E_step(
        self,
        points: np.ndarray,
        pi: np.ndarray,
        mu: np.ndarray,
        sigma: np.ndarray,
    ) -> np.ndarray:
        """Responsibilities of the components for the points.

        Args:
            points: (N, D) points, floating-point numbers.
            pi: (K,) prior probabilities.
            mu: (K, D) means.
            sigma: (K, D) standard deviations.

        Returns:
            gamma: (N, K) array; entry [n, k] is tau(z_nk), the probability
            of component k given points[n]. Every row sums to 1.
        """
        ### BEGIN SOLUTION
        dtype = np.result_type(points, mu, sigma)
        gamma = np.empty((len(pi), len(points)), dtype).T  # (N, K)
        # Blocks of points stay in the processor's cache.
        for n in range(0, len(points), 2**13):
            joint = self._ll_joint(points[n : n + 2**13], pi, mu, sigma)
            gamma[n : n + 2**13] = softmax(joint)
        return gamma
        ### END SOLUTION

    def _M_step(
        self, points: np.ndarray, gamma: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Parameters that fit best, given the responsibilities.

        Args:
            points: (N, D) points, floating-point numbers.
            gamma: (N, K) responsibilities; every row sums to 1.

        Returns:
            pi: (K,) prior probabilities; they sum to 1.
            mu: (K, D) means.
            sigma: (K, D) standard deviations.
            All are finite, also for a component without any responsibility,
            and every sigma is larger than 0: a floor of 1e-3, in the units of
            the points, keeps it there.
        """
        ### BEGIN SOLUTION
        (N, D), K = points.shape, gamma.shape[1]
        # Second moments cancel badly far from the origin: centre the points
        # and work in float64. One product with the features [1, x, x^2] gives
        # all sums; blocks of points stay in the processor's cache.
        coordinates = np.ascontiguousarray(points.T)  # (D, N), long rows
        origin = coordinates.mean(axis=1, dtype=np.float64)
        sums = np.zeros((K, 1 + 2 * D))
        for n in range(0, N, 2**13):
            block = coordinates[:, n : n + 2**13]
            features = np.ones((1 + 2 * D, block.shape[1]))
            x, x2 = features[1 : 1 + D], features[1 + D :]  # (D, block) each
            x[:] = block
            x -= origin[:, None]
            np.square(x, out=x2)
            weights = gamma[n : n + 2**13].T.astype(np.float64)  # (K, block)
            sums += weights @ features.T
        # A trace of every point: a component that has lost all of them falls
        # back on the mean and the spread of the whole data.
        sums += 1e-100 * sums.sum(axis=0)
        weight = sums[:, 0]  # (K,)
        pi = weight / weight.sum()
        mean = sums[:, 1 : 1 + D] / weight[:, None]  # (K, D)
        variance = sums[:, 1 + D :] / weight[:, None] - mean**2
        sigma = np.sqrt(np.maximum(variance, 1e-6))
        dtype = np.result_type(points, gamma)
        return (
            pi.astype(dtype),
            (mean + origin).astype(dtype),
            sigma.astype(dtype),
        )
        ### END SOLUTION

    def _has_converged(self, abs_tol: float, rel_tol: float) -> bool:
        """Tell whether the last iteration hardly changed the loss."""
        if len(self.losses) < 2:
            return False
        before, now = self.losses[-2:]
        change = abs(before - now)
        return change <= abs_tol and change <= rel_tol * abs(before)

    def __call__(
        self,
        points: np.ndarray,
        K: int,
        max_iters: int = 100,
        abs_tol: float = 1e-16,
        rel_tol: float = 1e-16,
        **kwargs: object,
    ) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Alternate E-steps and M-steps until the likelihood settles.

        Args:
            points: (N, D) points, floating-point numbers.
            K: number of components.
            max_iters: the largest number of iterations, at least 1.
            abs_tol: stop when the negative log-likelihood changes by no more
                than this ...
            rel_tol: ... and by no more than this fraction of itself.
            kwargs: passed on to `_init_components`.

        Returns:
            gamma (N, K) and (pi (K,), mu (K, D), sigma (K, D)); gamma
            belongs to these parameters.

        Raises:
            ValueError: if max_iters is smaller than 1.
        """
        if max_iters < 1:
            raise ValueError(f"max_iters is {max_iters}; make it at least 1.")
        pi, mu, sigma = self._init_components(points, K, **kwargs)
        self.path, self.losses = [(pi, mu, sigma)], []
        with tqdm(range(max_iters), disable=not self.progress) as iterations:
            for _ in iterations:
                gamma = self._E_step(points, pi, mu, sigma)
                pi, mu, sigma = self._M_step(points, gamma)
                joint = self._ll_joint(points, pi, mu, sigma)
                loss = -float(logsumexp(joint).sum(dtype=np.float64))
                self.path.append((pi, mu, sigma))
                self.losses.append(loss)
                iterations.set_description(f"GMM loss {loss:.6g}")
                if self._has_converged(abs_tol, rel_tol):
                    break
        return self._E_step(points, pi, mu, sigma), (pi, mu, sigma)


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Draw samples from a Gaussian mixture with diagonal covariances.

    Args:
        num_samples: how many samples to draw.
        pi: (K,) prior probabilities.
        mu: (K, D) means.
        sigma: (K, D) standard deviations.

    Returns:
        samples: (num_samples, D) points.
        ids: (num_samples,) integers, the component each sample came from.
        In a large sample a fraction pi[k] of the ids is k, and the samples
        of component k have mean mu[k] and standard deviation sigma[k].
    """
    ### BEGIN SOLUTION
    prior = np.asarray(pi, dtype=np.float64)
    means, spreads = np.asarray(mu), np.asarray(sigma)
    # float32 probabilities may miss 1 by more than numpy tolerates.
    prior = prior / prior.sum()
    ids = np.random.choice(len(prior), size=num_samples, p=prior)
    noise = np.random.standard_normal((num_samples, means.shape[1]))
    return means[ids] + spreads[ids] * noise, ids  # (num_samples, D), ...
    ### END SOLUTION
