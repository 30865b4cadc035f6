"""Draw the finished pictures that the notebooks open with.

Run as `python images/previews.py`; needs the photographs of draw.py.
"""

from collections.abc import Callable
from pathlib import Path

import imageio.v3 as iio
import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch

from solutions import GMM, KMeans, em, gmm_sampling

FOLDER = Path(__file__).parent
# Okabe and Ito's colours, which colour-blind readers tell apart.
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
DPI = 110


def clustering() -> plt.Figure:
    """The fruit in 5 and 16 colours, by K-means and by the mixture."""
    image = iio.imread(FOLDER / "fruit.bmp")[..., :3].astype(np.float32)
    points = image.reshape(-1, 3)
    titles = ["original"]
    pictures = [image]
    for method, run in (("K-means", _kmeans), ("mixture", _mixture)):
        for K in (5, 16):
            np.random.seed(1)
            pictures.append(run(points, K).reshape(image.shape))
            titles.append(f"{method}, {K} colours")
    figure, axes = plt.subplots(1, 5, figsize=(15, 2.7))
    for axis, picture, title in zip(axes, pictures, titles, strict=True):
        axis.imshow(picture.clip(0, 255).astype(np.uint8))
        axis.set_title(title)
        axis.axis("off")
    return figure


def _kmeans(points: np.ndarray, K: int) -> np.ndarray:
    cluster_idx, centers = KMeans(progress=False)(points, K, max_iters=500)
    return centers[cluster_idx]


def _mixture(points: np.ndarray, K: int) -> np.ndarray:
    gamma, (_, mu, _) = GMM(progress=False)(points, K, max_iters=200)
    return mu[gamma.argmax(axis=1)]


def three_blobs() -> plt.Figure:
    """A big blob and two ears: the truth, K-means and the mixture."""
    np.random.seed(1)
    pi = np.array([0.8, 0.1, 0.1])
    mu = np.array([[0.5, 0.5], [0.25, 0.75], [0.75, 0.75]])
    sigma = np.array([[0.1, 0.1], [0.05, 0.05], [0.05, 0.05]])
    samples, truth = gmm_sampling(10_000, pi, mu, sigma)
    by_kmeans, _ = KMeans(progress=False)(samples, 3)
    gamma, _ = GMM(progress=False)(samples, 3, max_iters=200)
    figure, axes = plt.subplots(1, 3, figsize=(11, 3.7))
    titles = ("the truth", "K-means", "Gaussian mixture")
    groups = (truth, by_kmeans, gamma.argmax(axis=1))
    for axis, title, ids in zip(axes, titles, groups, strict=True):
        colours = np.array([BLUE, ORANGE, GREEN])[_rank(samples, ids)[ids]]
        axis.scatter(*samples.T, s=2, c=colours)
        axis.set_title(title)
        axis.set_aspect("equal")
        axis.axis("off")
    return figure


def _rank(samples: np.ndarray, ids: np.ndarray) -> np.ndarray:
    """The largest cluster first, the two ears from left to right."""
    size = np.bincount(ids, minlength=3)
    left = np.bincount(ids, samples[:, 0], minlength=3) / size
    left[size.argmax()] = -np.inf
    return np.argsort(np.argsort(left))


def bayesian() -> plt.Figure:
    """The fox, its background and its foreground."""
    image = iio.imread(FOLDER / "fox.png")[..., :3].astype(np.float32) / 255
    X = torch.from_numpy(image.reshape(-1, 3))
    torch.manual_seed(305 + ord("c"))
    q = em(X, K=2, alpha=100 * torch.ones(2), progress=False)[-1]
    labels = q.argmax(dim=1).numpy().reshape(image.shape[:2])
    mask = iio.imread(FOLDER / "masks" / "fox.png") > 127
    fox = int(round(float(labels[mask].mean())))
    parts = [image]
    parts += [_only(image, labels == 1 - fox), _only(image, labels == fox)]
    figure, axes = plt.subplots(1, 3, figsize=(13, 3.4))
    titles = ("original", "background", "foreground")
    for axis, picture, title in zip(axes, parts, titles, strict=True):
        axis.imshow(picture)
        axis.set_title(title)
        axis.axis("off")
    return figure


def _only(image: np.ndarray, where: np.ndarray) -> np.ndarray:
    return np.where(where[..., None], image, 1.0)


PREVIEWS: dict[str, Callable[[], plt.Figure]] = {
    "clustering-preview": clustering,
    "three-blobs-preview": three_blobs,
    "bayesian-preview": bayesian,
}

if __name__ == "__main__":
    for name, draw in PREVIEWS.items():
        figure = draw()
        figure.tight_layout()
        path = FOLDER / f"{name}.png"
        figure.savefig(path, dpi=DPI, facecolor="white", bbox_inches="tight")
        print(path.name)
