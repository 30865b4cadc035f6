"""What else is checked about the new centres and the loss of K-means.

Values are compared with plain loops over Python floats. All calls of a
check are made before the first is judged, which helps to name a mistake.
"""

from typing import Any

import numpy as np

from autograder.checks import (
    array,
    close,
    finite,
    grades,
)
from autograder.checks.blobs import Array, cloud, labels, pixels, sizes
from autograder.checks.centers import (
    check_empty,
    loss_by_loops,
    means_by_loops,
)
from autograder.checks.hidden.again import in_a_second_call
from autograder.checks.mixtures import MANY
from autograder.checks.pacing import Pace, limit_of
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)
from autograder.checks.run import Function
from autograder.checks.source import Source

Update = tuple[Array, Array, Array]


@grades(
    "KMeans._update_centers",
    points=2,
    help="Compare one centre by hand: pick the points of its cluster, and "
    "average each coordinate.",
)
def test_update_centers_by_loops(
    answer: Function, rng: np.random.Generator
) -> None:
    """random clusters of different sizes, N, K and D all different

    In the last two a mean is 0, or all points of a cluster are: that does
    not mark an empty cluster. And twice on one instance, as in two
    iterations, with another assignment.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    k, d = sizes(rng, 2, 3, 7)
    tables = [updates(rng, k, d) for _ in "abcd"]
    for _, idx, points in tables[2:]:
        points[idx == 0, 0] = 0
    tables[-1][2][tables[-1][1] == 1] = 0
    check_means(answer, tables)
    centers, idx, points = tables[0]
    got = answer.again(centers, idx, points, earlier={1: labels(rng, 30, k)})
    with in_a_second_call():
        close(got, means_by_loops(idx, points, k), what="centers")


def updates(rng: np.random.Generator, k: int, d: int, n: int = 30) -> Update:
    """Old centres, an assignment that uses each of them, and points."""
    return cloud(rng, k, d), labels(rng, n, k), cloud(rng, n, d)


def check_means(answer: Function, tables: list[Update]) -> None:
    for got, inputs in [(answer(*inputs), inputs) for inputs in tables]:
        centers, idx, points = inputs
        want = means_by_loops(idx, points, len(centers))
        close(got, want, what="centers")


@grades(
    "KMeans._update_centers",
    points=1.5,
    help="Clusters may be empty at the beginning, in the middle and at the "
    "end. There are always K centres; one without points stays, or moves "
    "to a point of the data.",
)
def test_update_centers_many_empty(
    answer: Function, rng: np.random.Generator
) -> None:
    """several clusters are empty, the last one among them

    Kept because clusters are lost at the start, within and at the end.
    """
    old, points = 30 + cloud(rng, 7, 3), 30 + cloud(rng, 20, 3)
    full = np.sort(rng.choice(np.arange(1, 6), 3, replace=False))
    own = labels(rng, 20, 3)
    centers = array(answer(old, full[own], points), "centers", (7, 3))
    want = means_by_loops(own, points, 3)
    close(centers[full], want, what="the centres of the other clusters")
    empty = np.setdiff1d(np.arange(7), full)
    check_empty(centers[empty], old[empty], points)


@grades("KMeans._update_centers", points=1, help=ALONE)
def test_update_centers_alone(
    answer: Function, rng: np.random.Generator
) -> None:
    """one cluster, one point, one dimension, one point to a cluster

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    shapes = [(1, 3, 5), (1, 4, 1), (3, 1, 8), (4, 2, 4)]
    check_means(answer, [updates(rng, *shape) for shape in shapes])


@grades(
    "KMeans._update_centers",
    points=0.5,
    help="Means of whole numbers are not whole: what dtype do your centres "
    "have?",
)
def test_update_centers_pixels(
    answer: Function, rng: np.random.Generator
) -> None:
    """colours of an image, in float32

    Kept because what is scaled or rounded shows on this range of values
    only.
    """
    old, idx, points = pixels(rng, 5), labels(rng, 60, 5), pixels(rng, 60)
    want = means_by_loops(idx, points, 5)
    close(answer(old, idx, points), want, what="centers", rtol=1e-4)


@grades("KMeans._update_centers", points=0.5, help=WHOLE_ARRAYS)
def test_update_centers_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic on many points, and right for all of them

    Where it works in blocks of points, the last one must not be forgotten.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "KMeans._update_centers")
    points, idx = rng.normal(size=(50_021, 2)), rng.integers(2, size=50_021)
    inputs = points[:2], idx, points
    means = pace(means_by_arrays, limit, *inputs)
    close(means, means_by_arrays(*inputs), what=f"centers, {MANY}")


def means_by_arrays(
    old_centers: Array, cluster_idx: Array, points: Array
) -> Any:
    import numpy as np

    masks = [cluster_idx == k for k in range(len(old_centers))]
    return np.stack([points[mask].mean(axis=0) for mask in masks])


@grades("KMeans._update_centers", points=0.5, help=OWN_WORK)
def test_update_centers_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's group means

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(2), np.array([0, 1, 0]), np.eye(3, 2)), "centers")
    only_permitted_packages(source, "_update_centers")


@grades(
    "KMeans._get_loss",
    points=1,
    help="Each point's squared distance to the centre that cluster_idx "
    "names, which need not be the nearest; then the mean over all points.",
)
def test_get_loss_by_loops(answer: Function, rng: np.random.Generator) -> None:
    """clusters of different sizes, some empty, some points twice

    Not all points are at the nearest centre. And twice on one instance, the
    first time with better centres.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    k, d = sizes(rng, 2, 3, 7)
    (centers, idx, points), *tables = [updates(rng, k, d) for _ in "abc"]
    more = np.concatenate([centers, centers[:2] + 1])  # two without points
    twice = np.arange(len(idx)).repeat(rng.integers(1, 3, len(idx)))
    repeated = centers, idx[twice], points[twice]
    check_losses(answer, [(more, idx, points), repeated, *tables])
    better = {0: means_by_loops(idx, points, k)}
    got = answer.again(centers, idx, points, earlier=better)
    with in_a_second_call():
        close(got, loss_by_loops(centers, idx, points), what="the loss")


def check_losses(answer: Function, tables: list[Update]) -> None:
    for got, inputs in [(answer(*inputs), inputs) for inputs in tables]:
        close(got, loss_by_loops(*inputs), what="the loss")


@grades("KMeans._get_loss", points=0.5, help=ALONE)
def test_get_loss_alone(answer: Function, rng: np.random.Generator) -> None:
    """one cluster, one point, one dimension, and a loss of zero

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    shapes = [(1, 3, 5), (1, 4, 1), (3, 1, 8), (4, 2, 4)]
    check_losses(answer, [updates(rng, *shape) for shape in shapes])
    centers, idx = cloud(rng, 3, 2), np.array([2, 0, 1])
    # |x|^2 - 2 x.c + |c|^2 is off by 1e-14 here.
    got = answer(centers, idx, centers[idx])
    close(got, 0.0, what="the loss of points on their centres", atol=1e-6)


@grades(
    "KMeans._get_loss",
    points=0.5,
    help="The squares of pixel differences reach 195,075: is something "
    "scaled, rounded or taken to the root?",
)
def test_get_loss_pixels(answer: Function, rng: np.random.Generator) -> None:
    """colours of an image, in float32

    Kept because what is scaled or rounded shows on this range of values
    only.
    """
    centers, idx, points = pixels(rng, 5), labels(rng, 90, 5), pixels(rng, 90)
    want = loss_by_loops(centers, idx, points)
    close(answer(centers, idx, points), want, what="the loss", rtol=1e-4)


@grades(
    "KMeans._get_loss",
    points=0.5,
    help="Index centers with cluster_idx: each point's centre beside the "
    "point. A table of all points against all points does not fit.",
)
def test_get_loss_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic on many points, and right for all of them

    Where it works in blocks of points, the last one must not be forgotten.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "KMeans._get_loss")
    points, idx = rng.normal(size=(50_021, 2)), rng.integers(4, size=50_021)
    inputs = points[:4], idx, points
    loss = pace(loss_by_arrays, limit, *inputs)
    close(loss, loss_by_arrays(*inputs), what=f"the loss, {MANY}")


def loss_by_arrays(centers: Array, cluster_idx: Array, points: Array) -> Any:
    return ((points - centers[cluster_idx]) ** 2).sum(axis=1).mean()


@grades("KMeans._get_loss", points=0.5, help=OWN_WORK)
def test_get_loss_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's distances

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(2), np.array([0, 1, 0]), np.eye(3, 2)), "the loss")
    only_permitted_packages(source, "_get_loss")
