"""What several mistakes in drawing centres ask of a call."""

import numpy as np

from autograder.checks.run import Call


def rows_drawn(call: Call) -> tuple[int, ...] | None:
    """The places in the data of the K centres; None if one is no point."""
    points, K = call.args[:2]
    rows = call.value
    if not isinstance(rows, np.ndarray) or rows.shape != (K, points.shape[1]):
        return None
    match = (rows[:, None] == points[None]).all(axis=2)  # (K, N)
    if not match.any(axis=1).all():
        return None
    return tuple(match.argmax(axis=1).tolist())
