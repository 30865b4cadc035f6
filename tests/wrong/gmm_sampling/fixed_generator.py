"""A new generator with a fixed seed in each call.

All calls give the same samples.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(42)
    ids = rng.choice(len(pi), size=num_samples, p=pi)
    return rng.normal(mu[ids], sigma[ids]), ids
