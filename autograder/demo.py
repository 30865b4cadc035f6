"""The demo: a sample class graded from end to end, in one command."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.batch.class_run import ClassRun, grade_class
from autograder.batch.executors import Workforce
from autograder.batch.progress import score_text
from autograder.building.build import lay_course_root
from autograder.course import COURSE
from autograder.gradebook.steps import export, feedback, release
from autograder.report import what_went_wrong
from autograder.sample_class import Sample, sample_class


def demo(root: Path, workforce: Workforce, isolation: str) -> None:
    """Grade the sample class of both assignments in the folder `root`.

    Raises IsolationUnavailable when the machine cannot isolate. What is
    there from an earlier run and has not changed is not graded again.
    """
    console = Console()
    for assignment in ASSIGNMENTS.values():
        console.rule(assignment.title)
        lay_course_root(root, COURSE, assignment)
        release(root, assignment.name)
        samples = list(sample_class(assignment))
        _hand_in(root, assignment, samples)
        run = grade_class(root, assignment, workforce, isolation, console)
        feedback(root, assignment.name)
        console.print(_table(samples, run), markup=False)
    grades = export(root, root / "grades.csv")
    _say_where(console, root, grades)


def _hand_in(
    root: Path, assignment: Assignment, samples: Sequence[Sample]
) -> None:
    """Put each student's file where nbgrader collects submissions."""
    for sample in samples:
        folder = root / "submitted" / sample.student / assignment.name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{assignment.name}.ipynb"
        path.write_bytes(sample.notebook)


def _table(samples: Sequence[Sample], run: ClassRun) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("student")
    table.add_column("handed in", overflow="fold")
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("what went wrong", overflow="fold")
    for sample in samples:
        report = run.report(sample.student)
        table.add_row(
            sample.student,
            sample.kind,
            score_text(report),
            what_went_wrong(report),
        )
    return table


def _say_where(console: Console, root: Path, grades: Path) -> None:
    console.rule("where everything lies")
    for what, place in (
        ("grades", grades),
        ("feedback for each student", root / "feedback"),
        ("nbgrader's gradebook", root / "gradebook.db"),
        ("reports, check by check", root / "reports"),
        ("what students open", COURSE / "release"),
        ("kits to hand out", COURSE / "kits"),
    ):
        console.print(f"{what:<28}{place}", markup=False, soft_wrap=True)
    console.print(
        f"\nRead the written answers in a browser: "
        f"nbgrader formgrader --course-dir={root}",
        markup=False,
        soft_wrap=True,
    )
