"""Returns a named tuple; one isotropic spread for all dimensions."""

from typing import NamedTuple


class Components(NamedTuple):
    pi: np.ndarray
    mu: np.ndarray
    sigma: np.ndarray


def _init_components(self, points, K, **kwargs):
    rng = kwargs.get("rng", np.random.default_rng())
    centred = points - points.mean(axis=0, dtype=float)
    spread = np.sqrt(np.mean(centred**2)) or 1.0
    return Components(
        mu=rng.permutation(points)[:K].astype(float),
        pi=np.full((K,), 1.0) / K,
        sigma=np.full((K, points.shape[1]), spread),
    )
