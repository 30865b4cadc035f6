"""nbgrader's steps for a whole class, in one process and without noise.

They do what `nbgrader generate_assignment`, `autograde`,
`generate_feedback` and `export` do with the course's nbgrader_config.py.
"""

import functools
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbgrader import api
from nbgrader.api import Gradebook
from nbgrader.converters import (
    Autograde,
    BaseConverter,
    GenerateAssignment,
    GenerateFeedback,
)
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.errors import CourseError
from autograder.gradebook.export import write_grades
from autograder.gradebook.handed_in import read_submitted, submitters
from autograder.gradebook.reports import (
    not_graded,
    read_sidecar,
    recorded,
)
from autograder.quiet import quiet
from autograder.reading.raw import digest_of
from autograder.report import Report

CONFIG = "nbgrader_config.py"

Progress = Callable[[str], None]

# nbgrader opens its database seven times for a student, with an engine of
# its own each time, which has to compile every query anew.
api.create_engine = functools.cache(api.create_engine)


class StepFailed(CourseError):
    """nbgrader could not do a step at all; the message says why."""


class Refused(StepFailed):
    """nbgrader could not do a step for some or all of the submissions."""


@dataclass(frozen=True)
class Recorded:
    """One submission after `record`; not saved where nbgrader refused it."""

    student: str
    report: Report
    saved: bool


def course_config(root: Path, config: Path | None = None) -> Config:
    """nbgrader's configuration for the course in `root`.

    `config` is the nbgrader_config.py to use, by default the root's own.
    The root and the gradebook are those of `root` either way.
    """
    path = config or root / CONFIG
    loaded = PyFileConfigLoader(path.name, path=str(path.parent)).load_config()
    root = root.resolve()
    loaded.CourseDirectory.root = str(root)
    loaded.CourseDirectory.db_url = gradebook_url(root)
    return loaded


def gradebook_url(root: Path) -> str:
    """The embedded gradebook; waits up to 60 s for another grader."""
    return f"sqlite:///{root.resolve()}/gradebook.db?timeout=60"


def release(root: Path, assignment: str) -> Path:
    """Generate the release of an assignment; where its notebook lies."""
    course = _course(course_config(root), assignment)
    converter = GenerateAssignment(coursedir=course, config=course.config)
    converter.force = True
    _run(converter, f"release {assignment}")
    return root / "release" / assignment / f"{assignment}.ipynb"


def record(
    root: Path,
    assignment: str,
    *,
    again: bool = False,
    students: Sequence[str] | None = None,
    isolation: str | None = None,
    seed: int | None = None,
    progress: Progress = lambda student: None,
) -> list[Recorded]:
    """Bring all submissions into the gradebook, in the students' order.

    Only what is `pending` is done, or with `again` everything, or only the
    `students` that are named. Grades by hand stay. Reports come from the
    journal; what it does not have for this seed is graded here, one after
    the other. `progress` is called with each student whose turn it is.
    Raises StepFailed where nobody can be graded, as on a machine that
    cannot isolate.
    """
    if students is None:
        students = submitters(root, assignment)
        todo = list(students) if again else pending(root, assignment)
    else:
        todo = list(students)
    refusal = ""
    if todo:
        config = course_config(root)
        config.SubmissionExporter.seed = seed
        if isolation is not None:
            config.SubmissionExporter.isolation = isolation
        refusal = _autograde(config, assignment, todo, progress)
    return [_recorded(root, assignment, s, refusal) for s in students]


def pending(root: Path, assignment: str) -> list[str]:
    """Whose submission is new, not yet recorded, or another than that."""
    return [
        student
        for student in submitters(root, assignment)
        if _is_stale(root, assignment, student)
    ]


def feedback(root: Path, assignment: str) -> list[Path]:
    """Write the page of every graded student; where the pages lie."""
    course = _course(course_config(root), assignment)
    converter = GenerateFeedback(coursedir=course, config=course.config)
    converter.force = True
    _run(converter, f"write feedback on {assignment}")
    return sorted(root.glob(f"feedback/*/{assignment}/{assignment}.html"))


def export(root: Path, path: Path) -> Path:
    """Write grades.csv with all assignments and students."""
    url = course_config(root).CourseDirectory.db_url
    with quiet(), Gradebook(url, "clustering-course") as gradebook:
        write_grades(gradebook, root / "autograded", path)
    return path


def _is_stale(root: Path, assignment: str, student: str) -> bool:
    folder = root / "autograded" / student / assignment
    digest = digest_of(read_submitted(root, assignment, student))
    return recorded(folder, assignment, digest) is None


def _autograde(
    config: Config, assignment: str, students: list[str], progress: Progress
) -> str:
    """What nbgrader said of submissions that it refused, if any."""
    course = _course(config, assignment)
    converter = _AutogradeSome(coursedir=course, config=course.config)
    converter.force = True
    converter.students = frozenset(students)
    converter.progress = progress
    try:
        _run(converter, f"autograde {assignment}")
    except Refused as error:
        return str(error)
    return ""


class _AutogradeSome(Autograde):  # type: ignore[misc]
    """nbgrader's autograde of chosen students, which tells how far it is."""

    students: frozenset[str] = frozenset()
    progress: Progress

    def init_notebooks(self) -> None:
        """Also submissions without a notebook: they become grades, too."""
        name = self.coursedir.assignment_id
        self.assignments = {}
        for student in sorted(self.students):
            folder = self._format_source(name, student)
            self.assignments[folder] = [f"{folder}/{name}.ipynb"]

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        self.progress(student_id)
        wanted: bool = super().init_destination(assignment_id, student_id)
        return wanted


def _recorded(
    root: Path, assignment: str, student: str, refusal: str
) -> Recorded:
    folder = root / "autograded" / student / assignment
    filed = read_sidecar(folder)
    if filed is not None:
        return Recorded(student, filed.report, saved=True)
    reason = f"not saved: {refusal}"[:500]
    return Recorded(student, not_graded(assignment, reason), saved=False)


def _course(config: Config, assignment: str) -> CourseDirectory:
    course = CourseDirectory(config=config)
    course.assignment_id = assignment
    return course


def _run(converter: BaseConverter, what: str) -> None:
    """Start a converter; StepFailed tells what it logged as errors."""
    errors = _Errors()
    converter.log.addHandler(errors)
    try:
        with quiet():
            converter.start()
    except NbGraderException as error:
        found = "; ".join(errors.texts) or str(error)
        raise Refused(f"nbgrader could not {what}: {found}") from error
    except SystemExit as stop:
        raise StepFailed(str(stop)) from stop
    finally:
        converter.log.removeHandler(errors)


class _Errors(logging.Handler):
    """Keeps the text of what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Of a traceback, the last line is what it is about.
        text = record.getMessage().strip().splitlines()[-1]
        if text not in self.texts:
            self.texts.append(text)
