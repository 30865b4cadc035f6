"""Putting answers into a notebook, as a student would by typing them."""

import ast
import copy
import textwrap
from collections.abc import Mapping

from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.checks.source import Definition, find_definition


def fill(
    notebook: NotebookNode, assignment: Assignment, answers: Mapping[str, str]
) -> NotebookNode:
    """A copy of the notebook with some questions' functions replaced.

    `answers` holds source text by question id; a method's is written like
    a function, with `self`. KeyError for a question that is not there.
    """
    filled = copy.deepcopy(notebook)
    cells = {cell.id: cell for cell in filled.cells}
    for question_id, source in answers.items():
        cell = cells[assignment.question(question_id).cell_id]
        cell.source = replaced(cell.source, question_id, source)
    return filled


def replaced(text: str, qualname: str, source: str) -> str:
    """The text of a cell with the definition of `qualname` replaced."""
    node = find_definition(ast.parse(text), qualname)
    if node is None:
        raise KeyError(f"the cell defines no {qualname}")
    indent = " " * node.col_offset
    new = textwrap.indent(textwrap.dedent(source).strip("\n"), indent)
    lines = text.split("\n")
    lines[_first_line(node) - 1 : _last_line(lines, node)] = new.split("\n")
    return "\n".join(lines)


def answers_in(text: str, assignment: Assignment) -> dict[str, str]:
    """The answers a Python file holds, by question id.

    Functions stand at its top, methods in a class of their name.
    """
    tree = ast.parse(text)
    lines = text.split("\n")
    found = {}
    for question in assignment.questions:
        node = find_definition(tree, question.id)
        if node is not None:
            body = lines[_first_line(node) - 1 : node.end_lineno]
            found[question.id] = textwrap.dedent("\n".join(body))
    return found


def _first_line(node: Definition) -> int:
    return min([node.lineno, *(d.lineno for d in node.decorator_list)])


def _last_line(lines: list[str], node: Definition) -> int:
    """The end of a definition, with the solution mark that closes it."""
    end = node.end_lineno or node.lineno
    if end < len(lines) and "END SOLUTION" in lines[end]:
        end += 1
    return end
