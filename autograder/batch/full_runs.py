"""`--execute`: notebooks run from start to end, and kept with their outputs.

For feedback, and for the person who grades by hand; never for points.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from autograder.assignment import ASSIGNMENTS
from autograder.batch.executors import Workforce
from autograder.batch.jobs import Job, execute_all
from autograder.batch.progress import bar
from autograder.judging.execution import Executed, released_files
from autograder.reading.notebook import assignment_of
from autograder.reading.raw import UnreadableNotebook, raw_cells


def run_in_full(
    jobs: Mapping[Path, Job],
    workforce: Workforce,
    isolation: str,
    console: Console,
) -> None:
    """Run each notebook and write it to its path; says how each one went."""
    places = list(jobs)
    with bar(console, "running in full", len(jobs)) as advance:
        made = execute_all(_with_files(jobs), workforce, isolation)
        for index, executed in made:
            path = places[index]
            _write(path, executed.notebook)
            advance(f"{path}: {_how_it_went(executed)}")


def _with_files(jobs: Mapping[Path, Job]) -> Iterator[Job]:
    """The jobs with what lies beside the released notebook."""
    files = {name: released_files(a) for name, a in ASSIGNMENTS.items()}
    for job in jobs.values():
        try:
            assignment = assignment_of(*raw_cells(job.notebook))
        except UnreadableNotebook:
            yield job
        else:
            yield replace(job, files=files[assignment.name])


def _how_it_went(executed: Executed) -> str:
    if executed.reason:
        return f"not run to its end: {executed.reason}"
    return f"run to its end in {executed.seconds:.0f} s"


def _write(path: Path, notebook: bytes) -> None:
    """In one step: what is there is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(notebook)
    os.replace(draft, path)


def places_for(folder: Path, notebooks: list[Path]) -> list[Path]:
    """One path in `folder` for each notebook, numbered where names clash."""
    found: list[Path] = []
    for path in notebooks:
        place, number = folder / f"{path.stem}.ipynb", 2
        while place in found:
            place = folder / f"{path.stem}-{number}.ipynb"
            number += 1
        found.append(place)
    return found
