"""Comparing a student's value with what it should be, in words.

Every helper raises Failure with what was seen: the shape, the first index
that differs and by how much. None of them trusts the value it is given.
"""

from typing import Any

import numpy as np

from checks.registry import Failure

Array = np.ndarray[Any, np.dtype[Any]]

# Rounding alone moves a sum of a few hundred terms by some 100 units in the
# last place: 1e-5 in float32 and 2e-14 in float64. Algebraically equal
# formulas may lose two or three digits more; wrong ones are off by far more
# than these on the checks' inputs.
RELATIVE = {"float16": 1e-4, "float32": 1e-4, "float64": 1e-6}
# Beyond it a check's own arithmetic would overflow.
HUGE = 1e100
# The largest side of a matrix that is looked at: eigenvalues take n^3.
MAX_SIDE = 64


def array(
    got: object, what: str = "the result", shape: tuple[int, ...] | None = None
) -> Array:
    """`got` as an array of numbers, or Failure; optionally of that shape."""
    if got is None:
        raise Failure(
            f"{what} is None", "Does every path of your function end in return?"
        )
    if isinstance(got, bool | int | float | np.generic):
        got = np.asarray(got)
    if not isinstance(got, np.ndarray):
        raise Failure(
            f"{what} is a {type(got).__name__}, not an array",
            "Return the array itself.",
        )
    if got.dtype.kind not in "biuf":
        raise Failure(f"{what} has dtype {got.dtype}, which is not numeric")
    if shape is not None and got.shape != shape:
        raise Failure(
            f"{what} has shape {got.shape}; it should be {shape}",
            _shape_help(got.shape, shape),
            otherwise="Write the shape of each step beside it as a comment.",
        )
    # numpy does not calculate with truth values
    return got.astype(np.int64) if got.dtype.kind == "b" else got


def _shape_help(got: tuple[int, ...], want: tuple[int, ...]) -> str:
    if len(got) < len(want) and np.prod(got) == np.prod(want):
        return "An axis has got lost: look at keepdims=True in reductions."
    if len(got) == len(want) and got == want[::-1]:
        return "The axes are swapped: which of them counts what?"
    return ""


def pair(got: object, n: int, what: str = "the result") -> tuple[Any, ...]:
    """`got` as a tuple of n items (a list will do), or Failure."""
    if not isinstance(got, tuple | list):
        raise Failure(
            f"{what} is a {type(got).__name__}; it should be {n} values",
            "Look at the Returns part of the docstring.",
        )
    if len(got) != n:
        raise Failure(
            f"{what} has {len(got)} values; it should have {n}",
            "Look at the Returns part of the docstring.",
        )
    return tuple(got)


def finite(got: object, what: str = "the result") -> Array:
    """All entries, of which there are some, are finite and not absurd."""
    value = array(got, what)
    if not value.size:
        raise Failure(f"{what} is empty, with shape {value.shape}")
    bad = ~(np.abs(value.astype(np.float64)) < HUGE)
    if bad.any():
        raise Failure(
            _not_finite(what, value, bad),
            otherwise="Look for a division by zero, a log of zero or an "
            "overflow.",
        )
    return value


def close(
    got: object,
    want: object,
    *,
    what: str = "the result",
    rtol: float | None = None,
    atol: float | None = None,
    help: str = "",
) -> None:
    """Equal up to rounding: same shape, finite, every entry near `want`.

    Without tolerances, those of the coarser of the two precisions hold,
    `atol` being relative to the largest entry of `want`.
    """
    wanted = np.asarray(want)
    value = array(got, what, wanted.shape)
    if np.isfinite(wanted).all():
        finite(value, what)
    relative = _relative(value, wanted) if rtol is None else rtol
    scale = np.abs(wanted[np.isfinite(wanted)]).max(initial=0.0)
    absolute = relative * float(scale) if atol is None else atol
    near = np.isclose(
        value.astype(np.float64),
        wanted.astype(np.float64),
        rtol=relative,
        atol=absolute,
    )
    if near.all():
        return
    raise Failure(_difference(what, value, wanted, ~near), help)


def _difference(what: str, value: Array, wanted: Array, off: Array) -> str:
    """Where two arrays differ first, and by how much."""
    index = _first(off)
    numbers = f"{_number(value[index])} instead of {_number(wanted[index])}"
    if value.dtype.kind in "biu" and wanted.dtype.kind == "f":
        numbers += f" (your numbers are whole: dtype {value.dtype})"
    if not index:
        return f"{what}: {numbers}"
    return (
        f"{what}: {int(off.sum())} of {off.size} entries differ, the first "
        f"at {_where(index)}: {numbers}"
    )


def _not_finite(what: str, value: Array, bad: Array) -> str:
    index = _first(bad)
    if not index:
        return f"{what} is {value[index]}"
    return (
        f"{what}: {int(bad.sum())} of {bad.size} entries are not finite, the "
        f"first at {_where(index)}: {value[index]}"
    )


def _relative(value: Array, wanted: Array) -> float:
    floats = [a.dtype.name for a in (value, wanted) if a.dtype.kind == "f"]
    return max((RELATIVE.get(name, 1e-6) for name in floats), default=0.0)


def shape(got: object, want: tuple[int, ...], what: str = "the result") -> None:
    """Has that shape."""
    array(got, what, want)


def rows_sum_to_one(got: object, what: str = "the responsibilities") -> None:
    """Entries in [0, 1], each row adding up to one, up to rounding."""
    value = finite(got, what).astype(np.float64)
    if value.ndim != 2:
        raise Failure(f"{what} has shape {value.shape}; it should be (N, K)")
    if (value < -1e-6).any() or (value > 1 + 1e-5).any():
        raise Failure(
            f"{what} lies between {value.min():.4g} and {value.max():.4g}; "
            "it should stay between 0 and 1",
            "These are probabilities: divide positive weights by the sum of "
            "their row.",
        )
    sums = value.sum(axis=1)
    if not np.allclose(sums, 1.0, atol=1e-4):  # float32 rows: about 1e-6
        row = int(np.argmax(np.abs(sums - 1)))
        raise Failure(
            f"row {row} of {what} adds up to {sums[row]:.4g}; it should be 1",
            "Divide each row by its own sum: which axis runs along a row?",
        )


def symmetric(got: object, what: str = "Sigma") -> None:
    """Each matrix equals its transpose up to rounding of its dtype."""
    value = array(got, what)
    square = value.ndim >= 2 and value.shape[-1] == value.shape[-2]
    if not square or value.shape[-1] > MAX_SIDE:
        raise Failure(f"{what} has shape {value.shape}; it should be (K, D, D)")
    finite(value, what)
    gap = np.abs(value - np.swapaxes(value, -1, -2)).max(initial=0.0)
    # torch accepts about 1.7e-6 of asymmetry on entries of order one.
    limit = RELATIVE.get(value.dtype.name, 1e-6) * np.abs(value).max(initial=0)
    if gap > limit:
        raise Failure(
            f"{what} is not symmetric: it differs from its transpose by "
            f"{gap:.2g}",
            "The average of a matrix and its transpose is symmetric.",
        )


def psd(got: object, what: str = "Sigma") -> None:
    """Symmetric and positive definite: every eigenvalue above zero."""
    symmetric(got, what)
    value = np.asarray(got, dtype=np.float64)
    smallest = np.linalg.eigvalsh((value + np.swapaxes(value, -1, -2)) / 2)
    if smallest.min() <= 0:
        raise Failure(
            f"{what} is not positive definite: its smallest eigenvalue is "
            f"{smallest.min():.3g}",
            "Subtract the mean before multiplying, not afterwards: "
            "E[xx'] - mu mu' cancels.",
        )


def increasing(got: object, what: str, slack: float = 0.0) -> None:
    """Never falls by more than `slack` from one entry to the next."""
    value = finite(got, what).astype(np.float64)
    falls = np.diff(value)
    if falls.size and falls.min() < -slack:
        step = int(np.argmin(falls))
        raise Failure(
            f"{what} falls by {-falls[step]:.3g} from step {step} to "
            f"{step + 1}; it may only rise",
            "EM never makes it worse: the E-step or the M-step is not the "
            "maximum it should be.",
        )


def unchanged(before: object, after: object, what: str = "the input") -> None:
    """The input still holds what it held before the call."""
    old = np.asarray(before)
    new = np.zeros(()) if isinstance(after, list) else np.asarray(after)
    if old.shape != new.shape or not np.array_equal(old, new, equal_nan=True):
        raise Failure(
            f"{what} was modified by the call",
            "Operators like -= and methods like sort() change the caller's "
            "array: work on a new one.",
        )


def _first(mask: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.argwhere(mask)[0])


def _where(index: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, index))}]"


def _number(value: Any) -> str:
    return f"{float(value):.7g}"
