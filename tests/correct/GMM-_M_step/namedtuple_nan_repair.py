"""Divides by zero with a warning, repairs nan; returns a named tuple."""

from collections import namedtuple

Parameters = namedtuple("Parameters", "pi mu sigma")


def _M_step(self, points, gamma):
    N_k = gamma.sum(axis=0)[:, None].astype(float)
    mu = np.nan_to_num(gamma.T @ points / N_k, posinf=0.0, neginf=0.0)
    spread = (
        np.array(
            [
                (gamma[:, k, None] * (points - mu[k]) ** 2).sum(axis=0)
                for k in range(N_k.size)
            ]
        )
        / N_k
    )
    sigma = np.nan_to_num(np.sqrt(spread), nan=1.0, posinf=1.0)
    return Parameters(N_k[:, 0] / len(points), mu, sigma.clip(min=1e-3))
