"""What one sees in the terminal: progress while grading, then a table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.batch.executors import Workforce
from autograder.batch.jobs import Job, grade_all
from autograder.report import GRADED, Report, printable, what_went_wrong

# Seconds over which the rate is told: some submissions take ten times as
# long as others.
RATE_OVER = 120


def graded(
    jobs: Iterable[Job],
    count: int,
    workforce: Workforce,
    isolation: str,
    console: Console,
) -> Iterator[tuple[int, Report]]:
    """Grade `count` jobs as `grade_all` does; a bar shows how far it is.

    Each one's score is told as it comes, above the bar.
    """
    with bar(console, "grading", count) as advance:
        for index, report in grade_all(jobs, workforce, isolation):
            advance(f"{printable(report.notebook)}: {score_text(report)}")
            yield index, report


@contextmanager
def bar(
    console: Console, what: str, count: int
) -> Iterator[Callable[[str], None]]:
    """A bar, and what moves it on by one with a line above it."""
    if not count:
        yield lambda line: None
        return
    with _progress(console) as progress:
        task = progress.add_task(what, total=count)

        def advance(line: str) -> None:
            progress.advance(task)
            progress.console.print(
                line, markup=False, highlight=False, soft_wrap=True
            )

        yield advance


class RateColumn(ProgressColumn):
    """How many are graded in a second."""

    def render(self, task: Task) -> Text:
        """The rate of late; nothing before the first."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.2f} a second" if speed else "")


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=console,
        speed_estimate_period=RATE_OVER,
    )


def print_table(reports: Iterable[Report], console: Console) -> None:
    """One row a notebook: its score, and what went wrong in a few words."""
    table = Table(title=None, box=None, pad_edge=False)
    table.add_column("notebook", overflow="fold")
    table.add_column("assignment")
    table.add_column("score", justify="right")
    table.add_column("what went wrong", overflow="fold")
    levels = set()
    for report in reports:
        levels.add(report.isolation)
        table.add_row(
            printable(report.notebook),
            report.assignment,
            score_text(report),
            what_went_wrong(report),
        )
    console.print(table, markup=False)
    named = "; ".join(sorted(levels - {""}))
    if named:
        console.print(f"isolation: {named}", markup=False)


@dataclass(frozen=True)
class Summary:
    """What came of grading a class."""

    students: int
    graded: int
    by_hand: int
    """Could not be graded, or not in whole: a person must look."""
    seconds: float
    reports: Path
    gradebook: Path
    unsaved: Sequence[str] = ()
    """What nbgrader said of those that it did not record."""


def print_summary(summary: Summary, console: Console) -> None:
    """How many were graded, how fast, and where everything lies."""
    rate = summary.graded / summary.seconds
    reused = summary.students - summary.graded
    lines = [
        f"{summary.students} submissions: {summary.graded} graded "
        f"({rate:.2f} a second), {reused} reused",
        f"{summary.by_hand} need a manual grade",
        *(f"not in the gradebook: {each}" for each in summary.unsaved),
        f"reports    {summary.reports}",
        f"gradebook  {summary.gradebook}",
    ]
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def score_text(report: Report) -> str:
    """The score of its maximum, or that a person must look."""
    if report.outcome != GRADED:
        return "needs manual grade"
    return f"{report.score:g} / {report.max_score:g}"
