"""What `nbgrader generate_assignment` adds of ours: stubs with names."""

import re
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_solution

STUB = "raise NotImplementedError"
DEFINITION = re.compile(r"(?:class|(?:async )?def) +(\w+)")


class NameStubs(NbGraderPreprocessor):  # type: ignore[misc]
    """After ClearSolutions: each stub says which question it stands for.

    A student who runs a check too early then reads
    `NotImplementedError: KMeans._get_loss` instead of a bare error.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        if cell.cell_type == "code" and is_solution(cell):
            cell.source = named_stubs(
                cell.source, cell.metadata.nbgrader.grade_id
            )
        return cell, resources


def named_stubs(source: str, cell_name: str) -> str:
    """Each bare stub line names what encloses it, by indentation.

    A stub at the top of a cell gets the name of the cell. Text is looked
    at line by line: a cell with its solutions cleared need not parse.
    """
    scopes: list[tuple[int, str]] = []
    lines = []
    for line in source.split("\n"):
        text = line.lstrip()
        indent = len(line) - len(text)
        if text and text[0] not in ")]}":  # ends a signature, no scope
            scopes = [scope for scope in scopes if scope[0] < indent]
        found = DEFINITION.match(text)
        if found:
            scopes.append((indent, found[1]))
        if text == STUB:
            name = ".".join(scope[1] for scope in scopes) or cell_name
            line = f'{line[:indent]}{STUB}("{name}")'
        lines.append(line)
    return "\n".join(lines)
