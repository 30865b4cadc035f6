"""Works in base two with logaddexp2 and converts at the end."""

_LN2 = np.log(2.0)


def logsumexp(logits):
    return np.logaddexp2.reduce(logits / _LN2, axis=1, keepdims=True) * _LN2
