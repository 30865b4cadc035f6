"""squeeze() drops the axis of a single point or component."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_joint_ones"
HINT = (
    "With one component or one point your result loses an axis. Which call "
    "removes every axis of length 1, wanted or not?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return np.squeeze(np.log(pi) + logs.sum(axis=2))


def looks_like(calls):
    """Axes of length 1 are missing, and no others."""
    shapes = [
        (np.shape(call.value), (len(call.args[0]), len(call.args[1])))
        for call in calls
        if isinstance(call.value, np.ndarray)
    ]
    squeezed = [got for got, want in shapes if got != want]
    return len(squeezed) > 1 and all(
        got == tuple(n for n in want if n > 1) for got, want in shapes
    )
