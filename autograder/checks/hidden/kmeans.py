"""What else is checked about the start and the assignment of K-means.

Both leave choices open, so that they are checked by what must hold for
each of them, with plain loops over Python floats. All calls of a check
are made before the first is judged, which helps to name a mistake.
"""

from typing import Any

import numpy as np

from autograder.checks import (
    Failure,
    array,
    finite,
    grades,
)
from autograder.checks.blobs import Array, cloud, pixels, sizes
from autograder.checks.centers import (
    check_distinct,
    check_nearest,
    check_within,
)
from autograder.checks.hidden.again import in_a_second_call
from autograder.checks.pacing import Pace, limit_of
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    only_permitted_packages,
)
from autograder.checks.run import Function
from autograder.checks.source import Source

# Points of which a table of all pairs takes more memory than there is.
PICTURE = 20_000


@grades(
    "KMeans._init_centers",
    points=1,
    help="Two equal centres share their points, and a cluster is lost. "
    "Draw different points.",
)
def test_init_centers_never_twice(
    answer: Function, rng: np.random.Generator
) -> None:
    """drawn again and again, no two centres are ever the same

    Also where all points share a coordinate, and on as many points as a
    small picture has, for which a table of all pairs does not fit; and twice
    on one instance, with other points.

    Kept because chance may spare a draw with replacement in a single
    call.
    """
    n, k, d = 24, *sizes(rng, 2, 4, 8)
    points = cloud(rng, n, d)
    # With replacement a draw of 4 of 24 is free of doubles 3 times in 4,
    # of 16 once in 400: all of these draws are with a chance of 1e-7.
    for count in (k, 16, 16, n, n):
        centers = array(answer(points, count), "centers", (count, d))
        check_distinct(check_within(centers, points), points)
    # Beside one mean, 79 draws of 500 are free of doubles once in 600.
    crowd = cloud(rng, 500, d)
    centers = array(answer(crowd, 80), "centers", (80, d))
    check_distinct(check_within(centers, crowd), crowd, many=True)
    many = rng.normal(size=(PICTURE, 2))
    alike = np.hstack([np.ones((n, 1)), points])
    for data in (alike, many):
        centers = array(answer(data, 3), "centers", (3, data.shape[1]))
        check_distinct(check_within(centers, data), data)
    with in_a_second_call():  # on other points
        got = answer.again(alike, 3, earlier={0: alike + 1e3})
        check_within(array(got, "centers", (3, d + 1)), alike)


@grades(
    "KMeans._init_centers",
    points=0.5,
    help="Take whole rows of the data, or means of rows: coordinates that "
    "are drawn one by one do not belong together.",
)
def test_init_centers_where_points_are(
    answer: Function, rng: np.random.Generator
) -> None:
    """points on a line give centres on that line

    Kept because coordinates that are drawn apart lie off the line only.
    """
    along = rng.uniform(1, 2, 4) * rng.choice([-1, 1], 4)
    start = rng.normal(20, 1, 4)
    points = start + rng.uniform(1, 9, (30, 1)) * along
    centers = check_within(array(answer(points, 5), "centers", (5, 4)), points)
    steps = (centers - start) / along  # equal in all coordinates on the line
    if np.ptp(steps, axis=1).max() > 1e-3:  # in float32 off by 1e-5
        raise Failure("a centre is neither a point nor a mean of points")


@grades(
    "KMeans._init_centers",
    points=0.5,
    help="A start that is always the same makes restarts useless. Is every "
    "point as likely as the first ones?",
)
def test_init_centers_random(
    answer: Function, rng: np.random.Generator
) -> None:
    """another draw gives other centres, unless the data decide

    A start may be found without chance, such as the points that lie farthest
    apart; one that picks rows by their number is not.

    Kept because a start that never changes is right in every other
    respect.
    """
    points = cloud(rng, 40, 3)
    starts = {start(answer, points, seed) for seed in range(6)}
    mixed = np.concatenate([points[:1], rng.permutation(points[1:])])
    if len(starts) == 1 and starts != {start(answer, mixed, 0)}:
        raise Failure("six draws have given the same three centres")
    halves = np.concatenate([points[:20], points[20:] + 1e3])
    drawn = [array(answer(halves, 8), "centers", (8, 3)) for _ in range(4)]
    # By chance in one of a thousand million gradings.
    far = np.concatenate(drawn)[:, 0] > halves[:, 0].mean()
    if far.all() or not far.any():
        raise Failure("four draws of eight have all left out half the points")


def start(answer: Function, points: Array, seed: int) -> Any:
    """The centres of one draw, in no order."""
    centers = array(answer.call(points, 3, seed=seed).value, "centers", (3, 3))
    return tuple(sorted(map(tuple, centers.tolist())))


@grades("KMeans._init_centers", points=0.5, help=ALONE)
def test_init_centers_alone(answer: Function, rng: np.random.Generator) -> None:
    """one centre, one dimension, one point, and float32

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    for n, k, d in [(7, 1, 3), (7, 4, 1), (1, 1, 2)]:
        points = cloud(rng, n, d).astype(np.float32)
        centers = array(answer(points, k), "centers", (k, d))
        check_distinct(check_within(centers, points), points)


@grades("KMeans._init_centers", points=0.5, help=OWN_WORK)
def test_init_centers_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's K-means

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(3, 2), 2), "centers")
    only_permitted_packages(source, "_init_centers")


@grades(
    "KMeans._update_assignment",
    points=2,
    help="Compare one point by hand: its distance to every centre, and the "
    "number of the smallest.",
)
def test_update_assignment_by_loops(
    answer: Function, rng: np.random.Generator
) -> None:
    """random centres and points, N, K and D all different

    Once there are more centres than a byte can number. And twice on one
    instance, as in two iterations, with other centres.

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    tables = []
    k, d, n = *sizes(rng, 2, 3, 7), 40
    # The first twice: an answer may remember what it was asked before.
    for dtype in (np.float64, np.float64, np.float32):
        centers: Array = cloud(rng, k, d).astype(dtype)
        spread = rng.normal(size=(n, d)) * rng.uniform(0.5, 4, d)
        points = (centers[rng.integers(k, size=n)] + spread).astype(dtype)
        more = centers.repeat(2, axis=0) + rng.normal(size=(2 * k, d))
        tables += [(centers, points), (more, points[:5])]  # K < N and K > N
    many = cloud(rng, 300, 2)
    tables.append((many, many[:255:-1] + 1e-3))
    for got, inputs in [(answer(*inputs), inputs) for inputs in tables]:
        check_nearest(got, *inputs)
    centers, points = tables[0]
    got = answer.again(centers, points, earlier={0: cloud(rng, k, d)})
    with in_a_second_call():
        check_nearest(got, centers, points)


@grades(
    "KMeans._update_assignment",
    points=1,
    help="When two centres are equally near, either will do, but each "
    "point needs exactly one.",
)
def test_update_assignment_ties(
    answer: Function, rng: np.random.Generator
) -> None:
    """points halfway between two centres, and a centre that comes twice

    Comparing with the minimum finds two centres here, or none.

    Kept because only a tie shows who compares with the minimum.
    """
    centers = np.array([[-1.0, 0.0], [1.0, 0.0], [0.0, 8.0], [1.0, 0.0]])
    halfway = np.stack([np.zeros(6), rng.uniform(-9, 3, 6)], axis=1)
    points = np.concatenate([halfway, centers, cloud(rng, 5, 2)])
    check_nearest(answer(centers, points), centers, points)


@grades("KMeans._update_assignment", points=1, help=ALONE)
def test_update_assignment_alone(
    answer: Function, rng: np.random.Generator
) -> None:
    """one centre, one point, one dimension

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    tables = [
        (cloud(rng, k, d), cloud(rng, n, d))
        for k, n, d in [(1, 5, 3), (4, 1, 3), (3, 7, 1), (1, 1, 1)]
    ]
    for got, inputs in [(answer(*inputs), inputs) for inputs in tables]:
        check_nearest(got, *inputs)


@grades(
    "KMeans._update_assignment",
    points=0.5,
    help="Pixels run from 0 to 255: does anything overflow or round off?",
)
def test_update_assignment_pixels(
    answer: Function, rng: np.random.Generator
) -> None:
    """colours of an image, in float32

    What is scaled, clipped or rounded shows on this range of values only.

    Kept because what is scaled or rounded shows on this range of values
    only.
    """
    centers, points = pixels(rng, 16), pixels(rng, 60)
    check_nearest(answer(centers, points), centers, points)


@grades("KMeans._update_assignment", points=1, help=WHOLE_ARRAYS)
def test_update_assignment_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic on many points, and right for all of them

    Where it works in blocks of points, the last one must not be forgotten.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "KMeans._update_assignment")
    centers, points = rng.normal(size=(4, 2)), rng.normal(size=(15_013, 2))
    nearest = pace(nearest_by_arrays, limit, centers, points)
    check_nearest(nearest, centers, points)


def nearest_by_arrays(centers: Array, points: Array) -> Any:
    return ((points[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


@grades("KMeans._update_assignment", points=0.5, help=OWN_WORK)
def test_update_assignment_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's nearest neighbours

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(2), np.eye(3, 2)), "cluster_idx")
    only_permitted_packages(source, "_update_assignment")
