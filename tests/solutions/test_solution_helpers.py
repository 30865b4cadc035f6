"""pairwise_dist, softmax and logsumexp against printed and brute values."""

import numpy as np
import pytest

from solutions import logsumexp, pairwise_dist, softmax

LOGITS = np.array([[1000, 1000], [1, 2]], dtype=np.float32)


def brute_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return np.array([[np.linalg.norm(x - y) for y in Y] for x in X])


def test_pairwise_dist_gives_the_printed_example() -> None:
    np.random.seed(1)
    x, y = np.random.randn(2, 2), np.random.randn(3, 2)
    want = [
        [1.85239052, 0.19195729, 1.35467638],
        [1.85780729, 2.29426447, 1.18155842],
    ]
    np.testing.assert_allclose(pairwise_dist(x, y), want, atol=5e-9)


@pytest.mark.parametrize("shape", [(1, 1, 1), (5, 1, 3), (4, 7, 1), (3, 6, 9)])
def test_pairwise_dist_equals_brute_force(shape: tuple[int, ...]) -> None:
    N, M, D = shape
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(N, D)), rng.normal(size=(M, D))
    np.testing.assert_allclose(pairwise_dist(X, Y), brute_dist(X, Y))


def test_pairwise_dist_of_equal_points_is_zero_not_nan() -> None:
    X = 1e3 + np.random.default_rng(0).normal(size=(300, 5))
    diagonal = np.diag(pairwise_dist(X, X))
    # The expanded square rounds by about sqrt(1e-16) of the spread.
    assert (diagonal >= 0).all()
    assert diagonal.max() < 1e-6


def test_pairwise_dist_is_exact_far_from_the_origin_in_float32() -> None:
    rng = np.random.default_rng(0)
    X = (1e3 + 0.1 * rng.normal(size=(50, 3))).astype(np.float32)
    want = brute_dist(X.astype(np.float64), X.astype(np.float64))
    got = pairwise_dist(X, X)
    assert got.dtype == np.float32
    np.testing.assert_allclose(got, want, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_and_logsumexp_give_the_printed_example(dtype: type) -> None:
    logits = LOGITS.astype(dtype)
    probabilities, total = softmax(logits), logsumexp(logits)
    want = [[0.5, 0.5], [0.26894143, 0.7310586]]
    np.testing.assert_allclose(probabilities, want, rtol=1e-6)
    np.testing.assert_allclose(total, [[1000.6932], [2.3132617]], rtol=1e-6)
    assert probabilities.dtype == total.dtype == dtype


@pytest.mark.parametrize("function", [softmax, logsumexp])
def test_the_logits_are_left_as_they_were(function) -> None:  # type: ignore[no-untyped-def]
    logits = LOGITS.copy()
    function(logits)
    np.testing.assert_array_equal(logits, LOGITS)


@pytest.mark.parametrize("size", [1e4, -1e4])
def test_large_logits_of_either_sign_stay_finite(size: float) -> None:
    logits = size + np.array([[0.0, 1.0, 2.0]])
    weights = np.exp([0.0, 1.0, 2.0])
    np.testing.assert_allclose(softmax(logits)[0], weights / weights.sum())
    want = size + np.log(weights.sum())
    np.testing.assert_allclose(logsumexp(logits), [[want]])


def test_a_logit_of_minus_infinity_has_probability_zero() -> None:
    logits = np.array([[-np.inf, 0.0]])
    np.testing.assert_array_equal(softmax(logits), [[0.0, 1.0]])
    np.testing.assert_array_equal(logsumexp(logits), [[0.0]])


def test_softmax_is_exp_of_logits_less_logsumexp() -> None:
    logits = np.random.default_rng(0).normal(size=(6, 4)) * 50
    np.testing.assert_allclose(
        softmax(logits), np.exp(logits - logsumexp(logits))
    )
