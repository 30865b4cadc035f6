"""A nested generator yields the parameters of a component at a time."""


def _M_step(self, points, gamma):
    def fits(tiny=1e-12):
        for responsibility in np.asarray(gamma, dtype=float).T:
            n = responsibility.sum()
            mean = responsibility @ points / (n + tiny)
            var = responsibility @ (points - mean) ** 2 / (n + tiny)
            yield n, mean, np.sqrt(var)

    counts, mu, sigma = map(np.array, zip(*fits()))
    pi = counts / counts.sum()
    return pi, np.asfortranarray(mu), np.fmax(sigma, 1e-3, order="F")
