"""K-means: each method by definition, and whole runs by their properties."""

import numpy as np
import pytest

from solutions import KMeans

POINTS = np.random.default_rng(0).normal(size=(200, 3))


def nearest(centers: np.ndarray, points: np.ndarray) -> np.ndarray:
    offsets = points[:, None] - centers
    return (offsets**2).sum(axis=2).argmin(axis=1)


@pytest.fixture
def model() -> KMeans:
    np.random.seed(0)
    return KMeans(progress=False)


@pytest.mark.parametrize("K", [1, 2, 50, 200])
def test_initial_centers_are_different_points(model: KMeans, K: int) -> None:
    centers = model._init_centers(POINTS, K)
    rows = {tuple(point) for point in POINTS}
    chosen = {tuple(center) for center in centers}
    assert chosen <= rows
    assert len(chosen) == K


def test_initial_centers_differ_where_most_points_are_equal(
    model: KMeans,
) -> None:
    points = np.zeros((1000, 2))
    points[[3, 500]] = [[1, 0], [0, 1]]
    assert len(np.unique(model._init_centers(points, 3), axis=0)) == 3


def test_initial_centers_are_drawn_afresh_each_time(model: KMeans) -> None:
    first = model._init_centers(POINTS, 3)
    assert not np.array_equal(first, model._init_centers(POINTS, 3))


@pytest.mark.parametrize("K", [0, 201])
def test_impossible_K_is_an_error_that_says_so(model: KMeans, K: int) -> None:
    with pytest.raises(ValueError, match=f"K is {K}; choose K from 1 to N"):
        model(POINTS, K)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("offset", [0.0, 1e3])
def test_assignment_is_the_nearest_center(
    model: KMeans, dtype: type, offset: float
) -> None:
    # More points than a block of the assignment holds.
    noise = np.random.default_rng(1).normal(size=(5000, 3))
    points = (offset + 0.1 * noise).astype(dtype)
    centers = points[:7]
    got = model._update_assignment(centers, points)
    exact = nearest(centers.astype(float), points.astype(float))
    np.testing.assert_array_equal(got, exact)


def test_assignment_keeps_close_centers_apart_beside_a_far_one(
    model: KMeans,
) -> None:
    centers = np.array([[0.0], [1e-3], [1e4]], dtype=np.float32)
    points = np.array([[0.0], [1e-3], [9e3]], dtype=np.float32)
    got = model._update_assignment(centers, points)
    np.testing.assert_array_equal(got, [0, 1, 2])


def test_centers_become_means_and_an_empty_cluster_stays(
    model: KMeans,
) -> None:
    points = np.array([[0.0, 0.0], [2.0, 4.0], [5.0, 5.0]])
    old = np.array([[9.0, 9.0], [-7.0, 3.0], [1.0, 1.0]])
    got = model._update_centers(old, np.array([0, 0, 2]), points)
    np.testing.assert_allclose(got, [[1, 2], [-7, 3], [5, 5]])


def test_centers_are_exact_far_from_the_origin_in_float32(
    model: KMeans,
) -> None:
    noise = np.random.default_rng(0).normal(size=(20_000, 2))
    points = (1e3 + 0.1 * noise).astype(np.float32)
    idx = np.zeros(len(points), dtype=int)
    got = model._update_centers(points[:1], idx, points)
    assert got.dtype == np.float32
    # One unit in the last place of 1000 in float32 is 6.1e-5.
    np.testing.assert_allclose(
        got[0], points.mean(axis=0, dtype=float), atol=6.2e-5, rtol=0
    )


def test_loss_is_the_mean_squared_distance(model: KMeans) -> None:
    points = np.array([[0.0, 0.0], [3.0, 4.0]])
    centers = np.array([[0.0, 1.0], [0.0, 0.0]])
    assert model._get_loss(centers, np.array([0, 1]), points) == 13.0


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_loss_never_rises_and_the_run_ends_settled(
    model: KMeans, dtype: type
) -> None:
    points = POINTS.astype(dtype)
    idx, centers = model(points, 6, max_iters=500)
    losses = np.array(model.losses)
    assert (np.diff(losses) <= 1e-6 * losses[:-1]).all()
    assert 2 < len(losses) < 500
    assert len(model.path) == len(losses) + 1
    assert centers.dtype == dtype
    np.testing.assert_array_equal(idx, nearest(centers, points))
    means = [points[idx == k].mean(axis=0) for k in range(6)]
    np.testing.assert_allclose(centers, means, rtol=1e-5, atol=1e-6)


def test_one_cluster_is_the_mean(model: KMeans) -> None:
    idx, centers = model(POINTS, 1)
    assert not idx.any()
    np.testing.assert_allclose(centers[0], POINTS.mean(axis=0), atol=1e-12)


def test_separate_groups_are_found_in_any_order_of_points(
    model: KMeans,
) -> None:
    labels = np.arange(200) % 3
    points = POINTS + 100 * np.eye(3)[labels]
    order = np.random.default_rng(1).permutation(200)
    idx, _ = model(points[order], 3)
    pairs = set(zip(idx, labels[order], strict=True))
    assert len(pairs) == 3


@pytest.mark.parametrize(
    ("points", "K"),
    [
        (np.ones((1, 1)), 1),
        (np.ones((5, 2)), 3),
        (np.array([[0.0], [1.0]]), 2),
        (np.array([[0, 0], [255, 255], [255, 0]], dtype=np.uint8), 2),
    ],
    ids=["one point", "identical points", "K = N", "uint8"],
)
def test_degenerate_data_gives_finite_centers(
    model: KMeans, points: np.ndarray, K: int
) -> None:
    before = points.copy()
    idx, centers = model(points, K)
    assert centers.shape == (K, points.shape[1])
    assert np.isfinite(centers).all()
    assert idx.min() >= 0 and idx.max() < K
    assert len(model.losses) < 100  # a loss of 0 counts as settled
    np.testing.assert_array_equal(points, before)


def test_max_iters_below_one_is_an_error(model: KMeans) -> None:
    with pytest.raises(ValueError, match="max_iters is 0"):
        model(POINTS, 2, max_iters=0)


def test_the_progress_bar_shows_the_loss_unless_silent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    KMeans()(POINTS, 2)
    assert "K-means loss" in capsys.readouterr().err
    KMeans(progress=False)(POINTS, 2)
    assert capsys.readouterr().err == ""
