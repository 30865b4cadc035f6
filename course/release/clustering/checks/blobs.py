"""Random inputs of the checks on helpers and K-means.

Sizes are drawn without repetition, so that no two axes are equally long
and a swapped axis shows; values are real, so that ties have probability 0.
"""

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


def sizes(
    rng: np.random.Generator, count: int, low: int = 2, high: int = 9
) -> tuple[int, ...]:
    """`count` different whole numbers from `low` to `high`."""
    drawn = rng.choice(np.arange(low, high + 1), count, replace=False)
    return tuple(int(size) for size in drawn)


def cloud(rng: np.random.Generator, n: int, d: int) -> Array:
    """(n, d) points around a centre away from 0, each axis as wide as it is.

    No axis is like another, and no coordinate's mean is zero.
    """
    center = rng.uniform(2, 5, d) * rng.choice([-1, 1], d)
    points: Array = center + rng.uniform(0.5, 2, d) * rng.normal(size=(n, d))
    return points


def pixels(rng: np.random.Generator, n: int) -> Array:
    """(n, 3) colours from 0 to 255 in float32, as read from an image."""
    return rng.uniform(0, 255, (n, 3)).astype(np.float32)


def labels(rng: np.random.Generator, n: int, k: int) -> Array:
    """(n,) cluster numbers, unequally often, each of the k at least once."""
    weights = rng.dirichlet(np.full(k, 2.0))
    drawn = rng.choice(k, n - k, p=weights)
    return rng.permutation(np.concatenate([np.arange(k), drawn]))


def rounding(*arrays: Array) -> float:
    """What rounding may do to a distance that is exactly zero.

    |x|^2 - 2 x.y + |y|^2 leaves some units in the last place of the largest
    square instead of 0; the root of that is 6e-8 for points of order one in
    float64, 3e-5 around 1000, and 2e-3 for points of order one in float32.
    """
    dtypes = [np.result_type(a, np.float16) for a in arrays]  # whole numbers?
    eps = max(float(np.finfo(dtype).eps) for dtype in dtypes)
    largest = max(
        float((a.astype(float) ** 2).sum(axis=1).max()) for a in arrays
    )
    return float(np.sqrt(32 * eps * largest))
