"""Log of the mean exponential plus log D, result by reshape."""


def logsumexp(logits):
    N, D = logits.shape
    m = np.sort(logits, axis=1)[:, -1].reshape((N, 1)).astype(float)
    average = np.exp(logits - m).mean(axis=1).reshape((N, 1))
    return m + np.log(average) + np.log(D)
