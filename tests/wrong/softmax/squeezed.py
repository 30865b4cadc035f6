"""Squeezes the result.

(D,) in place of (1, D) for N = 1, and (N,) for D = 1.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.squeeze(e / e.sum(axis=1, keepdims=True))
