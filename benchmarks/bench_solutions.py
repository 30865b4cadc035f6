"""Time the reference solutions against plain and library forms.

    python benchmarks/bench_solutions.py [--pixels N] [--rounds R] [--json FILE]

The contestants of a row take turns within one run, on pixels of two real
photographs in float32; a row shows their median times and the ratio. For
figures that can be compared, set OMP_NUM_THREADS and keep the machine idle.
"""

import copy
import os
import statistics
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from figures import Figures, Ratio, parser
from sklearn.datasets import load_sample_image
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

from solutions import GMM, KMeans, em

Work = Callable[[], object]


@dataclass
class Row:
    """One comparison; times in seconds, `bar` the smallest ratio wanted."""

    name: str
    ours: float
    other: float
    bar: float
    ratio: float


def pixels(count: int) -> np.ndarray:
    """Draw (count, 3) float32 pixels, 0 to 255, from two photographs."""
    photos = [load_sample_image(name) for name in ("china.jpg", "flower.jpg")]
    colours = np.concatenate([photo.reshape(-1, 3) for photo in photos])
    rng = np.random.default_rng(0)
    picked = rng.choice(len(colours), size=count, replace=True)
    return colours[picked].astype(np.float32)


def broadcast_kmeans(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """One K-means iteration, every difference written out."""
    offsets = points[:, None, :] - centers[None, :, :]  # (N, K, D)
    cluster_idx = np.sqrt((offsets**2).sum(axis=2)).argmin(axis=1)
    masks = (cluster_idx == k for k in range(len(centers)))
    return np.stack([points[mask].mean(axis=0) for mask in masks])


def broadcast_gmm(
    points: np.ndarray, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One EM iteration of the diagonal mixture, written out likewise."""
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    density = np.exp(-(z**2) / 2) / (np.sqrt(2 * np.pi) * sigma)
    gamma = pi * density.prod(axis=2) + 1e-30
    gamma /= gamma.sum(axis=1, keepdims=True)
    weight = gamma.sum(axis=0)
    mean = (gamma[:, :, None] * points[:, None]).sum(axis=0) / weight[:, None]
    squared = gamma[:, :, None] * (points[:, None] - mean) ** 2
    return weight, mean, np.sqrt(squared.sum(axis=0) / weight[:, None])


def kmeans_works(points: np.ndarray, K: int) -> tuple[Work, Work]:
    """One iteration of K-means: ours and the broadcast form."""
    model = KMeans(progress=False)
    _, centers = model(points, K, max_iters=3)

    def ours() -> np.ndarray:
        cluster_idx = model._update_assignment(centers, points)
        return model._update_centers(centers, cluster_idx, points)

    return ours, lambda: broadcast_kmeans(points, centers)


def gmm_works(points: np.ndarray, K: int) -> tuple[Work, Work, Work]:
    """One EM iteration: ours, scikit-learn's and the broadcast form."""
    model = GMM(progress=False)
    _, parameters = model(points, K, max_iters=2)
    library = GaussianMixture(
        K,
        covariance_type="diag",
        init_params="random_from_data",
        max_iter=1,
        random_state=0,
    ).fit(points)

    def ours() -> object:
        return model._M_step(points, model._E_step(points, *parameters))

    def theirs() -> None:
        # The two calls that its fit() makes in every iteration, always from
        # the same parameters: in float32 its components collapse in time.
        model = copy.copy(library)
        _, log_gamma = model._e_step(points)
        model._m_step(points, log_gamma)

    return ours, theirs, lambda: broadcast_gmm(points, *parameters)


def em_works(points: np.ndarray, K: int, n_iter: int) -> tuple[Work, Work]:
    """A whole run of EM with full covariances: ours and scikit-learn's."""
    data = torch.from_numpy(points / 255)

    def ours() -> object:
        torch.manual_seed(0)
        return em(data, K, n_iter, progress=False)

    def theirs() -> None:
        library = GaussianMixture(
            K,
            covariance_type="full",
            init_params="random_from_data",
            max_iter=n_iter,
            tol=0.0,
            random_state=0,
        ).fit(data.numpy())
        if library.n_iter_ != n_iter:
            raise RuntimeError(f"it stopped after {library.n_iter_} iterations")

    return ours, theirs


def medians(works: tuple[Work, ...], rounds: int) -> list[float]:
    """Median seconds of every work; they take turns in each round."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, own in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            own.append(time.perf_counter() - start)
    return [statistics.median(own) for own in times]


def measure(count: int, rounds: int) -> list[Row]:
    """Run all comparisons on `count` pixels."""
    points = pixels(count)
    rows = []

    def add(name: str, ours: float, other: float, bar: float) -> None:
        rows.append(Row(name, ours, other, bar, other / ours))

    ours, plain = medians(kmeans_works(points, 16), 3 * rounds)
    add("K-means iteration, K=16 : broadcast", ours, plain, 6)
    ours, library, plain = medians(gmm_works(points, 16), 3 * rounds)
    add("diagonal GMM iteration, K=16 : scikit-learn", ours, library, 3)
    add("diagonal GMM iteration, K=16 : broadcast", ours, plain, 1)
    ours, library = medians(em_works(points, 2, 100), rounds)
    add("em, 100 iterations, K=2 : scikit-learn full", ours, library, 5)
    return rows


def main() -> None:
    """Parse the command line, measure, print and perhaps keep the figures."""
    options = parser(__doc__, "solutions")
    options.add_argument("--pixels", type=int, default=400_000)
    options.add_argument("--rounds", type=int, default=3)
    args = options.parse_args()
    if args.rounds < 3:
        options.error("--rounds must be at least 3 for a median to mean much")
    warnings.simplefilter("ignore", ConvergenceWarning)
    threads = os.environ.get("OMP_NUM_THREADS", "not set")
    figures = Figures(
        "solutions",
        "The reference beside plain and library forms",
        f"{args.pixels} pixels in float32, OMP_NUM_THREADS {threads}, medians "
        "of contestants that take turns.",
        ["reference : other", "seconds", "other's seconds"],
    )
    for row in measure(args.pixels, args.rounds):
        figures.ratios.append(Ratio(row.name, row.ratio, row.bar))
        seconds = [f"{row.ours:.3f}", f"{row.other:.3f}"]
        figures.rows.append([row.name, *seconds])
    figures.finish(args)


if __name__ == "__main__":
    main()
