"""`check("question")`: what a student runs under each question.

It runs the public checks on the functions of the notebook it stands in,
shows a table, and raises one quiet line when something is not right yet,
so that nbgrader's Validate sees it too.
"""

import sys
from collections.abc import Mapping
from functools import partial
from typing import Any

from checks.causes import broken_parts
from checks.display import TO_DO, Line, Table, show
from checks.examine import Examined, examine
from checks.pictures import picture_of
from checks.recorded import recording
from checks.run import NOT_IMPLEMENTED, PASSED
from checks.submission import check_submission

HIDDEN_KINDS = (
    "other sizes and values, edge cases, precision, speed and the rules of "
    "the hand-out"
)
# Where neither the failure nor its check has any.
ADVICE = (
    "Work through the small example line by line, by hand and in code: which "
    "line is the first that disagrees?"
)


class NotYet(Exception):
    """Some public checks do not pass yet; shown as a single line."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


class Checker:
    """Runs the public checks of a question on the notebook's functions."""

    def __call__(self, question: str) -> None:
        """Show how the checks of `question` end; raise NotYet if not well.

        Raises ValueError for a question that does not exist.
        """
        require_known(question)
        namespace = vars(sys.modules["__main__"])
        found = examine(question, namespace)
        show(table_of(found, namespace))
        if not found.is_well:
            raise NotYet(summary(found))

    def submission(self) -> None:
        """Show what to look at before handing in; NotYet if not ready."""
        namespace = vars(sys.modules["__main__"])
        table = check_submission(namespace)
        show(table)
        left = [line for line in table.lines if line.outcome != PASSED]
        if left:
            raise NotYet(
                f"{len(left)} of {len(table.lines)} items of the list are open"
            )


def require_known(question: str) -> None:
    """ValueError, with the questions there are, if this is none of them."""
    known = recording().handout.questions
    if question not in known:
        raise ValueError(
            f"there is no question {question!r}; there are {', '.join(known)}"
        )


def summary(found: Examined) -> str:
    """The outcome of a question on one line."""
    if found.is_stub:
        return f"{found.question} is {NOT_IMPLEMENTED}"
    if found.is_well:
        return f"all {found.passed} checks of {found.question} pass"
    return (
        f"{found.left} of {len(found.verdicts)} checks of {found.question} "
        "do not pass yet"
    )


def table_of(found: Examined, namespace: Mapping[str, Any]) -> Table:
    """What a student sees of a question."""
    if found.is_stub:
        lines = [Line(check.title, TO_DO) for check in found.checks]
        heading = f"{found.question} is {NOT_IMPLEMENTED}"
        hint = "Write its body, run its cell, then run this one again."
        return Table(heading, lines, _footer(found), [hint])
    heading = (
        f"{found.question}: {found.passed} of {len(found.checks)} checks passed"
    )
    return Table(
        heading,
        _lines(found),
        _footer(found),
        _hints(found, namespace),
        None if found.is_well else partial(picture_of, found),
    )


def _lines(found: Examined) -> list[Line]:
    """One line a check; each advice once, none beside a named mistake."""
    lines: list[Line] = []
    said: set[str] = set()
    for check, verdict in zip(found.checks, found.verdicts, strict=True):
        advice = "" if verdict.outcome == PASSED else verdict.help or ADVICE
        again = advice in said or found.hint
        said.add(advice)
        lines.append(
            Line(
                check.title,
                verdict.outcome,
                verdict.message,
                "" if again else advice,
            )
        )
    return lines


def _hints(found: Examined, namespace: Mapping[str, Any]) -> list[str]:
    if found.is_well:
        return []
    hints = [found.hint] if found.hint else []
    broken = broken_parts(found, namespace)
    if broken:
        names = " and ".join(broken)
        these = "its" if len(broken) == 1 else "their"
        do = "does" if len(broken) == 1 else "do"
        hints.append(
            f"This builds on {names}, which {do} not pass {these} own checks "
            "yet: that may be the cause, look there first."
        )
    return hints


def _footer(found: Examined) -> str:
    public, all_ = recording().handout.points[found.question]
    return (
        f"These checks give {public:g} of the {all_:g} points. When your "
        "notebook is graded, hidden checks are run as well, for the other "
        f"{all_ - public:g}: {HIDDEN_KINDS}."
    )


check = Checker()
