"""The report: the outcome of one submission, and its JSON form."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Self

GRADED = "graded"
COULD_NOT_GRADE = "could_not_grade"
TIMED_OUT = "timed_out"  # an outcome of a check only

# How the reason begins where it is not the file's fault: try once more.
GRADER_FAILED = "the grader failed"

# What a terminal may obey, or a file not take: control characters, those
# that turn text around or end lines, and halves of characters.
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    """The text with a stand-in for each character that cannot be shown."""
    return UNPRINTABLE.sub("\ufffd", text)


@dataclass(frozen=True)
class CheckReport:
    """How one check ended."""

    id: str
    title: str
    outcome: str
    points: float
    max_points: float
    hidden: bool
    message: str = ""
    help: str = ""
    misconception: str | None = None

    def __post_init__(self) -> None:
        # Whatever a student's code said is in them.
        object.__setattr__(self, "message", printable(self.message))
        object.__setattr__(self, "help", printable(self.help))


@dataclass(frozen=True)
class QuestionReport:
    """The checks of one question; its score is what the passed ones give."""

    id: str
    checks: tuple[CheckReport, ...]

    @property
    def score(self) -> float:
        return sum(check.points for check in self.checks)

    @property
    def max_score(self) -> float:
        return sum(check.max_points for check in self.checks)


@dataclass(frozen=True)
class Report:
    """The outcome of one submission: only plain values, made by the judge."""

    notebook: str
    assignment: str
    outcome: str
    reason: str
    max_score: float
    isolation: str
    seed: int
    seconds: float
    questions: tuple[QuestionReport, ...] = ()

    def __post_init__(self) -> None:
        one_line = self.reason.replace("\n", " ").replace("\t", " ")
        object.__setattr__(self, "reason", printable(one_line))

    @property
    def score(self) -> float:
        return sum(question.score for question in self.questions)

    def question(self, question_id: str) -> QuestionReport | None:
        """The report of one question, if it was reached."""
        for question in self.questions:
            if question.id == question_id:
                return question
        return None

    def to_json(self) -> dict[str, Any]:
        """The object of the contract, in its order of keys."""
        return {
            "notebook": self.notebook,
            "assignment": self.assignment,
            "outcome": self.outcome,
            "reason": self.reason,
            "score": self.score,
            "max_score": self.max_score,
            "isolation": self.isolation,
            "seed": self.seed,
            "seconds": round(self.seconds, 3),
            "questions": [_question_json(q) for q in self.questions],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The report that `to_json` wrote."""
        fields = {k: v for k, v in data.items() if k != "score"}
        fields["questions"] = tuple(
            QuestionReport(
                q["id"], tuple(CheckReport(**c) for c in q["checks"])
            )
            for q in data["questions"]
        )
        return cls(**fields)


def _question_json(question: QuestionReport) -> dict[str, Any]:
    return {
        "id": question.id,
        "score": question.score,
        "max_score": question.max_score,
        "checks": [asdict(check) for check in question.checks],
    }


def needs_a_person(report: Report) -> bool:
    """Whether it could not be graded, or a check of it could not be run."""
    return report.outcome == COULD_NOT_GRADE or any(
        check.outcome == COULD_NOT_GRADE
        for question in report.questions
        for check in question.checks
    )


def what_went_wrong(report: Report) -> str:
    """The report in a few words, for a table."""
    if report.outcome == COULD_NOT_GRADE:
        return report.reason
    short = [
        _in_short(question)
        for question in report.questions
        if question.score < question.max_score
    ]
    if not short:
        return "all checks passed"
    if len(short) > 3:
        return f"{'; '.join(short[:2])}; and {len(short) - 2} more"
    return "; ".join(short)


def _in_short(question: QuestionReport) -> str:
    """The first check that lost points; a named mistake goes before it."""
    lost = [c for c in question.checks if c.points < c.max_points]
    named = [c for c in lost if c.misconception]
    if named:
        return f"{question.id}: {named[0].misconception}"
    first = lost[0]
    return f"{question.id}: {first.message or first.outcome}"


def total(reports: Iterable[Report]) -> float:
    """The points of several reports together."""
    return sum(report.score for report in reports)
