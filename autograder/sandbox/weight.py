"""How much a value that has crossed weighs in the judge."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

_WORD = 8  # bytes: what one number takes at least, once it is computed with


def weight(value: Any) -> int:
    """The bytes of a plain value, each of its numbers taken as a float64.

    So an array of booleans weighs what it does after the judge's first
    step, and an empty one with a huge side what its sum would.
    """
    if isinstance(value, np.ndarray):
        cells: int = math.prod(max(side, 1) for side in value.shape)
        return cells * max(value.itemsize, _WORD)
    if isinstance(value, tuple | list):
        return _WORD + sum(map(weight, value))
    if isinstance(value, dict):
        return (
            _WORD + sum(map(weight, value)) + sum(map(weight, value.values()))
        )
    if isinstance(value, str):
        return max(len(value), _WORD)
    return _WORD
