"""Sorts every row, so that small terms are added first; generator unpack."""


def logsumexp(logits):
    rows = np.sort(np.asarray(logits, np.float64), axis=1)
    (peak,) = (rows[:, d, None] for d in (-1,))
    scaled = np.exp(np.subtract(rows, peak))
    return np.add(peak, np.log(np.cumsum(scaled, axis=1)[:, [-1]]))
