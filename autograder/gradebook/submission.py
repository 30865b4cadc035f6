"""nbgrader's way in: reads a submission, whatever it is.

nbgrader opens a notebook before any preprocessor runs, and a file that is
no notebook ends there. This exporter opens it instead: the report is made
from the file's bytes, what a student may write is transplanted into the
released notebook, and nbgrader sees only that. Nothing is executed here.
"""

import filecmp
import logging
import os
import shutil
import stat
import weakref
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.utils import parse_utc
from traitlets import Integer, Unicode

from autograder.course import NoRelease
from autograder.gradebook.desk import ReportDesk
from autograder.gradebook.handed_in import notebook_in, read_regular
from autograder.gradebook.reports import (
    Filed,
    not_graded,
    write_sidecar,
)
from autograder.gradebook.transplant import submitted_cells, transplanted
from autograder.reading.raw import UnreadableNotebook, digest_of
from autograder.report import COULD_NOT_GRADE, Report
from autograder.sandbox.errors import IsolationUnavailable

log = logging.getLogger(__name__)

TIMESTAMP = "timestamp.txt"
SHOWN = "*-preview.png"  # the pictures that the notebooks' text shows
# Without these nobody can be graded: they end the run, not one submission.
STOP = (IsolationUnavailable, NoRelease)


class SubmissionExporter(NotebookExporter):  # type: ignore[misc]
    """Reads submitted notebooks for `nbgrader autograde`."""

    judge = Unicode(
        "autograder.judging.judge.Judge",
        help="The class that grades a notebook.",
    ).tag(config=True)
    isolation = Unicode("auto", help="The judge's isolation.").tag(config=True)
    seed = Integer(
        None, allow_none=True, help="Hidden inputs come from it; None: fresh."
    ).tag(config=True)

    _desk: ReportDesk | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._read_releases: dict[Path, NotebookNode] = {}
        self._first_pass: dict[Path, NotebookNode] = {}

    def from_filename(
        self,
        filename: str,
        resources: dict[str, Any] | None = None,
        **options: Any,
    ) -> tuple[str, dict[str, Any]]:
        """The notebook to autograde; report.json appears beside it."""
        resources = resources or {}
        path, names = Path(filename), resources["nbgrader"]
        folder = self._folder("autograded_directory", names)
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        if path.parent == folder:
            # nbgrader's second pass, over what the first one wrote.
            notebook = self._first_pass.pop(folder)
        else:
            notebook = self._read(path, folder, names)
            self._first_pass[folder] = notebook
        return self.from_notebook_node(notebook, resources)

    def from_notebook_node(
        self,
        nb: NotebookNode,
        resources: dict[str, Any] | None = None,
        **options: Any,
    ) -> tuple[str, dict[str, Any]]:
        """As nbconvert does it, without its copies: no one else has `nb`."""
        resources = self._init_resources(resources)
        for preprocessor in self._preprocessors:
            nb, resources = preprocessor(nb, resources)
            self._validate_preprocessor(nb, preprocessor)
        return nbformat.v4.writes(nb) + "\n", resources

    def _read(
        self, path: Path, folder: Path, names: dict[str, str]
    ) -> NotebookNode:
        released = self._released(names)
        try:
            data, report = self._graded(path, names)
        except STOP as error:
            # Grading stops for everyone; nothing half-done may look done.
            shutil.rmtree(folder, ignore_errors=True)
            raise SystemExit(f"Nothing was graded: {error}") from None
        _keep_only_ours(folder, self._folder("source_directory", names))
        write_sidecar(folder, Filed(digest_of(data), report))
        notes = _notes(report)
        chosen = notebook_in(path.parent, path.stem)
        if chosen != path:
            notes.append(f"Its name is {chosen.name}, not {path.name}.")
        if notes:
            self.log.warning("%s: %s", names["student"], " ".join(notes))
        return transplanted(released, submitted_cells(data), notes)

    def _graded(
        self, path: Path, names: dict[str, str]
    ) -> tuple[bytes, Report]:
        assignment = names["assignment"]
        try:
            data = read_regular(notebook_in(path.parent, path.stem))
        except UnreadableNotebook as error:
            return b"", not_graded(assignment, str(error))
        try:
            return data, self._desk_of(assignment).report_on(data)
        except STOP:
            raise
        except Exception as error:
            self.log.debug("no report on %s", path, exc_info=True)
            reason = f"the grader failed: {type(error).__name__}: {error}"
            return data, not_graded(assignment, reason)

    def _desk_of(self, assignment: str) -> ReportDesk:
        """One desk, and so one judge, for all notebooks of a run."""
        if self._desk is None:
            self._desk = ReportDesk(
                Path(self.parent.coursedir.root),
                assignment,
                self.judge,
                seed=self.seed,
                isolation=self.isolation,
            )
            weakref.finalize(self, self._desk.close)
        return self._desk

    def _folder(self, step: str, names: dict[str, str]) -> Path:
        course = self.parent.coursedir
        student = "." if step != "autograded_directory" else names["student"]
        return Path(
            os.path.normpath(
                course.format_path(
                    getattr(course, step), student, names["assignment"]
                )
            )
        )

    def _released(self, names: dict[str, str]) -> NotebookNode:
        folder = self._folder("release_directory", names)
        path = folder / f"{names['notebook']}.ipynb"
        if not path.exists():
            raise FileNotFoundError(
                f"{path} is not there: run `nbgrader generate_assignment "
                f"{names['assignment']}` first"
            )
        if path not in self._read_releases:
            self._read_releases[path] = nbformat.read(path, as_version=4)
        return self._read_releases[path]


def _notes(report: Report) -> list[str]:
    if report.outcome == COULD_NOT_GRADE:
        return [f"Could not be graded: {report.reason}."]
    return [f"{report.reason}."] if report.reason else []


def _keep_only_ours(folder: Path, source: Path) -> None:
    """Leave of what nbgrader has copied only the pictures that are shown.

    The rest of a submission (a numpy.py, a report.json, the kit's files) is
    of no use here, and stays in the folder submitted/.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink() or path.is_file():
            ours = source / path.relative_to(folder)
            if path != folder / TIMESTAMP and not _same_picture(path, ours):
                path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()


def _same_picture(path: Path, ours: Path) -> bool:
    return (
        path.match(SHOWN)
        and not path.is_symlink()
        and ours.is_file()
        and filecmp.cmp(path, ours, shallow=False)
    )


def set_aside(assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's pre_convert_hook: what it could not copy safely.

    It would copy what links point to, and stop at a timestamp that it
    cannot read. Such files are moved from submitted/STUDENT/ASSIGNMENT to
    set_aside/STUDENT/ASSIGNMENT; a link stays a link.
    """
    folder = Path(notebooks[0]).parent
    root = folder.parent.parent.parent
    aside = root / "set_aside" / folder.relative_to(root / "submitted")
    for path in sorted(folder.rglob("*")):
        if str(path) in notebooks or not _is_odd(path):
            continue
        target = aside / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)
        log.warning("%s: %s was set aside", folder, path.name)


def _is_odd(path: Path) -> bool:
    mode = path.lstat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return True
    return path.name == TIMESTAMP and not _is_timestamp(path)


def _is_timestamp(path: Path) -> bool:
    try:
        parse_utc(path.read_text(encoding="utf-8").strip())
    except (ValueError, OverflowError, OSError):
        return False
    return True
