"""The square root is missing: these are squared distances."""

CAUGHT_BY = "public/helpers::test_pairwise_dist_example"
HINT = (
    "Each of your numbers is the square of ours. Which step turns a "
    "squared length back into a length?"
)


def pairwise_dist(X, Y):
    return ((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2)
