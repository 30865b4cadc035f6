"""Grading a class in parallel: what is new goes into the journal."""

from pathlib import Path

from rich.console import Console

from autograder.assignment import Assignment
from autograder.batch import Job, Workforce
from autograder.gradebook.desk import journal_path
from autograder.gradebook.steps import read_submitted, submitters
from autograder.journal import Journal, key_of
from autograder.progress import graded
from autograder.report import Report


def grade_class(
    root: Path,
    assignment: Assignment,
    workforce: Workforce,
    isolation: str,
    console: Console,
    seed: int | None = None,
) -> dict[str, Report]:
    """The report of every student who handed in, by name.

    Reports are journalled as they are made, so that a run that is stopped
    goes on where it was. Raises IsolationUnavailable.
    """
    journal = Journal(journal_path(root, assignment.name))
    data = {
        student: read_submitted(root, assignment.name, student)
        for student in submitters(root, assignment.name)
    }
    keys = {s: key_of(text, assignment.name, seed) for s, text in data.items()}
    new = {keys[s]: s for s in data if journal.get(keys[s]) is None}
    # Longest first, as far as an earlier run tells: no straggler at the end.
    took = {report.notebook: report.seconds for report in journal.reports()}
    new = dict(sorted(new.items(), key=lambda item: -took.get(item[1], 0.0)))
    jobs = [
        Job(student, data[student], assignment.name, seed)
        for student in new.values()
    ]
    known = len(data) - len(jobs)
    if known:
        console.print(f"{known} of {len(data)} are graded already")
    order = list(new)
    for index, report in graded(jobs, workforce, isolation, console):
        journal.put(order[index], report)
    return {s: _found(journal, keys[s]) for s in data}


def _found(journal: Journal, key: str) -> Report:
    report = journal.get(key)
    assert report is not None
    return report
