"""The sample class: submissions of every kind, made from samples/.

A file samples/ASSIGNMENT/STUDENT.py holds the answers in which that
student differs from the reference, and says in its docstring what kind of
submission it is. Three students hand in no such thing: one the reference
itself, one the untouched release, one a file that is no notebook.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

import nbformat

from autograder.answers import answers_in, fill
from autograder.assignment import Assignment
from autograder.course import ROOT, notebook_of

SAMPLES = ROOT / "samples"

NO_NOTEBOOK = b"I am sorry, my dog ate the notebook.\n"


@dataclass(frozen=True)
class Sample:
    """One student's submission, and what kind it is."""

    student: str
    kind: str
    notebook: bytes


def sample_class(assignment: Assignment) -> Iterator[Sample]:
    """Every student of the sample class, in alphabetical order."""
    yield from sorted(_samples(assignment), key=lambda s: s.student)


def _samples(assignment: Assignment) -> Iterator[Sample]:
    source = notebook_of("source", assignment)
    release = notebook_of("release", assignment)
    yield Sample("ada", "the reference solution", source.read_bytes())
    yield Sample("zoe", "the untouched notebook", release.read_bytes())
    yield Sample("wim", "a file that is no notebook", NO_NOTEBOOK)
    notebook = nbformat.read(source, as_version=4)
    for path in sorted((SAMPLES / assignment.name).glob("*.py")):
        text = path.read_text()
        filled = fill(notebook, assignment, answers_in(text, assignment))
        kind = (ast.get_docstring(ast.parse(text)) or "").splitlines()[0]
        yield Sample(path.stem, kind, nbformat.writes(filled).encode())
