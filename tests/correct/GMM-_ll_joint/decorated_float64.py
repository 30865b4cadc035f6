"""A decorator promotes all four arrays; clipped shares; type hints."""

from functools import wraps


def in_float64(method):
    @wraps(method)
    def run(self, *arrays, **named):
        arrays = [np.asarray(a, dtype=np.float64) for a in arrays]
        named = {key: np.float64(a) for key, a in named.items()}
        return method(self, *arrays, **named)

    return run


@in_float64
def _ll_joint(
    self, points: np.ndarray, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> np.ndarray:
    assert mu.shape == sigma.shape == (pi.size, points.shape[1])
    var = sigma**2
    exponent = ((points[:, None] - mu) ** 2 / var).sum(axis=-1)
    log_norm = np.log(2 * np.pi * var).sum(axis=-1)
    return np.log(pi.clip(1e-300)) - 0.5 * (log_norm + exponent)
