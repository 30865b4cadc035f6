"""K-means by Lloyd's algorithm."""

# Arithmetic on arrays is Any to mypy.
# mypy: disable-error-code="no-any-return"

import numpy as np
from tqdm.auto import tqdm


class KMeans:
    """K-means clustering.

    Calling an instance runs the algorithm. Afterwards `losses` holds the loss
    of every iteration, and `path` the initial centres followed by the centres
    of every iteration. `KMeans(progress=False)` shows no progress bar.
    """

    def __init__(self, progress: bool = True) -> None:
        self.progress = progress
        self.losses: list[float] = []
        self.path: list[np.ndarray] = []

    def _init_centers(
        self, points: np.ndarray, K: int, **kwargs: object
    ) -> np.ndarray:
        """Choose K different points to start from.

        Args:
            points: (N, D) points, floating-point numbers.
            K: number of clusters, from 1 to N.
            kwargs: further options of your own method, if it has any.

        Returns:
            (K, D) array of initial centres: K of the points, none of them
            drawn twice.

        Raises:
            ValueError: if K is smaller than 1 or larger than N (the checks do
                not ask for it).
        """
        ### BEGIN SOLUTION
        # k-means++ (Arthur and Vassilvitskii, 2007): draw each next centre
        # with probability proportional to its squared distance from the
        # nearest centre so far.
        N = len(points)
        if not 1 <= K <= N:
            raise ValueError(f"K is {K}; choose K from 1 to N = {N}.")
        chosen = [np.random.randint(N)]
        nearest = np.full(N, np.inf)  # (N,) squared distances
        while len(chosen) < K:
            offsets = points - points[chosen[-1]].astype(np.float64)
            nearest = np.minimum(nearest, (offsets**2).sum(axis=1))
            # All zero: points hold fewer than K different values.
            weights = nearest if nearest.any() else np.ones(N)
            chosen.append(np.random.choice(N, p=weights / weights.sum()))
        return points[chosen].astype(np.result_type(points, np.float32))
        ### END SOLUTION

    def _update_assignment(
        self, centers: np.ndarray, points: np.ndarray
    ) -> np.ndarray:
        """Find the nearest centre of every point.

        Args:
            centers: (K, D) centres.
            points: (N, D) points, floating-point numbers.

        Returns:
            (N,) integers from 0 to K - 1. No other centre is nearer to
            points[n] than centers[cluster_idx[n]]; a tie may go either way.
        """
        ### BEGIN SOLUTION
        # |x - c|^2 = |x|^2 - 2 (x.c - |c|^2 / 2), and |x|^2 is the same for
        # every centre. An origin among the centres keeps the products small;
        # blocks of points stay in the processor's cache.
        N = len(points)
        origin = centers.mean(axis=0, dtype=np.float64)
        c = centers - origin
        half = (c**2).sum(axis=1) / 2  # (K,)
        coordinates = np.ascontiguousarray(points.T)  # (D, N), long rows
        cluster_idx = np.empty(N, dtype=np.intp)
        for n in range(0, N, 2**13):
            x = coordinates[:, n : n + 2**13] - origin[:, None]
            scores = x.T @ c.T - half  # (block, K)
            cluster_idx[n : n + 2**13] = scores.argmax(axis=1)
        return cluster_idx  # (N,)
        ### END SOLUTION

    def _update_centers(
        self,
        old_centers: np.ndarray,
        cluster_idx: np.ndarray,
        points: np.ndarray,
    ) -> np.ndarray:
        """Move every centre to the mean of its cluster.

        Args:
            old_centers: (K, D) centres before the update.
            cluster_idx: (N,) cluster of every point.
            points: (N, D) points, floating-point numbers.

        Returns:
            (K, D) centres. A cluster without points may keep its old centre:
            no centre ever becomes NaN, and there are always K of them.
        """
        ### BEGIN SOLUTION
        K = len(old_centers)
        counts = np.bincount(cluster_idx, minlength=K)[:, None]  # (K, 1)
        sums = np.stack(
            [np.bincount(cluster_idx, x, minlength=K) for x in points.T],
            axis=1,
        )  # (K, D)
        means = sums / np.maximum(counts, 1)
        centers = np.where(counts > 0, means, old_centers)
        return centers.astype(np.result_type(old_centers, np.float32))
        ### END SOLUTION

    def _get_loss(
        self,
        centers: np.ndarray,
        cluster_idx: np.ndarray,
        points: np.ndarray,
    ) -> float:
        """Mean squared distance of the points to their own centres.

        Args:
            centers: (K, D) centres.
            cluster_idx: (N,) cluster of every point.
            points: (N, D) points, floating-point numbers.

        Returns:
            A number in squared units of the points, never negative. It does
            not rise in any iteration, and repeating all points leaves it
            unchanged.
        """
        ### BEGIN SOLUTION
        squared = ((points - centers[cluster_idx]) ** 2).sum(axis=1)  # (N,)
        return float(squared.mean(dtype=np.float64))
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
    ) -> tuple[np.ndarray, np.ndarray]:
        """Assign points and move centres in turn until the loss settles.

        Args:
            points: (N, D) points, floating-point numbers.
            K: number of clusters.
            max_iters: the largest number of iterations, at least 1.
            abs_tol: stop when the loss changes by no more than this ...
            rel_tol: ... and by no more than this fraction of itself.
            kwargs: passed on to `_init_centers`.

        Returns:
            cluster_idx (N,) and centers (K, D); the centres are the means of
            these clusters.

        Raises:
            ValueError: if max_iters is smaller than 1.
        """
        if max_iters < 1:
            raise ValueError(f"max_iters is {max_iters}; make it at least 1.")
        centers = self._init_centers(points, K, **kwargs)
        self.path, self.losses = [centers], []
        with tqdm(range(max_iters), disable=not self.progress) as iterations:
            for _ in iterations:
                cluster_idx = self._update_assignment(centers, points)
                centers = self._update_centers(centers, cluster_idx, points)
                loss = float(self._get_loss(centers, cluster_idx, points))
                self.path.append(centers)
                self.losses.append(loss)
                iterations.set_description(f"K-means loss {loss:.6g}")
                if self._has_converged(abs_tol, rel_tol):
                    break
        return cluster_idx, centers
