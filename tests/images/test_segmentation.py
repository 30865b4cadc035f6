"""What the notebooks say about the pictures is so, with the reference.

Scores are the intersection over union with the true mask, of the clusters
that overlap it best. The text under each run was written from these.
"""

from itertools import combinations

import imageio.v3 as iio
import numpy as np
import pytest
import torch

from autograder.course import IMAGES
from solutions import em

SEED = 305 + ord("c")  # the notebook's
GOOD = 0.8


def pixels_of(name: str) -> torch.Tensor:
    image = iio.imread(IMAGES / f"{name}.png").astype(np.float32) / 255
    return torch.from_numpy(image.reshape(-1, 3))


def fit(name: str, K: int, n_iter: int, seed: int = SEED) -> tuple:
    """The score of a run, and what em returns."""
    torch.manual_seed(seed)
    alpha = 100 * torch.ones(K)
    run = em(pixels_of(name), K, n_iter, alpha=alpha, progress=False)
    mask = iio.imread(IMAGES / "masks" / f"{name}.png").ravel() > 127
    return score(run[-1].argmax(1).numpy(), mask), run


def score(assignments: np.ndarray, mask: np.ndarray) -> float:
    labels = np.unique(assignments)
    unions = [
        np.isin(assignments, union)
        for size in range(1, len(labels) + 1)
        for union in combinations(labels, size)
    ]
    return max((u & mask).sum() / (u | mask).sum() for u in unions)


# The notebook runs 100 iterations; by these, the scores have settled.
@pytest.mark.parametrize(
    ("name", "K", "n_iter"),
    [("fox", 2, 20), ("cow", 2, 30), ("owl", 2, 20), ("zebra", 4, 40)],
)
def test_the_animal_is_cut_out(name: str, K: int, n_iter: int) -> None:
    assert fit(name, K, n_iter)[0] >= GOOD


@pytest.mark.parametrize("seed", [SEED, 0])
def test_two_colours_do_not_make_a_zebra(seed: int) -> None:
    """Nothing overlaps it better than the whole picture."""
    found, (_, _, _, pi, _) = fit("zebra", 2, 30, seed)
    mask = iio.imread(IMAGES / "masks" / "zebra.png") > 127
    assert found == pytest.approx(mask.mean())
    assert pi.min() > 0.4


def test_a_third_cluster_fits_the_cow_better_and_cuts_it_out_worse() -> None:
    two, (lps_two, *_) = fit("cow", 2, 30)
    three, (lps_three, *_) = fit("cow", 3, 40)
    assert lps_three[-1] > lps_two[-1] + 5_000
    assert three < two - 0.005


def test_a_third_cluster_for_the_owl_starves() -> None:
    """It keeps what the prior gives it: 99 pixels, and I / 9."""
    found, (_, _, Sigmas, pi, _) = fit("owl", 3, 40)
    starved = int(pi.argmin())
    assert float(pi[starved]) == pytest.approx(99 / 38_697, rel=0.05)
    spread = Sigmas[starved].diagonal().sqrt()
    assert torch.allclose(spread, torch.tensor(1 / 3), atol=0.05)
    assert found >= GOOD


def test_the_zebra_with_three_clusters_needs_restarts() -> None:
    scores, heights = [], []
    for seed in range(4):
        found, (lps, *_) = fit("zebra", 3, 40, seed)
        scores.append(found)
        heights.append(float(lps[-1]))
    assert min(scores[:3]) >= GOOD
    assert scores[3] < 0.5
    assert max(heights[:3]) - min(heights[:3]) < 1_000
    assert heights[3] < min(heights[:3]) - 100_000
