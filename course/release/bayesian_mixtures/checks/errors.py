"""What can go wrong when student code is run.

    SandboxError
    ├── StudentFault             the code that was run is at fault
    │   ├── StudentRaised        it raised an exception
    │   ├── NotDefined           the function or class is not there
    │   ├── TimedOut             CPU time or wall time ran out
    │   ├── OutOfMemory          it needed more memory than allowed
    │   ├── Exited               it ended its process (exit, os._exit)
    │   ├── Crashed              a signal ended its process
    │   ├── UnsupportedValue     it returned what is not plain data
    │   ├── GrownArgument        it enlarged an argument in place
    │   └── ProtocolBroken       it wrote to the judge's connection
    ├── ServerFault              our sandbox failed; the check can be run again
    └── IsolationUnavailable     this machine cannot isolate student code

Every text that student code had a hand in is cut to length and stripped of
control characters here, before anyone sees it.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_TEXT = 500


class SandboxError(Exception):
    """What all errors of the sandbox are."""


class ServerFault(SandboxError):
    """The sandbox itself failed; nothing is known about the student's code."""


class IsolationUnavailable(SandboxError):
    """This machine cannot isolate student code; the message says what to do."""


class StudentFault(SandboxError):
    """The code that was run is at fault."""


class StudentRaised(StudentFault):
    """An exception left the student's code.

    ``line`` is the line within ``cell`` where it was raised, None if it was
    not raised in a line of the notebook.
    """

    def __init__(
        self, type_name: str, message: str, line: int | None, cell: str | None
    ) -> None:
        self.type_name = clean(type_name, 80)
        self.message = clean(message)
        self.line = line
        self.cell = None if cell is None else clean(cell, 80)
        text = f"{self.type_name}: {self.message}".removesuffix(": ")
        super().__init__(text)


class NotDefined(StudentFault):
    """The notebook does not define this function, class or method."""

    def __init__(self, qualname: str) -> None:
        self.qualname = clean(qualname, 80)
        super().__init__(f"{self.qualname} is not defined")


class TimedOut(StudentFault):
    """A limit of time ran out; ``kind`` is "cpu" or "wall"."""

    def __init__(self, kind: str, seconds: float) -> None:
        self.kind = kind
        self.seconds = seconds
        word = "CPU time" if kind == "cpu" else "time"
        super().__init__(f"stopped after {seconds:g} s of {word}")


class OutOfMemory(StudentFault):
    """The code needed more memory than the limit allows."""

    def __init__(self) -> None:
        super().__init__("needed more memory than allowed")


class Exited(StudentFault):
    """The code ended its own process."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(f"ended the Python process with exit status {code}")


class Crashed(StudentFault):
    """A signal ended the process; None if it vanished without a trace."""

    def __init__(self, number: int | None) -> None:
        self.signal = number
        self.name = "an unknown cause"
        if number is not None:
            known = number in signal.Signals.__members__.values()
            self.name = signal.Signals(number).name if known else str(number)
        super().__init__(f"the Python process crashed ({self.name})")


class UnsupportedValue(StudentFault):
    """The code returned something other than plain data."""

    def __init__(self, message: str) -> None:
        super().__init__(clean(message))


class GrownArgument(StudentFault):
    """The code enlarged one of its arguments in place."""

    def __init__(self, number: int) -> None:
        super().__init__(f"argument number {number} has changed its size")


class ProtocolBroken(StudentFault):
    """What came over the process's connection is not an answer of ours."""

    def __init__(self) -> None:
        super().__init__("disturbed the connection to the grader")


def clean(text: str, length: int = MAX_TEXT) -> str:
    """The text on one line, printable, at most ``length`` characters."""
    text = text[: 4 * length]
    kept = "".join(c if c.isprintable() else " " for c in text)
    kept = " ".join(kept.split())
    return kept if len(kept) <= length else kept[: length - 1] + "…"


def fault_from(report: object) -> StudentFault:
    """The fault that a process in the sandbox reported; it may be forged."""
    if type(report) is not dict:
        return ProtocolBroken()
    try:
        return _FAULTS[_text(report["kind"])](report)
    except (KeyError, TypeError):
        return ProtocolBroken()


def is_number(value: object, number: int) -> bool:
    """Whether what the other side sent is this number.

    Its type comes first: an array that is compared gives an array.
    """
    return type(value) is int and value == number


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("not a text")
    return value


def _number(value: Any) -> int:
    if type(value) is not int or not -(2**31) <= value < 2**31:
        raise TypeError("not a number")
    return value


def _raised(report: dict[str, Any]) -> StudentFault:
    line, cell = report["line"], report["cell"]
    return StudentRaised(
        _text(report["type"]),
        _text(report["message"]),
        None if line is None else _number(line),
        None if cell is None else _text(cell),
    )


_FAULTS: dict[str, Callable[[dict[str, Any]], StudentFault]] = {
    "raised": _raised,
    "undefined": lambda report: NotDefined(_text(report["name"])),
    "memory": lambda report: OutOfMemory(),
    "exited": lambda report: Exited(_number(report["code"])),
    "unsupported": lambda report: UnsupportedValue(_text(report["message"])),
}
