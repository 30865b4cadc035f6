"""One multinomial draw of one item for every sample; argmax of one-hot."""


def gmm_sampling(num_samples, pi, mu, sigma):
    p = np.array(pi, dtype=np.float64)
    p /= p.sum()
    hot = np.random.multinomial(1, p, size=num_samples)
    noise = np.random.randn(num_samples, mu.shape[1])
    samples = hot @ mu + (hot @ sigma) * noise
    return samples, hot.argmax(axis=1)
