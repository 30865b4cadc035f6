"""A loop over the rows in disguise.

Recursion that halves the rows until one is left. Values are right, one Python
call a row.
"""


def _lse(rows):
    if len(rows) == 1:
        m = rows[0].max()
        return np.array([[m + np.log(np.exp(rows[0] - m).sum())]])
    half = len(rows) // 2
    return np.concatenate([_lse(rows[:half]), _lse(rows[half:])])


def logsumexp(logits: np.ndarray) -> np.ndarray:
    return _lse(logits)
