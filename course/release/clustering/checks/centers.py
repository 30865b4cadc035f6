"""What holds for centres and assignments, however they were found.

What gives the values to compare with is written with plain loops: it
resembles no answer in arrays.
"""

import math

import numpy as np

from checks.blobs import Array, rounding
from checks.compare import array, finite
from checks.registry import Failure


def check_within(
    centers: object, points: Array, what: str = "a centre"
) -> Array:
    """Finite, and no coordinate outside those of the points.

    Points of the data and means of some of them both lie within.
    """
    value = finite(centers, "centers")
    low, high = points.min(axis=0), points.max(axis=0)
    slack = 1e-5 * np.abs(points).max()  # a mean in float32 is off by 1e-6
    if (value < low - slack).any() or (value > high + slack).any():
        raise Failure(
            f"{what} lies outside the points: coordinates run from "
            f"{value.min():.4g} to {value.max():.4g}, those of the points "
            f"from {low.min():.4g} to {high.max():.4g}"
        )
    return value


def check_distinct(centers: Array, points: Array, many: bool = False) -> None:
    """No centre comes twice, unless it is the mean of several points.

    Clusters of a random partition may be empty when K is near N, and what
    then takes their place may coincide; only drawn points must not. Where
    there are `many` points to a cluster, none comes twice in any case.
    """
    rows = [tuple(row) for row in centers.tolist()]
    data = {tuple(row) for row in points.astype(centers.dtype).tolist()}
    drawn = [row for row in rows if row in data]
    doubles = len(drawn) - len(set(drawn))
    if doubles and (many or len(drawn) == len(rows)):
        raise Failure(
            f"{doubles} of {len(rows)} centres have been drawn before; the "
            f"{len(data)} points are all different"
        )
    if len(set(rows)) == 1 < len(rows):
        raise Failure(f"all {len(rows)} centres are the same")


def check_nearest(idx: object, centers: Array, points: Array) -> Array:
    """Each point belongs to a centre that no other is nearer than.

    Distances decide, not numbers: a tie may go either way, and rounding
    may decide what is nearly one.
    """
    value = array(idx, "cluster_idx", (len(points),))
    if value.dtype.kind not in "iu":
        raise Failure(f"cluster_idx has dtype {value.dtype}, not integers")
    if value.min() < 0 or value.max() >= len(centers):
        raise Failure(
            f"cluster_idx runs from {value.min()} to {value.max()}; there "
            f"are {len(centers)} centres"
        )
    offsets = points[:, None].astype(np.float64) - centers  # (N, K, D)
    squared = (offsets**2).sum(axis=2)
    own = squared[np.arange(len(points)), value]
    least = squared.min(axis=1)
    slack = rounding(centers, points) ** 2
    far = own > least + slack
    if far.any():
        n = int(far.argmax())  # the first
        raise Failure(
            f"point {n} is {math.sqrt(own[n]):.4g} away from "
            f"its centre {value[n]}; another one is "
            f"{math.sqrt(least[n]):.4g} away"
        )
    return value


def check_empty(centers: Array, old: Array, points: Array) -> None:
    """Centres without points stay, or move to where the points are."""
    finite(centers, "the centre of an empty cluster")
    stayed = np.isclose(centers, old, rtol=1e-5).all(axis=1)
    if not stayed.all():
        what = "the centre of an empty cluster has moved and"
        moved = check_within(centers[~stayed], points, what)
        # A point of the data, or their mean, and perhaps some noise on it.
        places = np.concatenate([points, points.mean(axis=0)[None]])
        gaps = np.linalg.norm(moved[:, None] - places, axis=2).min(axis=1)
        if gaps.max() > 0.05 * np.linalg.norm(np.ptp(points, axis=0)):
            raise Failure(f"{what} lies where no point is")


def means_by_loops(cluster_idx: Array, points: Array, k: int) -> Array:
    """The mean of every cluster, coordinate by coordinate."""
    members: list[list[list[float]]] = [[] for _ in range(k)]
    for cluster, point in zip(cluster_idx, points.tolist(), strict=True):
        members[cluster].append(point)
    return np.array(
        [
            [math.fsum(column) / len(own) for column in zip(*own, strict=True)]
            for own in members
        ]
    )


def loss_by_loops(centers: Array, cluster_idx: Array, points: Array) -> float:
    """The mean squared distance of the points to their own centres."""
    squared = [
        math.dist(point, centers[cluster]) ** 2
        for cluster, point in zip(cluster_idx, points.tolist(), strict=True)
    ]
    return math.fsum(squared) / len(squared)
