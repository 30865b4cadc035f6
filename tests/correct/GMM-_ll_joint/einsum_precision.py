"""Three-operand einsum of squares and precisions, float32 kept."""


def _ll_joint(self, points, pi, mu, sigma):
    if points.dtype.kind != "f":
        points = points.astype(float)
    gap = points[:, None] - mu.astype(points.dtype)[None]
    inv = (1 / sigma).astype(points.dtype)
    gap *= inv
    quad = np.einsum("nkd,nkd->nk", gap, gap)
    const = np.log(pi) - np.log(sigma).sum(axis=-1)
    const = const - 0.5 * gap.shape[-1] * np.log(2 * np.pi)
    return (const - 0.5 * quad).astype(points.dtype)
