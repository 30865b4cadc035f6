"""Running a question's public checks on the functions of a notebook.

The student's functions are called where they are, in this process. Their
inputs are copies, the global random generators are put back afterwards,
and progress bars and warnings are kept out of the way: what is printed to
the standard output is the student's own business and stays.
"""

import io
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import (
    AbstractContextManager,
    contextmanager,
    redirect_stderr,
)
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from checks.all import checks_of
from checks.display import LATER
from checks.in_process import InProcess
from checks.magics import without_magics
from checks.naming import Fingerprint, Suspect, named
from checks.recorded import (
    REFERENCE,
    OtherInputs,
    Replay,
    call_prints,
    recording,
)
from checks.registry import Check
from checks.run import (
    BLOCKED,
    COULD_NOT_GRADE,
    FAILED,
    NOT_IMPLEMENTED,
    PASSED,
    Function,
    Request,
    Returned,
    Verdict,
    rng_of,
    run_check,
)
from checks.source import Source, find_definition, parse
from checks.errors import NotDefined, StudentFault, StudentRaised

Namespace = Mapping[str, Any]


@dataclass(frozen=True)
class Examined:
    """How the public checks of a question ended, with the calls they made."""

    question: str
    checks: list[Check]
    verdicts: list[Verdict]
    answers: list[Function]
    wanted: list[Function]
    hint: str = ""
    """Of the known mistake that the results show, if they show one."""

    @property
    def passed(self) -> int:
        """How many checks passed."""
        return sum(v.outcome == PASSED for v in self.verdicts)

    @property
    def left(self) -> int:
        """How many are still to pass; LATER ones cannot yet."""
        return sum(v.outcome not in (PASSED, LATER) for v in self.verdicts)

    @property
    def is_well(self) -> bool:
        """Every check passed that can be run so far."""
        return self.left == 0

    @property
    def is_stub(self) -> bool:
        """Nothing has been written yet; a check may wait for other parts."""
        todo = [v for v in self.verdicts if v.message == NOT_IMPLEMENTED]
        waiting = [v for v in self.verdicts if v.outcome in (LATER, BLOCKED)]
        return bool(todo) and len(todo) + len(waiting) == len(self.verdicts)


def examine(
    question: str, namespace: Namespace, *, name_mistake: bool = True
) -> Examined:
    """Run the checks; names the mistake unless told not to (it takes time)."""
    checks = [check for check in checks_of(question) if not check.hidden]
    callers = [_Listening(InProcess(namespace, question)) for _ in checks]
    found = Examined(
        question,
        checks,
        [],
        [Function(caller) for caller in callers],
        [Function(Replay(check.id)) for check in checks],
    )
    with undisturbed():
        for i, caller in enumerate(callers):
            verdict = _run(found, i, namespace)
            found.verdicts.append(_told_apart(verdict, caller, question))
    if name_mistake and any(v.outcome == FAILED for v in found.verdicts):
        mistake = _mistake(found)
        return replace(found, hint=mistake.hint if mistake else "")
    return found


@contextmanager
def undisturbed() -> Iterator[None]:
    """Leave the global generators as they are, and show no warnings.

    A warning on the standard error would count as a failed cell in
    nbgrader's Validate, and so would a progress bar.
    """
    state = np.random.get_state()
    torch = sys.modules.get("torch")
    torch_state = torch.get_rng_state() if torch else None
    try:
        with warnings.catch_warnings(), _without_progress_bars():
            warnings.simplefilter("ignore")
            yield
    finally:
        np.random.set_state(state)
        if torch:
            torch.set_rng_state(torch_state)


def _without_progress_bars() -> AbstractContextManager[Any]:
    """In Jupyter they are displayed, elsewhere they are standard error."""
    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        return redirect_stderr(io.StringIO())
    from IPython.utils.capture import capture_output

    return capture_output(stdout=False)


@dataclass
class _Listening:
    """Calls the student's function, and keeps the last error it raised."""

    caller: InProcess
    raised: StudentFault | None = None

    def __call__(self, request: Request) -> Returned:
        try:
            return self.caller(request)
        except StudentFault as error:
            self.raised = error
            raise


def _run(found: Examined, i: int, namespace: Namespace) -> Verdict:
    check, answer = found.checks[i], found.answers[i]
    overwritten = _overwritten(namespace, found.question)
    if overwritten:
        return overwritten
    fixtures = {
        "answer": lambda: answer,
        "expected": lambda: found.wanted[i],
        "rng": lambda: rng_of(check, 0),
        "source": lambda: source_of(namespace, found.question),
    }
    try:
        return run_check(check, fixtures)
    except OtherInputs as error:
        return Verdict(COULD_NOT_GRADE, str(error))


def _overwritten(namespace: Namespace, question: str) -> Verdict | None:
    """After `softmax = softmax(logits)` the function is gone."""
    name = question.partition(".")[0]
    found = namespace.get(name)
    if found is None or callable(found):
        return None
    return Verdict(
        BLOCKED,
        f"{name} is now a {type(found).__name__}, no longer a function",
        f"Some cell has stored a result under the name {name}: use another "
        "name there, and run the cell that defines the function again.",
    )


def _told_apart(verdict: Verdict, caller: _Listening, question: str) -> Verdict:
    """What other cells lack is not this function's fault."""
    raised = caller.raised
    known = recording().handout.questions
    if isinstance(raised, NotDefined) and raised.qualname not in known:
        return Verdict(
            LATER,
            f"{raised.qualname} is defined further down",
            "Run this check again when you have come that far.",
        )
    if verdict.message != NOT_IMPLEMENTED or not isinstance(
        raised, StudentRaised
    ):
        return verdict
    other = raised.message
    if other == question or other not in known:
        return verdict
    return Verdict(
        BLOCKED,
        f"{other}, which this needs, is {NOT_IMPLEMENTED}",
        f"Write {other} first.",
    )


def _mistake(found: Examined) -> Suspect | None:
    """The known mistake that the calls of a question show, if any."""
    made: list[Fingerprint | None] = []
    right: list[Fingerprint | None] = []
    suspects = recording().suspects(found.question)
    for check, answer in zip(found.checks, found.answers, strict=True):
        prints = [p for call in answer.calls for p in call_prints(call)]
        known = recording().prints(check.id, REFERENCE)[: len(prints)]
        made += prints[: len(known)]
        right += known
        for suspect in suspects:
            theirs = recording().prints(check.id, suspect.id)
            suspect.prints.extend(theirs[: len(known)])
    return named(made, right, suspects)


def source_of(namespace: Namespace, question: str) -> Source:
    """The last cell run that defines a question's function."""
    for text in reversed(namespace.get("In", [])):
        tree = parse(without_magics(text))
        if tree and (found := find_definition(tree, question)):
            return Source(text, found)
    return Source("", None)
