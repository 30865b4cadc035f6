"""What students see checked about the four methods of K-means.

The examples are the notebook's four points. Cluster numbers of a tie, the
way to draw centres and what becomes of an empty cluster are left open.
"""

import numpy as np

from checks import (
    Failure,
    array,
    close,
    finite,
    grades,
    pair,
    unchanged,
)
from checks.blobs import cloud, labels
from checks.centers import (
    check_distinct,
    check_empty,
    check_nearest,
    check_within,
)
from checks.run import Function

TOY = np.array([[0.0, 0.0], [0.0, 2.0], [4.0, 0.0], [6.0, 2.0]])
CENTERS = np.array([[0.0, 0.0], [4.0, 0.0]])
MEANS = np.array([[0.0, 1.0], [5.0, 1.0]])
CLUSTERS = np.array([0, 0, 1, 1])


@grades(
    "KMeans._init_centers",
    points=0.5,
    help="One row for each centre, one column for each coordinate of the "
    "points, and values that occur in the data.",
)
def test_init_centers_shape(answer: Function, rng: np.random.Generator) -> None:
    """four centres in three dimensions, somewhere among the points

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = 20 + cloud(rng, 15, 3)
    centers = array(answer(points, 4), "centers", (4, 3))
    check_within(centers, points)


@grades(
    "KMeans._init_centers",
    points=1,
    help="Drawing with replacement gives some point twice, and a cluster "
    "is lost before the start. How do you draw without?",
)
def test_init_centers_distinct(
    answer: Function, rng: np.random.Generator
) -> None:
    """with as many centres as points, no point is drawn twice

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = cloud(rng, 12, 2)
    for _ in range(3):
        centers = array(answer(points, 12), "centers", (12, 2))
        check_distinct(finite(centers, "centers"), points)


@grades("KMeans._init_centers", points=0.5)
def test_init_centers_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """the points are left as they were

    Kept because a result can be right and the input ruined.
    """
    points = cloud(rng, 8, 3)
    unchanged(points, answer.call(points, 3).inputs[0], "points")


@grades(
    "KMeans._update_assignment",
    points=1.5,
    help="Write the distances of one point to all centres beside each "
    "other: which is the smallest, and where does it stand?",
)
def test_update_assignment_example(answer: Function) -> None:
    """the four points of the notebook: 0, 0, 1, 1

    Kept because these are numbers that the student has seen worked out.
    """
    got = array(answer(CENTERS, TOY), "cluster_idx", (4,))
    close(got, CLUSTERS, what="cluster_idx")


@grades(
    "KMeans._update_assignment",
    points=1,
    help="One whole number for each point, because it will be used as an "
    "index: for N points a shape of (N,).",
)
def test_update_assignment_integers(
    answer: Function, rng: np.random.Generator
) -> None:
    """twelve points and five centres give twelve integers from 0 to 4

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    idx = array(answer(cloud(rng, 5, 3), cloud(rng, 12, 3)), "cluster_idx")
    if idx.shape != (12,) or idx.dtype.kind not in "iu":
        raise Failure(
            f"cluster_idx has shape {idx.shape} and dtype {idx.dtype}; it "
            "should be (12,) and integers"
        )
    if idx.min() < 0 or idx.max() > 4:
        raise Failure(f"it runs from {idx.min()} to {idx.max()}")


@grades(
    "KMeans._update_assignment",
    points=1,
    help="For each point, the smallest distance over all centres wins.",
)
def test_update_assignment_nearest(
    answer: Function, rng: np.random.Generator
) -> None:
    """no other centre is nearer to a point than its own

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    centers, points = cloud(rng, 4, 3), cloud(rng, 30, 3)
    check_nearest(answer(centers, points), centers, points)


@grades("KMeans._update_assignment", points=0.5)
def test_update_assignment_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """centres and points are left as they were

    Kept because a result can be right and the input ruined.
    """
    centers, points = cloud(rng, 3, 2), cloud(rng, 9, 2)
    after = answer.call(centers, points).inputs
    unchanged(centers, after[0], "centers")
    unchanged(points, after[1], "points")


@grades(
    "KMeans._update_centers",
    points=1.5,
    help="Each new centre is the mean of the points of its cluster, one "
    "coordinate at a time.",
)
def test_update_centers_example(answer: Function) -> None:
    """the four points of the notebook: (0, 1) and (5, 1)

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(CENTERS, CLUSTERS, TOY), MEANS, what="centers")


@grades(
    "KMeans._update_centers",
    points=1,
    help="One row for each old centre, in their order: row k is the mean "
    "of the points with cluster_idx equal to k.",
)
def test_update_centers_means(
    answer: Function, expected: Function, rng: np.random.Generator
) -> None:
    """twenty points in four clusters and three dimensions

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    inputs = cloud(rng, 4, 3), labels(rng, 20, 4), cloud(rng, 20, 3)
    close(answer(*inputs), expected(*inputs), what="centers")


@grades(
    "KMeans._update_centers",
    points=1,
    help="The mean of no points is 0 / 0. That is what old_centers is for.",
)
def test_update_centers_empty(answer: Function) -> None:
    """a cluster without points keeps a finite centre

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    points = TOY + 10
    centers = np.concatenate([CENTERS + 10, [[30.0, 20.0]]])
    got = array(answer(centers, CLUSTERS, points), "centers", (3, 2))
    close(got[:2], MEANS + 10, what="the centres of the two other clusters")
    check_empty(got[2:], centers[2:], points)


@grades("KMeans._update_centers", points=0.5)
def test_update_centers_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """the old centres, the clusters and the points are left as they were

    Kept because a result can be right and the input ruined.
    """
    inputs = cloud(rng, 3, 2), labels(rng, 9, 3), cloud(rng, 9, 2)
    after = answer.call(*inputs).inputs
    for name, old, new in zip(
        ("old_centers", "cluster_idx", "points"), inputs, after, strict=True
    ):
        unchanged(old, new, name)


@grades(
    "KMeans._get_loss",
    points=1,
    help="The squared distances are 0, 4, 0 and 8, and afterwards 1, 1, 2 "
    "and 2: what is their mean?",
)
def test_get_loss_example(answer: Function) -> None:
    """the notebook's four points: 3 before the centres moved, 1.5 after

    Kept because these are numbers that the student has seen worked out.
    """
    close(answer(CENTERS, CLUSTERS, TOY), 3.0, what="the loss")
    close(answer(MEANS, CLUSTERS, TOY), 1.5, what="the loss")


@grades(
    "KMeans._get_loss",
    points=0.5,
    help="One number, whatever N and K are: which axes are still there?",
)
def test_get_loss_number(
    answer: Function, expected: Function, rng: np.random.Generator
) -> None:
    """one number for twenty points in four clusters and three dimensions

    Kept because students see it, and learn of the mistake before they
    hand in.
    """
    inputs = cloud(rng, 4, 3), labels(rng, 20, 4), cloud(rng, 20, 3)
    close(answer(*inputs), expected(*inputs), what="the loss")


@grades("KMeans._get_loss", points=0.5)
def test_get_loss_unmodified(
    answer: Function, rng: np.random.Generator
) -> None:
    """centres, clusters and points are left as they were

    Kept because a result can be right and the input ruined.
    """
    inputs = cloud(rng, 3, 2), labels(rng, 9, 3), cloud(rng, 9, 2)
    after = answer.call(*inputs).inputs
    for name, old, new in zip(
        ("centers", "cluster_idx", "points"), inputs, after, strict=True
    ):
        unchanged(old, new, name)


@grades(
    "KMeans._get_loss",
    points=0,
    own_parts=True,
    help="Each step of __call__ uses one of your methods: which of their "
    "checks fails?",
)
def test_kmeans_settles(answer: Function, rng: np.random.Generator) -> None:
    """all of your K-means on three blobs: it runs until nothing changes

    Then each point is at its nearest centre and each centre is the mean of
    its points, whichever optimum the start has led to.

    Kept because it costs no points and shows whether the parts fit
    together.
    """
    blobs = np.repeat([[0.0, 0.0], [9.0, 0.0], [0.0, 9.0]], 20, axis=0)
    points = blobs + rng.normal(size=(60, 2))
    kmeans = answer.target("KMeans.__call__")
    idx, centers = pair(kmeans.call(points, 3, seed=1).value, 2, "the result")
    centers = array(centers, "centers", (3, 2))
    idx = check_nearest(idx, centers, points)
    for k in np.unique(idx):
        mean = points[idx == k].mean(axis=0)
        close(centers[k], mean, what=f"centre {k}")
