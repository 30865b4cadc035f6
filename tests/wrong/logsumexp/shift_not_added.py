"""Forgets to add the maximum again; right only for rows whose maximum is 0."""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1, keepdims=True))
