"""Forbidden import inside the function.

Scipy.special.softmax. Values are right.
"""


def softmax(logits: np.ndarray) -> np.ndarray:
    from scipy.special import softmax as ready

    return ready(logits, axis=1)
