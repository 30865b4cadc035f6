"""Last column of logaddexp.accumulate: a strided view of a larger array."""


def logsumexp(logits):
    return np.logaddexp.accumulate(logits.astype(float), axis=1)[:, -1:]
