"""The kit's recording: expected values and fingerprints, replayed."""

import functools
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import Any

from checks.naming import Fingerprint, Suspect, fingerprint
from checks.run import Call, Request, Returned
from checks.codec import decode, plain

RECORDING = "recorded.bin"


class OtherInputs(Exception):
    """This machine draws other random inputs than were recorded."""


@dataclass(frozen=True)
class Handout:
    """What the kit knows about its assignment."""

    name: str
    questions: tuple[str, ...]
    manual: tuple[str, ...]
    allowed_imports: frozenset[str]
    cells: tuple[str, ...]
    """nbgrader's ids of the cells that are graded or filled in."""
    points: dict[str, tuple[float, float]]
    """Of each question: points of its public checks, and all of them."""

    def earlier(self, question: str) -> tuple[str, ...]:
        """The questions before that one, in the notebook's order."""
        return self.questions[: self.questions.index(question)]


@dataclass(frozen=True)
class Recording:
    """What was recorded for an assignment."""

    handout: Handout
    checks: dict[str, Any]
    hints: dict[str, dict[str, str]]

    def suspects(self, question: str) -> list[Suspect]:
        """The known mistakes of a question, without fingerprints."""
        return [Suspect(*item, []) for item in self.hints[question].items()]

    def prints(self, check_id: str, who: str) -> list[Fingerprint | None]:
        """What a mistake (REFERENCE: nobody's) gives on a check's calls.

        Two prints for each call: of its value, and of its inputs after it.
        """
        found = []
        for call in self.checks[check_id]["calls"]:
            right = call.get(REFERENCE, UNKNOWN)
            theirs = call.get(who, UNKNOWN)
            found += [
                from_plain(right[i] if print_ == SAME else print_)
                for i, print_ in enumerate(theirs)
            ]
        return found


REFERENCE = ""
SAME = "same"  # stands for the reference's print, to keep the file small
UNKNOWN = (None, None)


@functools.cache
def recording() -> Recording:
    """The recording that lies beside this module."""
    path = Path(__file__).parent / RECORDING
    try:
        data = decode(path.read_bytes())
    except FileNotFoundError:
        raise FileNotFoundError(
            f"{RECORDING} is missing in the folder {path.parent.name}: "
            "unzip the kit again"
        ) from None
    return Recording(_handout(data["handout"]), data["checks"], data["hints"])


def _handout(data: dict[str, Any]) -> Handout:
    return Handout(
        name=data["name"],
        questions=tuple(data["questions"]),
        manual=tuple(data["manual"]),
        allowed_imports=frozenset(data["allowed_imports"]),
        cells=tuple(data["cells"]),
        points={q: (some, all_) for q, (some, all_) in data["points"].items()},
    )


def call_prints(call: Call) -> list[Fingerprint | None]:
    """The prints of a call: of its value, and of its inputs after it."""
    return [fingerprint(call.value), fingerprint(tuple(call.after))]


@dataclass
class Replay:
    """Gives the recorded values of a check's `expected`, in order."""

    check_id: str
    position: int = field(default=0)

    def __call__(self, request: Request) -> Returned:
        entries = recording().checks[self.check_id]["expected"]
        if self.position >= len(entries):
            raise OtherInputs(_ADVICE)
        inputs, value = entries[self.position]
        self.position += 1
        if not _same_inputs(from_plain(inputs), inputs_print(request.args)):
            raise OtherInputs(_ADVICE)
        return Returned(value, request.args, 0.0)


_ADVICE = (
    "this numpy draws other random numbers than the course's: install the "
    "versions of requirements.txt"
)


def inputs_print(args: Sequence[Any]) -> Fingerprint | None:
    """The fingerprint of a call's inputs."""
    return fingerprint(plain(tuple(args)))


def _same_inputs(one: Fingerprint | None, other: Fingerprint | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.same(other)


def as_plain(print_: Fingerprint | None) -> list[Any] | None:
    """A fingerprint as the codec carries it."""
    return None if print_ is None else list(astuple(print_))


def from_plain(data: list[Any] | None) -> Fingerprint | None:
    """The fingerprint that `as_plain` wrote."""
    if data is None:
        return None
    form, sums, scale = data
    return Fingerprint(form, tuple(sums), scale)
