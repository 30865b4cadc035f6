"""Where nbgrader's step gets a notebook's report.

A parallel stage outside nbgrader has usually graded every notebook and
left its reports in the journal; a notebook that it has not seen is graded
here, so that nbgrader's own commands and buttons work alone.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from traitlets.utils.importstring import import_item

from autograder.assignment import ASSIGNMENTS
from autograder.judging.journal import journal_at, key_of
from autograder.report import Report

if TYPE_CHECKING:  # which judge grades is configured, see submission.py
    from autograder.judging.judge import Judge

JOURNALS = "reports"


def journal_path(root: Path, assignment: str) -> Path:
    """Where the parallel stage leaves the reports of an assignment."""
    return root / JOURNALS / f"{assignment}.jsonl"


class ReportDesk:
    """Reports of one assignment: from the journal, else from a judge.

    The judge starts on the first notebook that the journal does not have,
    and stays for the next ones until `close`.
    """

    def __init__(
        self,
        root: Path,
        assignment: str,
        judge: str,
        *,
        isolation: str = "auto",
        seed: int | None = None,
    ) -> None:
        self._assignment = assignment
        self._judge_name = judge
        self._isolation = isolation
        self._seed = seed
        self._journal = journal_at(journal_path(root, assignment))
        self._open = ExitStack()
        self._judge: Judge | None = None

    def close(self) -> None:
        self._judge = None
        self._open.close()

    def report_on(self, notebook: bytes) -> Report:
        """The report; journalled, unless the judge itself failed."""
        key = key_of(notebook, self._assignment, self._seed)
        report = self._journal.get(key)
        if report is None:
            report = self._grade(notebook)
            self._journal.put(key, report)
        return report

    def _grade(self, notebook: bytes) -> Report:
        if self._judge is None:
            # Imported here: it brings numpy and torch, and a run that finds
            # all its reports in the journal needs neither.
            judge = import_item(self._judge_name)(self._isolation)
            self._judge = self._open.enter_context(judge)
        report: Report = self._judge.grade(
            notebook,
            name=f"{self._assignment}.ipynb",
            seed=self._seed,
            expected=ASSIGNMENTS.get(self._assignment),
        )
        return report
