"""Keeps distances on self, and prints how many points there are."""


def _update_assignment(self, centers, points):
    diff = points[None, :, :] - 1.0 * centers[:, None, :]
    self.last_d2 = np.einsum("knd,knd->kn", diff, diff)
    self.last_idx = np.intp(np.argmin(self.last_d2, axis=0))
    print("assigned", self.last_idx.size, "points")
    return self.last_idx
