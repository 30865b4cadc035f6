"""Answers to grade that are kept as files: right ones and wrong ones.

A file is what a student writes into one cell: the function under its name,
a method as a function with `self` or within its class, and whatever else
it needs above it. tests/correct/QUESTION/ holds right answers, and
tests/variants_of_mistakes/QUESTION/ known mistakes, written otherwise;
tests/forbidden/QUESTION/ right values by loops over points or libraries;
tests/wrong/QUESTION/ what somebody wrote who knew the hand-outs and not the
checks: mistakes without a name, in values, means or memory.
"""

import ast
import functools
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.answers import replaced
from autograder.assignment import ASSIGNMENTS, Assignment, Question
from autograder.course import ROOT, notebook_of
from autograder.misconceptions import misconceptions_of
from autograder.reference import reference_source

CORRECT = ROOT / "tests" / "correct"
MISTAKES = ROOT / "tests" / "variants_of_mistakes"
FORBIDDEN = ROOT / "tests" / "forbidden"
WRONG = ROOT / "tests" / "wrong"

QUESTIONS: dict[str, Question] = {
    question.id: question
    for assignment in ASSIGNMENTS.values()
    for question in assignment.questions
}


@dataclass(frozen=True)
class Answer:
    """One answer to one question: its name, and its text."""

    question: str
    name: str
    text: str

    @property
    def cell(self) -> str:
        """The question's cell, otherwise the reference's, with it."""
        owner = QUESTIONS[self.question].class_name
        return put_into(reference_source(owner) if owner else "", self)

    @property
    def id(self) -> str:
        """The name it is reported under."""
        return f"{self.question}:{self.name}"


def assignment_of(question: str) -> Assignment:
    """The assignment that asks a question."""
    return next(
        assignment
        for assignment in ASSIGNMENTS.values()
        if any(q.id == question for q in assignment.questions)
    )


def correct_answers() -> list[Answer]:
    """Every right answer that is kept, by question and name."""
    return list(_read(CORRECT))


def variants_of_mistakes() -> list[Answer]:
    """Known mistakes, each written otherwise; named by the mistake."""
    return list(_read(MISTAKES))


def forbidden_answers() -> list[Answer]:
    """Right values by what is not allowed: loops over points, libraries."""
    return list(_read(FORBIDDEN))


def wrong_answers() -> list[Answer]:
    """Every wrong answer that is kept and has no name."""
    return list(_read(WRONG))


def misconceptions() -> list[Answer]:
    """Every misconception as an answer."""
    return [
        Answer(question, mistake.id, mistake.source)
        for question in QUESTIONS
        for mistake in misconceptions_of(question)
    ]


def _read(folder: Path) -> Iterator[Answer]:
    for question in QUESTIONS:
        for path in sorted((folder / question.replace(".", "-")).glob("*.py")):
            yield Answer(question, path.stem, path.read_text())


def put_into(cell: str, answer: Answer) -> str:
    """The text of a question's cell with an answer put into it.

    What defines the question takes the place of what is there; anything
    else in the answer, but for its docstring, goes to the top of the cell.
    """
    above, own = _split(answer.question, answer.text)
    owner = QUESTIONS[answer.question].class_name
    for name, source in own.items():
        cell = _put(cell, f"{owner}.{name}", source) if owner else source
    return "\n\n".join([*above, cell]) + "\n"


def notebook_with(*answers: Answer) -> bytes:
    """The source notebook with answers in the reference's place."""
    assignment = assignment_of(answers[0].question)
    notebook = nbformat.reads(_source_notebook(assignment), as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    for answer in answers:
        cell = cells[QUESTIONS[answer.question].cell_id]
        cell.source = put_into(cell.source, answer)
    text: str = nbformat.writes(notebook)
    return text.encode()


@functools.cache
def _source_notebook(assignment: Assignment) -> str:
    return notebook_of("source", assignment).read_text()


def _split(question: str, text: str) -> tuple[list[str], dict[str, str]]:
    """What stands above, and the members that answer, by name."""
    owner, _, name = question.rpartition(".")
    above: list[str] = []
    own: dict[str, str] = {}
    for node in ast.parse(text).body:
        source = _lines(text, node)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if owner and isinstance(node, ast.ClassDef) and node.name == owner:
            own |= {_bound(item): _lines(text, item) for item in node.body}
        elif _bound(node) == name:
            own[name] = source
        else:
            above.append(source)
    if name not in own:
        raise ValueError(f"an answer to {question} defines no {name}")
    return above, own


def _bound(node: ast.stmt) -> str:
    """The name a statement binds, or an empty one."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return ""


def _lines(text: str, node: ast.stmt) -> str:
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(d.lineno for d in decorators)]) - 1
    return textwrap.dedent("\n".join(text.split("\n")[first : node.end_lineno]))


def _put(cell: str, qualname: str, source: str) -> str:
    try:
        return replaced(cell, qualname, source)
    except KeyError:  # a method of the student's own: at the class's end
        return cell.rstrip("\n") + "\n\n" + textwrap.indent(source, "    ")
