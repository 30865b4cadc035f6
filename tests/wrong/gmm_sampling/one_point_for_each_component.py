"""Draws one point for each component, then repeats it.

No spread inside a component.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return np.random.normal(mu, sigma)[ids], ids
