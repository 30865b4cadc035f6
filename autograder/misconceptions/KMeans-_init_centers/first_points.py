"""The first K points are always taken."""

CAUGHT_BY = "hidden/kmeans::test_init_centers_random"
HINT = (
    "Your start is the same every time: the first K points. Data are "
    "often stored in order, so these may all lie in one cluster, and a "
    "restart changes nothing. Draw the rows at random."
)


def _init_centers(self, points, K, **kwargs):
    return points[:K].copy()
