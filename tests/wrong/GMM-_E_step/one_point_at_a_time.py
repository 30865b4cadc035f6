"""A loop over the points in disguise.

Map of self._ll_joint with single points. Values are right.
"""


def _E_step(
    self,
    points: np.ndarray,
    pi: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
) -> np.ndarray:
    one = lambda x: softmax(self._ll_joint(x[None], pi, mu, sigma))[0]
    return np.array(list(map(one, points)))
