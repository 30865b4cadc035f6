"""Largest x'c - |c|^2 / 2, which has no |x|^2; centred, float64."""


def _update_assignment(self, centers, points):
    origin = centers.mean(axis=0, dtype=np.float64)
    c = centers - origin
    bias = -0.5 * np.einsum("kd,kd->k", c, c)
    scores = (points - origin) @ c.T
    scores += bias
    return scores.argmax(axis=1)
