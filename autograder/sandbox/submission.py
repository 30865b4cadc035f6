"""One submission's worker: runs its cells, and is forked for each check."""

from __future__ import annotations

import ast
import functools
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from autograder.sandbox.channel import Closed
from autograder.sandbox.errors import ServerFault, StudentFault, TimedOut
from autograder.sandbox.limits import Patience
from autograder.sandbox.process import Process
from autograder.sandbox.sandbox import Account, Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from autograder.sandbox.channel import Channel
    from autograder.sandbox.limits import Limits
    from autograder.sandbox.sandbox import Cell

# How a cell is run: as it is; only its imports, functions and classes, after
# it has ended the worker; not at all, after that has done so too.
_WHOLE, _DEFINITIONS, _DROPPED = range(3)
_MAX_RUNS = 8
_MIN_WALL = 1.0  # seconds
_WALL_BUDGET = 2  # times the limit for one run, for all runs together


class CellOutcome(NamedTuple):
    """How a cell went; ``error`` is None if it ran to its end."""

    name: str
    error: StudentFault | None


class Sandboxes(Protocol):
    """The fork server, as far as a worker needs it."""

    workers: set[Worker]

    def new_sandbox(self, limits: Limits) -> Sandbox: ...

    def end_sandbox(self, sandbox: Sandbox) -> None: ...


class Worker:
    """A sandbox in which a submission's cells have been run.

    The cells run in order in one namespace. An exception ends its cell only.
    A cell that ends the worker (hangs, exits, crashes) is reported, and the
    cells are run again without what that cell does beyond defining things.
    """

    def __init__(
        self, server: Sandboxes, cells: Sequence[Cell], limits: Limits
    ) -> None:
        self.limits = limits
        self.patience = Patience(limits)
        self._server = server
        self._cells = list(cells)
        self._plan = [_WHOLE] * len(cells)
        self._faults: list[StudentFault | None] = [None] * len(cells)
        self._revealed: set[str] = set()
        self._sandbox: Sandbox | None = None
        self._busy = False
        self._open()

    @property
    def outcomes(self) -> list[CellOutcome]:
        """How each cell went, in their order."""
        names = [cell.name for cell in self._cells]
        return list(map(CellOutcome, names, self._faults))

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fork(
        self,
        source: str = "",
        bindings: Sequence[str] = (),
        limits: Limits | None = None,
    ) -> Process:
        """A process for one check; at most one at a time.

        ``source`` is executed in a namespace of its own, and each name in
        ``bindings`` then replaces the student's: a function ("softmax"), a
        class ("KMeans") or a method ("GMM._ll_joint").
        """
        return Process(self, source, bindings, limits or self.limits)

    def close(self) -> None:
        """Ends every process of the submission."""
        if self._sandbox is not None:
            self._server.end_sandbox(self._sandbox)
            self._sandbox = None
        self._server.workers.discard(self)

    def start_check(
        self, target: str, source: str, bindings: Sequence[str], limits: Limits
    ) -> Channel:
        """Forks the worker; first makes a new one where the old is unfit."""
        if self._busy:
            raise RuntimeError("close one process before forking another")
        if self._is_revealed(target):
            self.close()
        try:
            channel = self._fork(limits)
        except (StudentFault, ServerFault):
            # An earlier check may have ended the worker, or somebody else
            # did: that is not this check's fault.
            channel = self._fork(limits)
        if source:
            self._revealed |= names_defined(source) | set(bindings)
        self._busy = True
        return channel

    def end_check(self) -> None:
        """Ends what the check started; a worker that is gone is let go."""
        self._busy = False
        self._tell(Sandbox.sweep)

    def why_check_ended(self, limits: Limits) -> StudentFault:
        """What ended the check's process."""
        if self._sandbox is None:
            raise ServerFault("the sandbox was closed during a check")
        try:
            with self.patience.wearing():
                return self._sandbox.why_check_ended(limits, self.patience)
        except ServerFault:
            self.close()
            raise

    def account(self) -> Account:
        """The CPU time that the submission's processes have used."""
        if self._sandbox is not None:
            try:
                return self._sandbox.account()
            except Closed:
                self.close()
        return Account(0.0, ())

    @contextmanager
    def others_paused(self) -> Iterator[None]:
        """Meanwhile no other submission runs beside a check of this one.

        So a process that student code left running in the background of its
        own check cannot slow down the yardstick that the check is timed by.
        """
        others = [
            worker  # one without cells holds no student code
            for worker in self._server.workers
            if worker is not self and worker._busy and worker._cells
        ]
        for worker in others:
            worker._tell(Sandbox.pause)
        try:
            yield
        finally:
            for worker in others:
                worker._tell(Sandbox.resume)

    def _tell(self, action: Callable[[Sandbox], object]) -> None:
        if self._sandbox is not None:
            try:
                action(self._sandbox)
            except Closed:
                self.close()

    def _fork(self, limits: Limits) -> Channel:
        if self._sandbox is None:
            if self.patience.left <= 0:
                raise TimedOut("wall", self.limits.total_wall)
            with self.patience.wearing():
                self._open()
        assert self._sandbox is not None
        try:
            with self.patience.wearing():
                return self._sandbox.fork(limits, self.patience)
        except BaseException:
            self.close()
            raise

    def _is_revealed(self, target: str) -> bool:
        """Whether a reference of ``target`` was sent to this sandbox.

        Student code could have kept it there, in a file or a process. Checks
        made in the order of the questions never come to this.
        """
        owner = target.partition(".")[0]
        return target in self._revealed or owner in self._revealed

    def _open(self) -> None:
        """Runs the cells until a run gets through, cutting them down."""
        self._revealed = set()
        wall = _WALL_BUDGET * self.limits.cells_wall
        for run in range(_MAX_RUNS + 1):
            if run == _MAX_RUNS or wall <= 0:
                self._plan = [_DROPPED] * len(self._cells)
            self._sandbox = self._server.new_sandbox(self.limits)
            self._server.workers.add(self)
            before = time.monotonic()
            seconds = max(min(wall, self.limits.cells_wall), _MIN_WALL)
            survived = False
            try:
                survived = self._run_cells(seconds)
            finally:
                if not survived:
                    self.close()
            if survived:
                return
            wall -= time.monotonic() - before
        raise ServerFault("the sandbox does not run even an empty notebook")

    def _run_cells(self, wall: float) -> bool:
        """Whether the worker has survived all of its cells."""
        assert self._sandbox is not None
        kept = [i for i, how in enumerate(self._plan) if how != _DROPPED]
        cells = [self._message(index) for index in kept]
        faults, ended = self._sandbox.run_cells(cells, wall)
        for index, fault in zip(kept, faults, strict=False):
            if self._plan[index] == _WHOLE:
                self._faults[index] = fault
        if ended is None:
            return True
        if not kept:
            raise ServerFault(f"the sandbox ended at once: {ended}")
        guilty = kept[len(faults)]
        if self._plan[guilty] == _WHOLE:
            self._faults[guilty] = ended
        self._plan[guilty] += 1
        return False

    def _message(self, index: int) -> dict[str, Any]:
        cell = self._cells[index]
        return {
            "name": cell.name,
            "source": cell.source,
            "only_definitions": self._plan[index] == _DEFINITIONS,
        }


@functools.lru_cache(maxsize=256)
def names_defined(source: str) -> frozenset[str]:
    """Functions, classes and methods that (trusted) source defines."""
    names = set()
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.parse(source).body:
        if isinstance(node, functions):
            names.add(node.name)
        elif isinstance(node, ast.ClassDef):
            names |= {
                f"{node.name}.{member.name}"
                for member in node.body
                if isinstance(member, functions)
            }
    return frozenset(names)
