"""Where the course lies, and its released notebooks, which are trusted."""

import functools
from pathlib import Path

from autograder.assignment import ASSIGNMENTS, Assignment
from autograder.errors import CourseError
from autograder.reading.notebook import Skeleton, read_skeleton

ROOT = Path(__file__).resolve().parent.parent
COURSE = ROOT / "course"
IMAGES = ROOT / "images"


class NoRelease(CourseError):
    """The release is not there; the message says how to make it."""


def text_of(assignment: Assignment) -> Path:
    """The authored text."""
    return COURSE / f"{assignment.name}.md"


def notebook_of(kind: str, assignment: Assignment) -> Path:
    """The notebook of a kind, "source" or "release"."""
    name = assignment.name
    return COURSE / kind / name / f"{name}.ipynb"


@functools.cache
def released_skeletons() -> dict[str, Skeleton]:
    """The skeletons that submissions are held against."""
    return {name: _skeleton(a) for name, a in ASSIGNMENTS.items()}


def _skeleton(assignment: Assignment) -> Skeleton:
    path = notebook_of("release", assignment)
    try:
        return read_skeleton(assignment, path.read_bytes())
    except FileNotFoundError:
        raise NoRelease(
            f"{path} is not there: run `make course` first"
        ) from None
