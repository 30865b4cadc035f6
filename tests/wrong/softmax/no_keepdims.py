"""Sums without keepdims.

Crashes for N != D, and for N == D divides column d by the sum of row d.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(axis=1)[:, None])
    return e / e.sum(axis=1)
