"""Building the course: text and solutions become notebooks and kits.

course/ASSIGNMENT.md + solutions/  ->  course/source/ASSIGNMENT/
course/source/  --nbgrader generate_assignment-->  course/release/
course/release/ASSIGNMENT/  ->  course/kits/ASSIGNMENT.zip
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.building.authoring import source_notebook
from autograder.building.environment import instructor_environment
from autograder.building.kit import write_supplements, write_zip
from autograder.course import COURSE, ROOT, text_of
from autograder.gradebook.steps import CONFIG, release


def build(target: Path = COURSE) -> Iterator[Path]:
    """Build every assignment into `target`; yields what was written."""
    for assignment in ASSIGNMENTS.values():
        yield write_source(assignment, target)
        yield write_release(assignment, target)
        folder = target / "release" / assignment.name
        kit = target / "kits" / f"{assignment.name}.zip"
        write_zip(folder, kit, prefix=assignment.name)
        yield kit
    if target == COURSE:
        path = ROOT / "environment.yml"
        path.write_text(instructor_environment())
        yield path


def build_sources(target: Path = COURSE) -> Iterator[Path]:
    """Build only the source notebooks; yields what was written."""
    for assignment in ASSIGNMENTS.values():
        yield write_source(assignment, target)


def write_source(assignment: Assignment, target: Path) -> Path:
    """Write the source notebook, with solutions, and what lies beside it."""
    folder = target / "source" / assignment.name
    folder.mkdir(parents=True, exist_ok=True)
    notebook = source_notebook(assignment, text_of(assignment))
    path = folder / f"{assignment.name}.ipynb"
    _write(notebook, path)
    write_supplements(assignment, folder)
    return path


def write_release(assignment: Assignment, target: Path) -> Path:
    """Let nbgrader make the release notebook from the source notebook."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        lay_course_root(root, target, assignment)
        released = release(root, assignment.name).parent
        goal = target / "release" / assignment.name
        shutil.rmtree(goal, ignore_errors=True)
        shutil.copytree(released, goal)
    path = goal / f"{assignment.name}.ipynb"
    _write(nbformat.read(path, as_version=4), path)
    return path


def lay_course_root(root: Path, target: Path, assignment: Assignment) -> None:
    """Make `root` a course root: the configuration and the source."""
    source = Path("source") / assignment.name
    shutil.rmtree(root / source, ignore_errors=True)
    shutil.copytree(target / source, root / source)
    shutil.copyfile(COURSE / CONFIG, root / CONFIG)


def _write(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write it the same way each time, so that diffs are small."""
    text = json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n")
