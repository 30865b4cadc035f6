"""The checks, and what they are written with."""

from autograder.checks.compare import (
    array,
    close,
    finite,
    increasing,
    pair,
    psd,
    rows_sum_to_one,
    shape,
    symmetric,
    unchanged,
)
from autograder.checks.registry import (
    Check,
    Failure,
    all_checks,
    checks_of,
    grades,
)

__all__ = [
    "Check",
    "Failure",
    "all_checks",
    "array",
    "checks_of",
    "close",
    "finite",
    "grades",
    "increasing",
    "pair",
    "psd",
    "rows_sum_to_one",
    "shape",
    "symmetric",
    "unchanged",
]
