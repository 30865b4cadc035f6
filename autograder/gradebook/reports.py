"""Reports on their way to the gradebook.

Beside each autograded notebook its report stays as report.json: for
feedback, for the grades file, and to tell when a submission has changed or
its recording was stopped on the way.
"""

from __future__ import annotations

import json
import logging
import math
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.assignment import ASSIGNMENTS
from autograder.reading.raw import digest_of, metadata_of
from autograder.report import (
    COULD_NOT_GRADE,
    GRADED,
    QuestionReport,
    Report,
)

if TYPE_CHECKING:  # it brings seconds of imports into every grading process
    from nbformat import NotebookNode

log = logging.getLogger(__name__)

SIDECAR = "report.json"
# In an autograded notebook's metadata: the digest of the report.json whose
# scores are in the gradebook.
RECORDED = "recorded_report"


@dataclass(frozen=True)
class Filed:
    """A report, and the digest of the bytes it is about."""

    digest: str
    report: Report


def write_sidecar(folder: Path, filed: Filed) -> None:
    """The report beside the autograded notebook, replaced in one step."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {"digest": filed.digest, "report": filed.report.to_json()}
    draft = folder / f".{SIDECAR}.new"
    draft.write_text(json.dumps(content), encoding="ascii")
    os.replace(draft, folder / SIDECAR)


def read_sidecar(folder: Path) -> Filed | None:
    """The report beside an autograded notebook, if there is one."""
    try:
        return _filed((folder / SIDECAR).read_bytes(), folder)
    except FileNotFoundError:
        return None


def _filed(data: bytes, folder: Path) -> Filed | None:
    try:
        content = json.loads(data)
        return Filed(content["digest"], Report.from_json(content["report"]))
    except (ValueError, KeyError, TypeError) as error:
        log.warning("%s cannot be read: %s", folder / SIDECAR, error)
        return None


def mark_recorded(notebook: NotebookNode, folder: Path) -> None:
    """Says in the notebook that the report beside it has been recorded.

    nbgrader writes a notebook twice: as it was handed in, before anything is
    in the gradebook, and once more when all is. Only the second has the mark.
    """
    with suppress(FileNotFoundError):  # then nothing was to be recorded
        data = (folder / SIDECAR).read_bytes()
        notebook.metadata[RECORDED] = digest_of(data)


def recorded(folder: Path, assignment: str, digest: str) -> Report | None:
    """The report on the bytes of that digest, if the gradebook holds it.

    None where it was never begun, or stopped on the way.
    """
    try:
        data = (folder / SIDECAR).read_bytes()
        notebook = (folder / f"{assignment}.ipynb").read_bytes()
    except OSError:
        return None
    if metadata_of(notebook, RECORDED) != digest_of(data):
        return None
    filed = _filed(data, folder)
    return filed.report if filed and filed.digest == digest else None


def not_graded(assignment: str, reason: str) -> Report:
    """The report of a notebook for which a person is needed."""
    known = ASSIGNMENTS.get(assignment)
    return Report(
        notebook=assignment,
        assignment=assignment,
        outcome=COULD_NOT_GRADE,
        reason=reason,
        max_score=known.max_score if known else 0,
        isolation="",
        seed=0,
        seconds=0.0,
    )


def score_of(report: Report, question_id: str, points: float) -> float | None:
    """What a question earned; None where a person must look.

    Never above the points of its cell or below 0. A score that is not a
    number, a check that could not be run and checks that do not add up to
    the cell's points are all faults of ours: nobody loses points by them.
    """
    question = report.question(question_id)
    if report.outcome != GRADED or question is None or not question.checks:
        return None
    if any(c.outcome == COULD_NOT_GRADE for c in question.checks):
        return None
    return _bounded(question, points)


def _bounded(question: QuestionReport, points: float) -> float | None:
    score, total = question.score, question.max_score
    if not math.isfinite(score) or not math.isclose(total, points):
        log.error(
            "%s: the checks add up to %r of %r points, the cell is worth %r",
            question.id,
            score,
            total,
            points,
        )
        return None
    return min(max(float(score), 0.0), points)
