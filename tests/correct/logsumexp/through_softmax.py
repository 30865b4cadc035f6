"""Largest logit minus the log of the largest softmax."""


def logsumexp(logits):
    # log softmax_d = l_d - lse  for every d; the largest is the safest
    largest = np.float64(logits).max(axis=1)
    share = np.max(softmax(np.float64(logits)), axis=1)
    return np.expand_dims(largest - np.log(share), axis=1)
