"""`pytest --submission NOTEBOOK`: the judge's verdicts, told by pytest.

Every check becomes a test of its own. The judge runs first, in the
sandbox; the tests then say how each check ended.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:  # imported late: pytest loads this plugin in every run
    from autograder.report import CheckReport, Report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --submission and its two companions."""
    group = parser.getgroup("autograder")
    group.addoption(
        "--submission",
        action="append",
        type=Path,
        metavar="NOTEBOOK",
        help="grade this notebook and show each check as a test",
    )
    group.addoption(
        "--grading-seed",
        type=int,
        metavar="S",
        help="draw the hidden inputs from this seed (default: a fresh one)",
    )
    group.addoption(
        "--isolation",
        choices=("auto", "none"),
        default="auto",
        help="none runs student code without isolation",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> bool | None:
    """With --submission, the checks of those notebooks are all tests."""
    notebooks: list[Path] = session.config.getoption("submission") or []
    if not notebooks:
        return None
    session.items = [
        item for path in notebooks for item in _items(session, path)
    ]
    session.testscollected = len(session.items)
    return True


def _items(session: pytest.Session, path: Path) -> Iterator[pytest.Item]:
    from autograder.report import GRADED

    if not path.is_file():
        raise pytest.UsageError(f"there is no file {path}")
    report = _grade(session.config, path)
    parent = Submitted.from_parent(session, path=path)
    if report.outcome != GRADED:
        yield Verdict.from_parent(parent, name=report.outcome, check=report)
    for question in report.questions:
        for check in question.checks:
            name = f"{question.id}: {check.title}"
            yield Verdict.from_parent(parent, name=name, check=check)


def _grade(config: pytest.Config, path: Path) -> "Report":
    from autograder.judging.judge import Judge
    from autograder.sandbox.errors import IsolationUnavailable

    try:
        with Judge(config.getoption("isolation")) as judge:
            return judge.grade(
                path.read_bytes(),
                name=str(path),
                seed=config.getoption("grading_seed"),
            )
    except IsolationUnavailable as error:
        raise pytest.UsageError(str(error)) from None


class Submitted(pytest.File):
    """A submitted notebook."""

    def collect(self) -> list[pytest.Item]:
        """Nothing: its tests are made together with it."""
        return []


class NotPassed(Exception):
    """A check did not pass; told without a traceback."""


class Verdict(pytest.Item):
    """One check of a submission, already run by the judge."""

    def __init__(self, *, check: "CheckReport | Report", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.check = check

    def runtest(self) -> None:
        """Pass or fail as the check did."""
        if self.check.outcome != "passed":
            raise NotPassed(_told(self.check))

    def repr_failure(self, excinfo: Any, style: Any = None) -> str:
        """What was seen and what to try, instead of a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where pytest says it is: the notebook and the check's line."""
        return self.path, None, self.name


def _told(check: "CheckReport | Report") -> str:
    from autograder.report import Report

    if isinstance(check, Report):
        return check.reason
    parts = [f"{check.outcome} (-{check.max_points - check.points:g} points)"]
    parts += [f"saw: {check.message}"] * bool(check.message)
    parts += [f"try: {check.help}"] * bool(check.help)
    parts += [f"known mistake: {check.misconception}"] * bool(
        check.misconception
    )
    return "\n".join(parts)
