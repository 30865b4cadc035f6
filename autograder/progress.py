"""What one sees in the terminal: progress while grading, then a table."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from autograder.batch import Job, Workforce, grade_all
from autograder.report import GRADED, Report, what_went_wrong


def graded(
    jobs: Sequence[Job],
    workforce: Workforce,
    isolation: str,
    console: Console,
) -> Iterator[tuple[int, Report]]:
    """Grade the jobs as `grade_all` does; a bar shows how far it is."""
    if not jobs:
        return
    with _progress(console) as progress:
        bar = progress.add_task("grading", total=len(jobs))
        for index, report in grade_all(jobs, workforce, isolation):
            progress.advance(bar)
            yield index, report


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=console,
    )


def print_table(reports: Sequence[Report], console: Console) -> None:
    """One row a notebook: its score, and what went wrong in a few words."""
    table = Table(title=None, box=None, pad_edge=False)
    table.add_column("notebook", overflow="fold")
    table.add_column("assignment")
    table.add_column("score", justify="right")
    table.add_column("what went wrong", overflow="fold")
    for report in reports:
        table.add_row(
            report.notebook,
            report.assignment,
            score_text(report),
            what_went_wrong(report),
        )
    console.print(table, markup=False)
    levels = sorted({r.isolation for r in reports if r.isolation})
    if levels:
        console.print(f"isolation: {'; '.join(levels)}", markup=False)


def score_text(report: Report) -> str:
    """The score of its maximum, or that a person must look."""
    if report.outcome != GRADED:
        return "needs manual grade"
    return f"{report.score:g} / {report.max_score:g}"
