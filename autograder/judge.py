"""The judge: runs the checks on one submission and writes its report.

It is trusted and never runs student code: it sends inputs into the
sandbox, gets plain values back, and decides.
"""

import logging
import secrets
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from autograder.assignment import Assignment, Question
from autograder.bench import Bench
from autograder.checks.all import checks_of
from autograder.checks.registry import Check
from autograder.checks.run import (
    BLOCKED,
    COULD_NOT_GRADE,
    FAILED,
    PASSED,
    TIMED_OUT,
    Call,
    Verdict,
    run_check,
)
from autograder.course import released_skeletons
from autograder.misconceptions import Misconception
from autograder.notebook import (
    Skeleton,
    Submission,
    UnreadableNotebook,
    read_submission,
)
from autograder.program import Program, program_of
from autograder.report import (
    COULD_NOT_GRADE as NOTHING_GRADED,
)
from autograder.report import (
    GRADED,
    CheckReport,
    QuestionReport,
    Report,
)
from autograder.sandbox.errors import ServerFault
from autograder.sandbox.server import ForkServer, Limits, Worker
from autograder.suspects import name_mistake

log = logging.getLogger(__name__)

# After two checks of a question have run into the limit, the others get a
# second of processor time each, within ten seconds: a loop that never ends
# then costs seconds, while a check that needs milliseconds still passes.
TIMEOUTS_BEFORE_HURRY = 2
HURRIED_CPU = 1.0
HURRIED_WALL = 10.0


class Judge:
    """Grades notebooks, one at a time; holds one sandbox per assignment.

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
        self._servers: dict[str, ForkServer] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._servers.clear()
        self._open.close()

    def grade(
        self,
        notebook: bytes,
        *,
        name: str = "",
        seed: int | None = None,
        expected: Assignment | None = None,
    ) -> Report:
        """The report of one notebook; never raises for what is in it.

        Hidden inputs are drawn from `seed`, a fresh one by default. With
        `expected`, a notebook of another assignment is not graded.
        """
        start = time.perf_counter()
        seed = secrets.randbits(32) if seed is None else seed
        try:
            submission = read_submission(notebook, self._skeletons)
            _require(expected, submission.assignment)
            report = self._grade(submission, seed)
        except UnreadableNotebook as error:
            report = _nothing_graded(expected, str(error), seed)
        return replace(
            report, notebook=name, seconds=time.perf_counter() - start
        )

    def _grade(self, submission: Submission, seed: int) -> Report:
        assignment = submission.assignment
        server = self._server(assignment)
        program = program_of(submission)
        questions, unnamed = self._questions(server, program, submission, seed)
        if unnamed and not program.complete:
            # Something was missing: run every statement of the student's.
            program = program_of(submission, complete=True)
            questions, _ = self._questions(server, program, submission, seed)
        return Report(
            notebook="",
            assignment=assignment.name,
            outcome=GRADED,
            reason="; ".join(submission.problems)[:2000],
            max_score=assignment.max_score,
            isolation=server.isolation,
            seed=seed,
            seconds=0.0,
            questions=questions,
        )

    def _server(self, assignment: Assignment) -> ForkServer:
        """The sandbox that has this assignment's imports ready."""
        if assignment.name not in self._servers:
            server = ForkServer(
                preload=assignment.preload, isolation=self._isolation
            )
            self._servers[assignment.name] = self._open.enter_context(server)
        return self._servers[assignment.name]

    def _questions(
        self,
        server: ForkServer,
        program: Program,
        submission: Submission,
        seed: int,
    ) -> tuple[tuple[QuestionReport, ...], bool]:
        """All questions, and whether a name was missing in any of them."""
        with server.open(program.cells, self._limits) as worker:
            grading = Grading(
                server,
                worker,
                program,
                submission.assignment,
                seed,
                self._limits,
            )
            return grading.questions(), grading.name_was_missing


@dataclass
class Grading:
    """One submission being graded: its worker, program and seed."""

    server: ForkServer
    worker: Worker
    program: Program
    assignment: Assignment
    seed: int
    limits: Limits
    name_was_missing: bool = False
    loops_somewhere: bool = False

    def questions(self) -> tuple[QuestionReport, ...]:
        """Questions in order, so that a later one's reference parts are
        sent only when the questions they answer have been graded."""
        return tuple(
            QuestionReport(question.id, tuple(self._checks(question)))
            for question in self.assignment.questions
        )

    def _checks(self, question: Question) -> list[CheckReport]:
        blocked = self._what_blocks(question)
        if blocked:
            verdict = Verdict(BLOCKED, blocked, "Repair that cell first.")
            return [check_report(c, verdict) for c in checks_of(question.id)]
        calls: list[Call] = []
        reports, timeouts = [], 0
        for check in checks_of(question.id):
            hurried = timeouts >= TIMEOUTS_BEFORE_HURRY or (
                check.own_parts and self.loops_somewhere
            )
            verdict = self._run(question, check, calls, hurried)
            timeouts += verdict.outcome == TIMED_OUT
            self.loops_somewhere |= verdict.outcome == TIMED_OUT
            reports.append(check_report(check, verdict))
        if all(report.outcome != FAILED for report in reports):
            return reports
        return with_mistake(reports, name_mistake(question.id, calls))

    def _what_blocks(self, question: Question) -> str:
        """Why none of a question's checks can run, if so."""
        reason = self.program.syntax_errors.get(question.cell_id)
        return f"the cell {question.cell_id} has {reason}" if reason else ""

    def _run(
        self,
        question: Question,
        check: Check,
        calls: list[Call],
        hurried: bool,
    ) -> Verdict:
        limits = self.limits
        if hurried:
            limits = replace(
                limits, check_cpu=HURRIED_CPU, check_wall=HURRIED_WALL
            )
        try:
            verdict = self._attempt(question, check, calls, limits)
        except ServerFault as fault:
            log.warning("the sandbox failed on %s: %s", check.id, fault)
            try:
                verdict = self._attempt(question, check, calls, limits)
            except ServerFault as again:
                return Verdict(COULD_NOT_GRADE, f"the sandbox failed: {again}")
        self.name_was_missing |= "NameError" in verdict.message
        return verdict

    def _attempt(
        self,
        question: Question,
        check: Check,
        calls: list[Call],
        limits: Limits,
    ) -> Verdict:
        """Run a check once; raises ServerFault, after which once more."""
        bench = Bench(
            self.server,
            self.worker,
            self.program,
            self.assignment,
            question,
            check,
            self.seed,
            limits,
            calls,
        )
        try:
            with bench:
                return run_check(check, bench.fixtures())
        except ServerFault:
            raise
        except Exception as error:  # a check of ours that broke
            log.exception("check %s broke on seed %d", check.id, self.seed)
            return Verdict(
                COULD_NOT_GRADE,
                f"the check itself broke: {type(error).__name__}: {error}",
            )


def check_report(check: Check, verdict: Verdict) -> CheckReport:
    """A verdict with its check: only passed earns points."""
    return CheckReport(
        id=check.id,
        title=check.title,
        outcome=verdict.outcome,
        points=check.points if verdict.outcome == PASSED else 0,
        max_points=check.points,
        hidden=check.hidden,
        message=verdict.message,
        help=verdict.help,
    )


def with_mistake(
    reports: list[CheckReport], mistake: Misconception | None
) -> list[CheckReport]:
    """The failed checks carry the mistake's id, and its hint as help."""
    if mistake is None:
        return reports
    return [
        replace(r, misconception=mistake.id, help=mistake.hint)
        if r.outcome == FAILED
        else r
        for r in reports
    ]


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
        outcome=NOTHING_GRADED,
        reason=reason,
        max_score=expected.max_score if expected else 0,
        isolation="",
        seed=seed,
        seconds=0.0,
    )
