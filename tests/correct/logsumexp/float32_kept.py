"""Keeps the dtype of the logits, works on the transpose, np.c_ at the end."""


def logsumexp(logits):
    columns = logits.T if logits.dtype.kind == "f" else logits.T / 1
    highest = np.maximum.reduce(columns)
    sums = np.add.reduce(np.exp(columns - highest))
    return np.c_[highest + np.log(sums)]
