"""Does not use the joint: own log-density without common constants."""


def _E_step(self, points, pi, mu, sigma):
    # log(2 pi) is the same for all components, so it cancels
    with np.errstate(divide="ignore"):
        score = np.log(pi) - np.log(sigma).sum(axis=1)
    score = np.tile(score, (len(points), 1)).astype(float)
    for k, (m, s) in enumerate(zip(mu, sigma)):
        score[:, k] -= 0.5 * np.square((points - np.float64(m)) / s).sum(1)
    weight = np.exp(score - score.max(axis=1, keepdims=True))
    return weight / weight.sum(axis=1, keepdims=True)
