"""The wrong axis of argmin."""


def _update_assignment(self, centers, points):
    d = ((centers[:, None] - points[None]) ** 2).sum(2)
    return d.argmin(axis=1)
