"""Normalises in the log domain with a nested float64 log-sum-exp."""


def softmax(logits):
    def lse(a):
        top = a.max(1)
        return top + np.log(np.exp(a - top[:, None]).sum(1))

    work = np.asarray(logits, dtype=np.float64)
    return np.exp(work - lse(work)[:, None])
