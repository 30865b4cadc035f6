"""The checks of K-means, tried on answers.

Right answers in other styles pass over many seeds; wrong ones that are
not among the misconceptions fail where they should.
"""

import math

import numpy as np
import pytest

from solutions import KMeans, pairwise_dist

SEEDS = range(20)


def draw_rows(self, points, K, **kwargs):
    return points[np.random.choice(len(points), K, replace=False)]


def draw_from_unreachable_generator(self, points, K, **kwargs):
    return np.random.default_rng().permutation(points)[:K]


def spread_out(self, points, K, **kwargs):
    """K-means++."""
    chosen = [np.random.randint(len(points))]
    while len(chosen) < K:
        nearest = pairwise_dist(points, points[chosen]).min(axis=1) ** 2
        share = nearest / nearest.sum()
        chosen.append(np.random.choice(len(points), p=share))
    return points[np.array(chosen)]


def farthest_first(self, points, K, **kwargs):
    centers = points[np.random.randint(len(points))][None]
    for _ in range(K - 1):
        far = pairwise_dist(points, centers).min(axis=1).argmax()
        centers = np.vstack([centers, points[far]])
    return centers


def even_partition(self, points, K, **kwargs):
    part = np.random.permutation(np.arange(len(points)) % K)
    return np.array([points[part == k].mean(axis=0) for k in range(K)])


def random_partition(self, points, K, **kwargs):
    """Parts that stay empty get a point of their own."""
    part = np.random.randint(K, size=len(points))
    spare = iter(np.random.permutation(len(points)))
    centers = [
        points[part == k].mean(axis=0)
        if (part == k).any()
        else points[next(spare)]
        for k in range(K)
    ]
    return np.array(centers)


def nearest_by_distance(self, centers, points):
    return pairwise_dist(points, centers).argmin(axis=1)


def nearest_by_norm(self, centers, points):
    self.last = np.linalg.norm(points[:, None] - centers, axis=2)
    return np.argmin(self.last, axis=1).astype(np.int32)


def nearest_by_product(self, centers, points):
    scores = points @ centers.T - 0.5 * (centers**2).sum(axis=1)
    return scores.argmax(axis=1)


def nearest_by_loop_over_centres(self, centers, points):
    best, cluster_idx = np.inf, np.zeros(len(points), dtype=np.int64)
    for k, center in enumerate(centers):
        squared = ((points - center) ** 2).sum(axis=1)
        cluster_idx = np.where(squared < best, k, cluster_idx)
        best = np.minimum(best, squared)
    return cluster_idx


def last_of_ties(self, centers, points):
    dist = pairwise_dist(points, centers[::-1])
    return len(centers) - 1 - dist.argmin(axis=1)


def means_by_masks(self, old_centers, cluster_idx, points):
    centers = np.array(old_centers, dtype=float)
    for k in range(len(centers)):
        own = points[cluster_idx == k]
        if len(own) > 0:
            centers[k] = own.mean(axis=0)
    return centers


def means_by_add_at(self, old_centers, cluster_idx, points):
    sums, counts = np.zeros_like(old_centers), np.zeros(len(old_centers))
    np.add.at(sums, cluster_idx, points)
    np.add.at(counts, cluster_idx, 1)
    with_points = counts > 0
    centers = old_centers.copy()
    centers[with_points] = sums[with_points] / counts[with_points, None]
    return centers


def means_by_one_hot(self, old_centers, cluster_idx, points):
    one_hot = np.eye(len(old_centers))[cluster_idx]
    centers = (one_hot.T @ points) / one_hot.sum(axis=0)[:, None]  # warns
    return np.where(np.isnan(centers), old_centers, centers)


def means_with_redrawn_points(self, old_centers, cluster_idx, points):
    K = len(old_centers)
    members = [points[cluster_idx == k] for k in range(K)]
    return np.stack(
        [
            own.mean(axis=0)
            if own.size
            else points[np.random.randint(len(points))]
            for own in members
        ]
    )


def means_with_farthest_point(self, old_centers, cluster_idx, points):
    centers = means_by_masks(self, old_centers, cluster_idx, points)
    empty = np.bincount(cluster_idx, minlength=len(centers)) == 0
    own = np.linalg.norm(points - centers[cluster_idx], axis=1)
    centers[empty] = points[np.argsort(own)[::-1][: empty.sum()]]
    return centers


def loss_by_distance_table(self, centers, cluster_idx, points):
    dist = pairwise_dist(points, centers)
    return np.mean(dist[np.arange(len(points)), cluster_idx] ** 2)


def loss_by_clusters(self, centers, cluster_idx, points):
    total = 0.0
    for k, center in enumerate(centers):
        total += np.sum((points[cluster_idx == k] - center) ** 2)
    return float(total / points.shape[0])


def loss_by_einsum(self, centers, cluster_idx, points):
    difference = points - centers[cluster_idx]
    return np.einsum("nd,nd->", difference, difference) / len(points)


def loss_in_single_precision(self, centers, cluster_idx, points):
    difference = (points - np.take(centers, cluster_idx, 0)).astype("f4")
    return (np.linalg.norm(difference, axis=1) ** 2).mean()


VARIANTS = {
    "KMeans._init_centers": [
        draw_rows,
        draw_from_unreachable_generator,
        spread_out,
        farthest_first,
        even_partition,
        random_partition,
    ],
    "KMeans._update_assignment": [
        nearest_by_distance,
        nearest_by_norm,
        nearest_by_product,
        nearest_by_loop_over_centres,
        last_of_ties,
    ],
    "KMeans._update_centers": [
        means_by_masks,
        means_by_add_at,
        means_by_one_hot,
        means_with_redrawn_points,
        means_with_farthest_point,
    ],
    "KMeans._get_loss": [
        loss_by_distance_table,
        loss_by_clusters,
        loss_by_einsum,
        loss_in_single_precision,
    ],
}


def test_variant_passes(harness, variant):
    question, function = variant
    for seed in SEEDS:
        assert harness.lost(question, function, seed) == {}
    for seed in range(5):
        assert harness.named(question, function, seed) is None


def both_of_a_tie(self, centers, points):
    dist = pairwise_dist(points, centers)
    return np.nonzero(dist == dist.min(axis=1, keepdims=True))[1]


def nearest_after_rounding(self, centers, points):
    rounded = np.round(centers, -1), np.round(points, -1)
    if np.abs(points).max() < 100:
        rounded = centers, points
    return pairwise_dist(rounded[1], rounded[0]).argmin(axis=1)


def draw_whole_numbers(self, points, K, **kwargs):
    return draw_rows(self, points, K).astype(int)


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


@pytest.mark.parametrize("seed", range(3))
def test_mistakes_are_named(harness, seed):
    """Those that show in a value; the others are named by their check."""
    for question in VARIANTS:
        for mistake in harness.misconceptions(question):
            if mistake.caught_by.endswith("_pace"):
                continue
            assert harness.named_in(mistake, seed) == mistake.id


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
