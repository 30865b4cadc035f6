"""The expanded square has the product only once, so |c|^2 weighs double."""

CAUGHT_BY = "public/kmeans::test_update_assignment_nearest"
HINT = (
    "You leave out |x|^2, which is the same for all centres, but the two "
    "other terms do not balance. Multiply (x - c)(x - c) out: how often "
    "does the mixed term appear?"
)


def _update_assignment(self, centers, points):
    scores = (centers**2).sum(axis=1) - points @ centers.T
    return scores.argmin(axis=1)
