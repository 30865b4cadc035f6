"""What a check is, and the list of all checks that have been imported."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

CheckFunction = Callable[..., None]


class Failure(AssertionError):
    """What a check saw, and one thing to try.

    `seen` is a sentence with numbers and shapes; `help` never hands over
    the code. For a hidden check students are shown the help only.
    `otherwise` is what to try where the check itself has no advice.
    """

    def __init__(self, seen: str, help: str = "", otherwise: str = "") -> None:
        super().__init__(seen)
        self.seen = seen
        self.help = help
        self.otherwise = otherwise


@dataclass(frozen=True)
class Check:
    """One check of one question."""

    id: str
    question: str
    title: str
    points: float
    hidden: bool
    help: str
    own_parts: bool
    function: CheckFunction = field(compare=False, repr=False)

    @property
    def module(self) -> str:
        """The name of the module it stands in: its topic."""
        return self.id.partition("/")[2].partition("::")[0]

    @property
    def fixtures(self) -> tuple[str, ...]:
        """Names of what the check function asks for."""
        code: Any = self.function.__code__
        return tuple(code.co_varnames[: code.co_argcount])


_registry: dict[str, Check] = {}


def grades(
    question: str, *, points: float, help: str = "", own_parts: bool = False
) -> Callable[[CheckFunction], CheckFunction]:
    """Register a function as a check of `question`, worth `points`.

    Its docstring's first line is what people read; it is hidden when its
    module lies in a folder `hidden`. `help` is the one thing to try when
    the failure itself does not say. With `own_parts` the student's earlier
    functions are not replaced by reference ones (an end-to-end run; such a
    check is worth no points, since one mistake must cost its own only).
    """
    if own_parts and points:
        raise ValueError("a check with the student's own parts has no points")

    def register(function: CheckFunction) -> CheckFunction:
        *_, kind, topic = function.__module__.split(".")
        check_id = f"{kind}/{topic}::{function.__name__}"
        if check_id in _registry:
            raise ValueError(f"two checks are called {check_id}; rename one")
        title = (function.__doc__ or "").strip().splitlines()
        if not title:
            raise ValueError(f"{check_id} needs a docstring: people read it")
        _registry[check_id] = Check(
            id=check_id,
            question=question,
            title=title[0],
            points=points,
            hidden=kind == "hidden",
            help=help,
            own_parts=own_parts,
            function=function,
        )
        return function

    return register


def checks_of(question: str) -> list[Check]:
    """The imported checks of a question, public ones first."""
    found = [c for c in _registry.values() if c.question == question]
    return sorted(found, key=lambda check: check.hidden)


def all_checks() -> list[Check]:
    """Every imported check."""
    return list(_registry.values())
