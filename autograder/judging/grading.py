"""One submission being graded: its questions, check after check."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from autograder.assignment import Assignment, Question
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
from autograder.judging.bench import Bench
from autograder.judging.suspects import name_mistake
from autograder.misconceptions import Misconception
from autograder.reading.program import Program
from autograder.report import CheckReport, QuestionReport
from autograder.sandbox.errors import ServerFault
from autograder.sandbox.server import ForkServer, Limits, Worker

log = logging.getLogger(__name__)

# After two checks of a question have run into the limit, the others get a
# second of processor time each, within ten seconds: a loop that never ends
# then costs seconds, while a check that needs milliseconds still passes.
TIMEOUTS_BEFORE_HURRY = 2
HURRIED_CPU = 1.0
HURRIED_WALL = 10.0


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
    reports: list[QuestionReport] = field(default_factory=list)

    def grade(self, known: Mapping[str, QuestionReport]) -> None:
        """Questions in order, so that a later one's reference parts are
        sent only when the questions they answer have been graded."""
        for question in self.assignment.questions:
            report = known.get(question.id) or QuestionReport(
                question.id, tuple(self._checks(question))
            )
            self.reports.append(report)

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
        broken, cell = self.program.broken, question.cell_id
        reason = broken.get(cell) or broken.get(question.id)
        return f"the cell {cell} has {reason}" if reason else ""

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
        if verdict.outcome == BLOCKED:
            message = verdict.message + self._why_not_there(question)
            verdict = replace(verdict, message=message)
        self.name_was_missing |= "NameError" in verdict.message
        return verdict

    def _why_not_there(self, question: Question) -> str:
        """What has kept the question's cell from its end, if anything."""
        for name, fault in self.worker.outcomes:
            if name == question.cell_id and fault is not None:
                line = getattr(fault, "line", None)
                where = f" in line {line}" if line else ""
                return f": its cell failed{where}: {fault}"
        return ""

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
