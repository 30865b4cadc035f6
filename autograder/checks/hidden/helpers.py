"""What else is checked about distances, softmax and log-sum-exp.

Values are compared with plain loops over Python floats, which share no
formula and no axis with an answer written in arrays. All calls of a check
are made before the first is judged: the more outputs there are, the
better the mistake in them can be named.
"""

import numpy as np

from autograder.checks import Failure, array, close, finite, grades
from autograder.checks.blobs import Array, cloud, rounding, sizes
from autograder.checks.hidden.by_loops import (
    broadcast_distances,
    distances,
    large_logits,
    log_sums,
    logsumexp_by_arrays,
    probabilities,
    softmax_by_arrays,
)
from autograder.checks.mixtures import MANY
from autograder.checks.pacing import Pace, limit_of
from autograder.checks.rules import (
    ALONE,
    OWN_WORK,
    WHOLE_ARRAYS,
    no_loops,
    only_permitted_packages,
)
from autograder.checks.run import Function
from autograder.checks.source import Source

# The first twice: an answer may remember what it was asked before.
DTYPES = (np.float64, np.float64, np.float32)


@grades(
    "pairwise_dist",
    points=1,
    help="Rows belong to X, columns to Y. Compare one entry with your own "
    "sum over the coordinates, for N, M and D all different.",
)
def test_pairwise_dist_by_loops(
    answer: Function, rng: np.random.Generator
) -> None:
    """random points, N, M and D all different or N = M, in both precisions

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    n, more, d = sizes(rng, 3)
    # In the last table, N = M: a square one may be turned. Its distances are
    # as large as those of colours.
    for dtype, m in zip(DTYPES, (more, more, n), strict=True):
        scale = 50 if dtype == np.float32 else 1
        x = scale * cloud(rng, n, d).astype(dtype)
        y = scale * cloud(rng, m, d).astype(dtype)
        y[0] = x[-1]  # a distance of zero
        check_distances(answer(x, y), x, y)


def check_distances(got: object, x: Array, y: Array) -> None:
    dist = array(got, "dist", (len(x), len(y)))
    atol = max(rounding(x, y), 1e-3 if _touching(x, y) else 0)
    close(dist, distances(x, y), what="dist", atol=atol)
    if dist.min() < 0:
        raise Failure(f"a distance is negative: {dist.min():.3g}")


def _touching(x: Array, y: Array) -> bool:
    """Whether some add a small number under the root that shows here."""
    return bool(distances(x, y).min() < 1e-2)


@grades("pairwise_dist", points=0.5, help=ALONE)
def test_pairwise_dist_alone(
    answer: Function, rng: np.random.Generator
) -> None:
    """one point, one other point, one dimension

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    tables = [
        (cloud(rng, n, d), cloud(rng, m, d))
        for n, m, d in [(1, 4, 3), (4, 1, 3), (3, 5, 1), (1, 1, 2)]
    ]
    for got, (x, y) in [(answer(x, y), (x, y)) for x, y in tables]:
        check_distances(got, x, y)


@grades(
    "pairwise_dist",
    points=0.5,
    help="Far from the origin |x|^2 - 2 x.y + |y|^2 subtracts large numbers "
    "that are almost equal. Can what is left be negative?",
)
def test_pairwise_dist_far_away(
    answer: Function, rng: np.random.Generator
) -> None:
    """points that lie 1000 away from the origin, some of them equal

    Kept because cancellation shows best here, and the help speaks of it.
    """
    x = 1000 + rng.normal(size=(30, 3))
    y = np.concatenate([x[::-1], 1000 + rng.normal(size=(5, 3))])
    dist = finite(answer(x, y), "dist")
    # The expanded square is off by 3e-5 here, in float32 arithmetic by 0.5;
    # a distance between two of these points is 2 on average.
    close(dist, distances(x, y), what="dist", atol=2e-3)


@grades("pairwise_dist", points=0.5, help=WHOLE_ARRAYS)
def test_pairwise_dist_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic, on many points in X and on many in Y

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "pairwise_dist")
    many, few = rng.normal(size=(20_011, 2)), rng.normal(size=(2, 2))
    for x, y in ((many, few), (few, many)):
        dist = pace(broadcast_distances, limit, x, y)
        want = broadcast_distances(x, y)
        close(dist, want, what=f"dist, {MANY}", atol=1e-3)


@grades("pairwise_dist", points=0.5, help=WHOLE_ARRAYS)
def test_pairwise_dist_loops(answer: Function, source: Source) -> None:
    """no Python loop in the function

    Kept because a loop over the D coordinates is fast: only the text
    shows it.
    """
    finite(answer(np.eye(3, 2), np.eye(2)), "dist")
    no_loops(source, "pairwise_dist")


@grades("pairwise_dist", points=0.5, help=OWN_WORK)
def test_pairwise_dist_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's distances

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(3, 2), np.eye(2)), "dist")
    only_permitted_packages(source, "pairwise_dist")


@grades(
    "softmax",
    points=1,
    help="Compare one row with your own sum: does each row sum to one on "
    "its own, for N different from D?",
)
def test_softmax_by_loops(answer: Function, rng: np.random.Generator) -> None:
    """random logits, more rows than columns and fewer, in both precisions

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    n, d = sizes(rng, 2)
    for dtype in DTYPES:
        for shape in ((n, d), (d, n)):
            logits = rng.normal(1, 3, shape).astype(dtype)
            close(answer(logits), probabilities(logits), what="softmax")


@grades(
    "softmax",
    points=1,
    help="Subtract each row's own maximum: then no exponent is above zero, "
    "and one is exactly zero.",
)
def test_softmax_large(answer: Function, rng: np.random.Generator) -> None:
    """logits of many thousands, of both signs, even within one row

    Kept because large logits of both signs are what the exercise is
    about.
    """
    tables = large_logits(rng)
    for got, logits in [(answer(table), table) for table in tables]:
        # In float32 a logit of 9000 is off by 5e-4, a share by as much.
        close(got, probabilities(logits), what="softmax", atol=2e-3)


@grades("softmax", points=0.5, help=ALONE)
def test_softmax_alone(answer: Function, rng: np.random.Generator) -> None:
    """one row, and one column

    Shapes with a 1 broadcast silently: what is wrong there only stays
    unseen elsewhere.

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    tables = [rng.normal(1, 3, shape) for shape in ((1, 5), (4, 1), (1, 1))]
    for got, logits in [(answer(table), table) for table in tables]:
        close(got, probabilities(logits), what="softmax")


@grades("softmax", points=0.5, help=WHOLE_ARRAYS)
def test_softmax_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic on many rows, and right for all of them

    Where it works in blocks of rows, the last one must not be forgotten.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "softmax")
    logits = rng.normal(size=(20_011, 3))
    weights = pace(softmax_by_arrays, limit, logits)
    close(weights, softmax_by_arrays(logits), what=f"softmax, {MANY}")


@grades("softmax", points=0.5, help=OWN_WORK)
def test_softmax_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's softmax

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(3, 2)), "softmax")
    only_permitted_packages(source, "softmax")


@grades(
    "logsumexp",
    points=1,
    help="Compare one row with your own sum of exponentials, for N "
    "different from D.",
)
def test_logsumexp_by_loops(answer: Function, rng: np.random.Generator) -> None:
    """random logits, more rows than columns and fewer, in both precisions

    Kept because its inputs are drawn afresh: the public ones can be known
    by heart.
    """
    n, d = sizes(rng, 2)
    for dtype in DTYPES:
        for shape in ((n, d), (d, n)):
            logits = rng.normal(1, 3, shape).astype(dtype)
            close(answer(logits), log_sums(logits), what="logsumexp")


@grades(
    "logsumexp",
    points=1,
    help="Pull out each row's own maximum: then no exponent is above zero, "
    "and the sum is at least one.",
)
def test_logsumexp_large(answer: Function, rng: np.random.Generator) -> None:
    """logits of many thousands, of both signs, even within one row

    Kept because large logits of both signs are what the exercise is
    about.
    """
    tables = large_logits(rng)
    for got, logits in [(answer(table), table) for table in tables]:
        # In float32 a logit of 9000 is off by 5e-4; wrong sums by 0.1.
        want = log_sums(logits)
        close(got, want, what="logsumexp", rtol=1e-6, atol=2e-3)


@grades("logsumexp", points=0.5, help=ALONE)
def test_logsumexp_alone(answer: Function, rng: np.random.Generator) -> None:
    """one row, and one column, which comes back as it is

    Kept because a wrong shape hides where it broadcasts, and the help
    says where to look.
    """
    tables = [rng.normal(1, 3, shape) for shape in ((1, 5), (4, 1), (1, 1))]
    for got, logits in [(answer(table), table) for table in tables]:
        close(got, log_sums(logits), what="logsumexp")


@grades("logsumexp", points=0.5, help=WHOLE_ARRAYS)
def test_logsumexp_pace(
    pace: Pace, source: Source, rng: np.random.Generator
) -> None:
    """as fast as array arithmetic on many rows, and right for all of them

    Where it works in blocks of rows, the last one must not be forgotten.

    Kept because a slow answer is right in every other respect.
    """
    limit = limit_of(source, "logsumexp")
    logits = rng.normal(size=(20_011, 3))
    got = pace(logsumexp_by_arrays, limit, logits)
    want = logsumexp_by_arrays(logits)
    close(got, want, what=f"logsumexp, {MANY}")


@grades("logsumexp", points=0.5, help=OWN_WORK)
def test_logsumexp_own_work(answer: Function, source: Source) -> None:
    """written with numpy, not with a library's log-sum-exp

    Kept because a library's answer is right in every other respect.
    """
    finite(answer(np.eye(3, 2)), "logsumexp")
    only_permitted_packages(source, "logsumexp")
