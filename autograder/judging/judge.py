"""The judge: runs the checks on one submission and writes its report.

It is trusted and never runs student code: it sends inputs into the
sandbox, gets plain values back, and decides.
"""

import secrets
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Self

from autograder.assignment import Assignment
from autograder.course import released_skeletons
from autograder.judging.execution import Executed, execute
from autograder.judging.grading import Grading
from autograder.reading.notebook import (
    Skeleton,
    Submission,
    read_submission,
)
from autograder.reading.program import (
    Program,
    program_of,
    without_stopped,
)
from autograder.reading.raw import UnreadableNotebook
from autograder.report import COULD_NOT_GRADE, GRADED, QuestionReport, Report
from autograder.sandbox.server import ForkServer, Limits


class Judge:
    """Grades notebooks, one at a time; holds its sandboxes' fork servers.

    Use it as a context manager. `isolation` is "auto" for the strongest
    that the machine allows, or "none".
    """

    def __init__(
        self,
        isolation: str = "auto",
        skeletons: Mapping[str, Skeleton] | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._isolation = isolation
        self._skeletons = dict(skeletons or released_skeletons())
        self._limits = limits or Limits()
        self._servers: dict[tuple[str, ...], ForkServer] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._servers.clear()
        self._open.close()

    def grade(
        self,
        notebook: bytes,
        *,
        name: str = "",
        seed: int | None = None,
        expected: Assignment | None = None,
        kept: Report | None = None,
    ) -> Report:
        """The report of one notebook; never raises for what is in it.

        Hidden inputs are drawn from `seed`, a fresh one by default. With
        `expected`, a notebook of another assignment is not graded. `kept`
        is an earlier report on the same bytes: its questions are not graded
        again, the others with its seed, so that a grading of the whole with
        that seed would give the same.
        """
        start = time.perf_counter()
        if kept is not None:
            seed = kept.seed
        seed = secrets.randbits(32) if seed is None else seed
        try:
            submission = read_submission(notebook, self._skeletons)
            _require(expected, submission.assignment)
            report = self._grade(submission, seed, kept)
        except UnreadableNotebook as error:
            report = _nothing_graded(expected, str(error), seed)
        return replace(
            report, notebook=name, seconds=time.perf_counter() - start
        )

    def execute(
        self, notebook: bytes, files: Mapping[str, bytes], seconds: float
    ) -> Executed:
        """A full run of a notebook, which decides nothing.

        UnreadableNotebook if there is nothing to run; raises ServerFault
        if the sandbox failed.
        """
        submission = read_submission(notebook, self._skeletons)
        assignment = submission.assignment
        server = self._server(assignment.preload + assignment.preload_pictures)
        return execute(server, notebook, files, seconds)

    def _grade(
        self, submission: Submission, seed: int, kept: Report | None
    ) -> Report:
        grading = self._run(submission, seed, kept)
        if grading.name_was_missing and not grading.program.complete:
            # Something was missing: run every statement of the notebook.
            grading = self._run(submission, seed, complete=True)
        elif grading.loops_somewhere and kept is not None:
            # The others are then given less time: grade all as one.
            grading = self._run(submission, seed)
        assignment = submission.assignment
        return Report(
            notebook="",
            assignment=assignment.name,
            outcome=GRADED,
            reason="; ".join(submission.problems)[:2000],
            max_score=assignment.max_score,
            isolation=grading.server.isolation,
            seed=seed,
            seconds=0.0,
            questions=tuple(grading.reports),
        )

    def _server(self, preload: tuple[str, ...]) -> ForkServer:
        """The fork server that has these modules ready."""
        if preload not in self._servers:
            server = ForkServer(preload=preload, isolation=self._isolation)
            self._servers[preload] = self._open.enter_context(server)
        return self._servers[preload]

    def _run(
        self,
        submission: Submission,
        seed: int,
        kept: Report | None = None,
        *,
        complete: bool = False,
    ) -> Grading:
        """Grade in a new sandbox what no kept report tells."""
        program = program_of(submission, complete=complete)
        server = self._server(_preload(submission.assignment, program))
        with server.open(program.cells, self._limits) as worker:
            rest = without_stopped(submission, worker.outcomes)
            if rest is None:
                grading = Grading(
                    server,
                    worker,
                    program,
                    submission.assignment,
                    seed,
                    self._limits,
                )
                grading.grade(_questions_of(kept, server.isolation))
                return grading
        if program.complete:
            return self._run(rest, seed, kept, complete=complete)
        # What a class lacked may be in what was left out.
        return self._run(submission, seed, kept, complete=True)


def _preload(assignment: Assignment, program: Program) -> tuple[str, ...]:
    """What this program's sandbox holds: a fork of less is a faster one."""
    pictures = assignment.preload_pictures
    draws = any(program.mentions(name.split(".")[0]) for name in pictures)
    return assignment.preload + (pictures if draws else ())


def _questions_of(
    kept: Report | None, isolation: str
) -> dict[str, QuestionReport]:
    """By id; none of a report that was made under another isolation."""
    if kept is None or kept.isolation != isolation:
        return {}
    return {question.id: question for question in kept.questions}


def _require(expected: Assignment | None, found: Assignment) -> None:
    if expected is not None and expected != found:
        raise UnreadableNotebook(
            f"this is a notebook of {found.name}, not of {expected.name}"
        )


def _nothing_graded(
    expected: Assignment | None, reason: str, seed: int
) -> Report:
    return Report(
        notebook="",
        assignment=expected.name if expected else "",
        outcome=COULD_NOT_GRADE,
        reason=reason,
        max_score=expected.max_score if expected else 0,
        isolation="",
        seed=seed,
        seconds=0.0,
    )
