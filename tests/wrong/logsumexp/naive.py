"""No shift: inf for logits of 1000, -inf for rows of -1000."""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    return np.log(np.sum(np.exp(logits), axis=1, keepdims=True))
