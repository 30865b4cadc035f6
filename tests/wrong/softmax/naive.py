"""exp without a shift.

Inf / inf = NaN for logits of 1000, 0 / 0 = NaN for rows of -1000.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)
