"""What stands on a feedback page: its lines, questions and head."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from autograder.gradebook.handed_in_pictures import Drawn
from autograder.report import COULD_NOT_GRADE, CheckReport

# How each outcome is shown: a sign and a word, so that neither colour nor
# a font that lacks the sign is needed to read it.
PASSED, BLOCKED = "passed", "blocked"
OUTCOMES = {
    PASSED: ("\N{CHECK MARK}", "passed"),
    "failed": ("\N{BALLOT X}", "failed"),
    BLOCKED: ("\N{CIRCLED MINUS}", "could not run"),
    "timed_out": ("\N{CIRCLED TIMES}", "ran out of time"),
    COULD_NOT_GRADE: ("?", "for a person"),
}


@dataclass(frozen=True)
class Line:
    """One check, as its reader may see it."""

    outcome: str
    title: str
    points: float
    max_points: float
    hidden: bool
    message: str = ""
    help: str = ""

    @property
    def sign(self) -> str:
        return OUTCOMES[self.outcome][0]

    @property
    def word(self) -> str:
        return OUTCOMES[self.outcome][1]


@dataclass(frozen=True)
class Part:
    """One question of the page: by checks, or by a person."""

    id: str
    score: float
    max_score: float
    waits: bool
    by_hand: bool
    lines: tuple[Line, ...] = ()
    hint: str = ""
    """Of a known mistake that the results show, for all lines together."""
    picture: Drawn | None = None
    comments: tuple[str, ...] = ()
    answer: str = ""
    adjusted_from: float | None = None
    extra: float = 0

    @property
    def told(self) -> bool:
        """Is there more to say about it than its points?"""
        return bool(self.lines or self.comments or self.answer)

    @property
    def lost(self) -> bool:
        """Did a check that students know of fail?"""
        return any(
            line.outcome == "failed" and not line.hidden for line in self.lines
        )

    @property
    def state(self) -> str:
        if self.waits:
            return "waits"
        if self.score >= self.max_score:
            return "full"
        return "some" if self.score > 0 else "none"


@dataclass(frozen=True)
class Page:
    """Everything on the page."""

    title: str
    student: str
    score: float
    max_score: float
    penalty: float
    outcome: str
    reason: str
    parts: list[Part] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        return any(part.waits for part in self.parts)

    @property
    def total(self) -> float:
        return max(0.0, self.score - self.penalty)


def line_for_student(check: CheckReport) -> Line:
    """A hidden check shows what kind of case failed, and not its data.

    Its message may hold hidden inputs; what student code raises may, too.
    """
    line = line_for_instructor(check)
    if check.outcome == COULD_NOT_GRADE:
        return replace(line, message="", help="")
    if check.hidden and check.outcome != BLOCKED:
        return replace(line, message="")
    return line


def line_for_instructor(check: CheckReport) -> Line:
    """A check with everything that was seen."""
    return Line(
        check.outcome,
        check.title,
        check.points,
        check.max_points,
        check.hidden,
        check.message,
        check.help if check.outcome != PASSED else "",
    )


def told_once(
    checks: Iterable[CheckReport],
) -> tuple[str, tuple[Line, ...]]:
    """The named mistake's hint, and lines that say no advice twice."""
    checks = tuple(checks)
    hint = next((c.help for c in checks if c.misconception and c.help), "")
    said, lines = {hint}, []
    for line in map(line_for_student, checks):
        lines.append(replace(line, help="") if line.help in said else line)
        said.add(line.help)
    return hint, tuple(lines)
