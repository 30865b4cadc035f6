"""Values are right, but the rows of the caller are sorted in place to find the
maximum.
"""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    logits.sort(axis=1)
    m = logits[:, -1:]
    return m + np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
