"""Robust spread from percentiles with a fallback; float32 kept."""


def _init_components(self, points, K, **kwargs):
    dtype = points.dtype if points.dtype.kind == "f" else float
    low, high = np.percentile(points, [16, 84], axis=0)
    spread = (high - low) / 2
    spread = np.where(spread > 1e-3, spread, points.std(axis=0))
    spread = np.where(spread > 1e-3, spread, 1.0)
    rows = np.random.permutation(np.arange(len(points)))[:K]
    return (
        np.full(K, 1 / K, dtype=dtype),
        points[rows].astype(dtype),
        np.repeat(spread[None].astype(dtype), K, axis=0),
    )
