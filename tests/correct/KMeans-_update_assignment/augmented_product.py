"""Homogeneous coordinates: one product decides about all half planes."""


def _homogeneous(a, last):
    return np.column_stack((a, np.broadcast_to(last, len(a))))


def _update_assignment(self, centers, points):
    far = points[0].astype(np.float64)
    p, c = points - far, centers - far
    table = _homogeneous(p, 1.0) @ _homogeneous(-2 * c, (c * c).sum(1)).T
    return table.argmin(axis=-1)
