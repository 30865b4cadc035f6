"""1 over the sum of the odds of the others; overflow to inf is welcome."""


def _E_step(self, points, pi, mu, sigma):
    ll = self._ll_joint(points, pi, mu, sigma).astype(float)
    gamma = np.empty_like(ll)
    with np.errstate(over="ignore", invalid="ignore"):
        for k in range(ll.shape[1]):
            odds = np.exp(ll - ll[:, [k]]).sum(axis=1)
            # a share of zero: -inf less -inf, and no responsibility
            gamma[:, k] = np.where(np.isneginf(ll[:, k]), 0.0, 1 / odds)
    return gamma
