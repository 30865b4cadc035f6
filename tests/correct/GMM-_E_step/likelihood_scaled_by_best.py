"""Bayes with scaled densities: prior times density over the best density."""


def _E_step(self, points, pi, mu, sigma):
    K = len(pi)
    flat = np.ones(K)  # prior left out of the joint, put in afterwards
    log_density = np.float64(self._ll_joint(points, flat, mu, sigma))
    with np.errstate(divide="ignore"):
        log_prior = np.log(pi)
    best = np.max(log_density + log_prior, axis=1, keepdims=True)
    with np.errstate(over="ignore", invalid="ignore"):
        joint = np.where(pi > 0, np.exp(log_density + log_prior - best), 0.0)
    return joint / joint.sum(1, keepdims=True)
