"""Adds the halves of the columns pairwise, log2(D) levels of recursion."""


def logsumexp(logits):
    D = logits.shape[1]
    if D == 1:
        return logits.astype(np.result_type(logits, np.float32), copy=True)
    half = D // 2
    pairs = np.logaddexp(logits[:, :half] * 1.0, logits[:, half : 2 * half])
    if D % 2:
        pairs[:, :1] = np.logaddexp(pairs[:, :1], logits[:, -1:])
    return logsumexp(pairs)
