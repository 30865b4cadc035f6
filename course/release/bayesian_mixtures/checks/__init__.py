"""The checks, and what they are written with."""

from checks.compare import (
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
from checks.registry import (
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

from checks.student import check  # noqa: E402
