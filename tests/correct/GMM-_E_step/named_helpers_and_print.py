"""Helpers in a small class of static methods, and prints on the way."""


class _Log:
    @staticmethod
    def normalised(rows):
        top = np.amax(rows, axis=1, keepdims=True)
        return rows - (top + np.log(np.exp(rows - top).sum(1)[:, None]))


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    ll = self._ll_joint(points, pi, mu, sigma).astype(np.float64)
    log_gamma = _Log.normalised(ll)
    print("mean certainty", np.mean(np.exp(log_gamma).max(axis=1)))
    return np.exp(log_gamma)
