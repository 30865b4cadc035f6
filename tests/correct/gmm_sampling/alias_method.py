"""Walker's alias tables, then two random numbers for every sample."""


def _alias_tables(pi):
    K = len(pi)
    keep = K * np.float64(pi) / np.sum(pi, dtype=float)
    alias = np.arange(K)
    small = [k for k in range(K) if keep[k] < 1]
    large = [k for k in range(K) if keep[k] >= 1]
    while small and large:
        s, g = small.pop(), large.pop()
        alias[s] = g
        keep[g] -= 1 - keep[s]
        (small if keep[g] < 1 else large).append(g)
    keep[small + large] = 1.0  # rounding
    return keep, alias


def gmm_sampling(num_samples, pi, mu, sigma):
    keep, alias = _alias_tables(pi)
    slot = np.random.randint(len(keep), size=num_samples)
    stay = np.random.random(num_samples) < keep[slot]
    ids = np.where(stay, slot, alias[slot])
    z = np.random.standard_normal((num_samples, mu.shape[-1]))
    return z * sigma[ids] + mu[ids], ids
