"""The checks of K-means, tried on answers.

Wrong answers that are not among the misconceptions fail where they should;
right ones are in tests/correct/.
"""

import math

import numpy as np
import pytest

from solutions import KMeans, pairwise_dist


def both_of_a_tie(self, centers, points):
    dist = pairwise_dist(points, centers)
    return np.nonzero(dist == dist.min(axis=1, keepdims=True))[1]


def nearest_after_rounding(self, centers, points):
    rounded = np.round(centers, -1), np.round(points, -1)
    if np.abs(points).max() < 100:
        rounded = centers, points
    return pairwise_dist(rounded[1], rounded[0]).argmin(axis=1)


def draw_whole_numbers(self, points, K, **kwargs):
    return KMeans._init_centers(self, points, K).astype(int)


def draw_with_replacement_when_few(self, points, K, **kwargs):
    few = len(points) > 2 * K
    return points[np.random.choice(len(points), K, replace=few)]


def nearest_by_cdist(self, centers, points):
    from scipy.spatial.distance import cdist

    return cdist(points, centers).argmin(axis=1)


def means_from_one_more(self, old_centers, cluster_idx, points):
    counts = np.bincount(cluster_idx, minlength=len(old_centers))
    sums = np.zeros(old_centers.shape)
    np.add.at(sums, cluster_idx, points)
    return sums / (counts + 1e-3)[:, None]


def loss_with_loop(self, centers, cluster_idx, points):
    pairs = zip(points.tolist(), centers[cluster_idx].tolist(), strict=True)
    return sum(math.dist(x, y) ** 2 for x, y in pairs) / len(points)


@pytest.mark.parametrize(
    ("asked", "function", "check"),
    [
        ("init_centers", draw_whole_numbers, "where_points_are"),
        ("init_centers", draw_with_replacement_when_few, "never_twice"),
        ("update_assignment", both_of_a_tie, "ties"),
        ("update_assignment", nearest_after_rounding, "pixels"),
        ("update_assignment", nearest_by_cdist, "own_work"),
        ("update_centers", means_from_one_more, "by_loops"),
        ("get_loss", loss_with_loop, "pace"),
    ],
)
def test_wrong_answer_fails(harness, asked, function, check):
    lost = harness.lost(f"KMeans._{asked}", function)
    assert any(f"test_{asked}_{check}" in check_id for check_id in lost)


END_TO_END = "public/kmeans::test_kmeans_settles"


def test_end_to_end_run_uses_the_student_s_own_parts(harness):
    def farthest(self, centers, points):
        return pairwise_dist(points, centers).argmax(axis=1)

    class Wrong(KMeans):
        _update_assignment = farthest

    wrong = harness.lost_in_class("KMeans._get_loss", Wrong)
    assert set(wrong) == {END_TO_END}
    assert harness.lost_in_class("KMeans._get_loss", KMeans) == {}


def test_end_to_end_run_is_worth_no_points(harness):
    outcomes = harness.grade("KMeans._get_loss")
    outcome = next(o for o in outcomes if o.check.id == END_TO_END)
    assert outcome.check.own_parts
    assert outcome.check.points == 0
    assert outcome.calls == []  # they say nothing about this question


def drawn_again_beside_a_mean(self, points, K):
    centers = points[np.random.choice(len(points), K)]
    centers[-1] = points[:2].mean(axis=0)
    return centers


def test_a_mean_hides_no_point_that_is_drawn_twice(harness):
    lost = harness.lost("KMeans._init_centers", drawn_again_beside_a_mean)
    assert "hidden/kmeans::test_init_centers_never_twice" in lost


def lost_ones_to_a_corner(self, old_centers, cluster_idx, points):
    member = np.arange(len(old_centers))[:, None] == cluster_idx
    count = member.sum(axis=1)[:, None]
    means = member @ points / np.maximum(count, 1)
    return np.where(count > 0, means, points.min(axis=0))


def test_a_corner_of_the_data_is_no_point_of_it(harness):
    lost = harness.lost("KMeans._update_centers", lost_ones_to_a_corner)
    assert "hidden/kmeans_updates::test_update_centers_many_empty" in lost


def sums_of_all_calls(self, old_centers, cluster_idx, points):
    member = np.arange(len(old_centers))[:, None] == cluster_idx
    old = getattr(self, "_sums", (0.0, 0))
    self._sums = old[0] + member @ points, old[1] + member.sum(axis=1)[:, None]
    sums, count = self._sums
    return np.where(count > 0, sums / np.maximum(count, 1), old_centers)


def test_what_is_remembered_is_told_as_that(harness):
    lost = harness.lost("KMeans._update_centers", sums_of_all_calls)
    name = "hidden/kmeans_updates::test_update_centers_by_loops"
    assert lost.keys() == {name}
    assert "called twice on one instance: centers" in lost[name]
