"""What students see checked about distances, softmax and log-sum-exp.

The examples are those of the notebook. Each function is also run on a table
whose axes have different lengths, and must leave its input as it was.
"""

import numpy as np

from checks import (
    Failure,
    array,
    close,
    finite,
    grades,
    rows_sum_to_one,
    unchanged,
)
from checks.blobs import cloud
from checks.run import Function

X = np.array([[1.62434536, -0.61175641], [-0.52817175, -1.07296862]])
Y = np.array(
    [
        [0.86540763, -2.3015387],
        [1.74481176, -0.7612069],
        [0.3190391, -0.24937038],
    ]
)
DIST = np.array(
    [[1.85239052, 0.19195729, 1.35467638], [1.85780729, 2.29426447, 1.18155842]]
)
LOGITS = np.array([[1000, 1000], [1, 2]], dtype=np.float32)
SOFTMAX = np.array([[0.5, 0.5], [0.26894143, 0.7310586]])
LOGSUMEXP = np.array([[1000.6932], [2.3132617]])


@grades(
    "pairwise_dist",
    points=1.5,
    help="Write out one entry by hand: square the difference of each "
    "coordinate, add these up, take the root.",
)
def test_pairwise_dist_example(answer: Function) -> None:
    """the six distances printed in the notebook

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(X, Y), DIST, what="dist")


@grades(
    "pairwise_dist",
    points=1,
    help="Rows belong to X, columns to Y; D is summed away.",
)
def test_pairwise_dist_table(
    answer: Function, expected: Function, rng: np.random.Generator
) -> None:
    """five points against three in four dimensions give a (5, 3) table

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    x, y = cloud(rng, 5, 4), cloud(rng, 3, 4)
    close(answer(x, y), expected(x, y), what="dist")


@grades(
    "pairwise_dist",
    points=0.5,
    help="Rounding can leave a tiny negative number under the root: what "
    "is the smallest value a squared distance can have?",
)
def test_pairwise_dist_to_itself(
    answer: Function, rng: np.random.Generator
) -> None:
    """every point is at distance zero from itself, never NaN

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    x = cloud(rng, 40, 3)
    dist = array(answer(x, x.copy()), "dist", (40, 40))
    finite(dist, "dist")
    if dist.min() < 0:
        raise Failure(f"a distance is negative: {dist.min():.3g}")
    own = np.diagonal(dist)
    # |x|^2 - 2 x.y + |y|^2 rounds to 6e-8 here, and some add 1e-8 under the
    # root, which gives 1e-4; other points are at least 0.03 away.
    if own.max() > 1e-3:
        raise Failure(f"a point is {own.max():.3g} away from itself")


@grades("pairwise_dist", points=0.5)
def test_pairwise_dist_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """X and Y are left as they were

    Kept because a result can be right and the input ruined.
    """
    x, y = cloud(rng, 4, 3), cloud(rng, 5, 3)
    after = answer.call(x, y).inputs
    unchanged(x, after[0], "X")
    unchanged(y, after[1], "Y")


@grades(
    "softmax",
    points=1.5,
    help="exp(1000) is infinite. Which number may you subtract from a row "
    "without changing its softmax?",
)
def test_softmax_example(answer: Function) -> None:
    """the four probabilities printed in the notebook

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(LOGITS), SOFTMAX, what="softmax")


@grades("softmax", points=1, help="Each row is on its own: which axis is D?")
def test_softmax_rows(
    answer: Function, expected: Function, rng: np.random.Generator
) -> None:
    """each of five rows of three logits becomes probabilities

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    logits = rng.normal(size=(5, 3))
    probabilities = array(answer(logits), "softmax", (5, 3))
    rows_sum_to_one(probabilities, "the softmax")
    close(probabilities, expected(logits), what="softmax")


@grades("softmax", points=1)
def test_softmax_unmodified(answer: Function, rng: np.random.Generator) -> None:
    """the logits are left as they were

    Kept because a result can be right and the input ruined.
    """
    logits = rng.normal(size=(4, 3))
    unchanged(logits, answer.call(logits).inputs[0], "logits")


@grades(
    "logsumexp",
    points=1,
    help="exp(1000) is infinite: pull the largest term out of the sum "
    "first. What becomes of it outside the logarithm?",
)
def test_logsumexp_example(answer: Function) -> None:
    """the two values printed in the notebook

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(LOGITS), LOGSUMEXP, what="logsumexp")


@grades("logsumexp", points=1, help="Each row is on its own: which axis is D?")
def test_logsumexp_column(
    answer: Function, expected: Function, rng: np.random.Generator
) -> None:
    """five rows of three logits give a column of shape (5, 1)

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    logits = rng.normal(size=(5, 3))
    close(answer(logits), expected(logits), what="logsumexp")


@grades("logsumexp", points=0.5)
def test_logsumexp_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """the logits are left as they were

    Kept because a result can be right and the input ruined.
    """
    logits = rng.normal(size=(4, 3))
    unchanged(logits, answer.call(logits).inputs[0], "logits")
