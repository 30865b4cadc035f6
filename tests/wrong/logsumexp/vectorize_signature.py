"""A loop over the rows in disguise.

Np.vectorize with a signature calls Python for each row.
"""


def logsumexp(logits: np.ndarray) -> np.ndarray:
    one = np.vectorize(
        lambda r: r.max() + np.log(np.exp(r - r.max()).sum()),
        signature="(d)->()",
    )
    return one(logits)[:, None]
