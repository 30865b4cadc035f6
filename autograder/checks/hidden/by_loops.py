"""Distances, softmax and log-sum-exp by loops, and as yardsticks by arrays.

The loops over Python floats share no formula and no axis with an answer that
is written in arrays.
"""

import math
from typing import Any

import numpy as np

from autograder.checks.blobs import Array


def distances(x: Array, y: Array) -> Array:
    """Entry by entry, by the theorem of Pythagoras."""
    table = [[math.dist(a, b) for b in y.tolist()] for a in x.tolist()]
    return np.array(table)


def probabilities(logits: Array) -> Array:
    """Row by row, from differences; a hopeless entry has probability 0."""
    rows = []
    for row in logits.tolist():
        rows.append([1 / math.fsum(map(_exp, _less(row, v))) for v in row])
    return np.array(rows)


def log_sums(logits: Array) -> Array:
    """Row by row, around the first of the largest entries."""
    rows = []
    for row in logits.tolist():
        total = math.fsum(map(_exp, _less(row, max(row))))
        rows.append([max(row) + math.log(total)])
    return np.array(rows)


def _less(row: list[float], value: float) -> list[float]:
    return [entry - value for entry in row]


def _exp(exponent: float) -> float:
    return math.exp(min(exponent, 700))


def large_logits(rng: np.random.Generator) -> list[Array]:
    """Rows far from zero on both sides, and rows that are wide."""
    offset = np.array([[5e3], [-5e3], [0], [800], [-800], [95], [-110]])
    tables = []
    for dtype in (np.float64, np.float32):
        wide = rng.normal(size=(7, 4))
        wide[1:] += rng.choice([-9e3, 0, 3e3, 9e3], (6, 4))
        far = rng.normal(size=(7, 4)) + offset
        tables += [far.astype(dtype), wide.astype(dtype)]
    return tables


def broadcast_distances(X: Array, Y: Array) -> Any:
    import numpy as np

    return np.sqrt(((X[:, None] - Y) ** 2).sum(axis=2))


def softmax_by_arrays(logits: Array) -> Any:
    import numpy as np

    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)


def logsumexp_by_arrays(logits: Array) -> Any:
    import numpy as np

    largest = logits.max(axis=1, keepdims=True)
    total = np.exp(logits - largest).sum(axis=1, keepdims=True)
    return largest + np.log(total)
