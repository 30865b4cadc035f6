"""How slow an answer may be: its text says whether it may loop.

Neither the clock nor the text decides alone. A loop over the K clusters is
welcome, one over the points is not, and the text does not tell them apart;
the clock does, but less clearly than one would think: lists and math.dist
take only 6 to 15 times as long as arrays, the slowest right forms without
any loop 3.5 times. So an answer that can loop has a smaller limit, and one
that turns arrays into lists the smallest.
"""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.checks.registry import Failure
from autograder.checks.rules import answer_nodes, loops_of
from autograder.checks.run import Function, Request
from autograder.checks.source import Source

# Measured in the sandbox, in CPU time, on a busy machine: right answers that
# loop over components take at most 2.2 times the yardstick; loops over rows
# of arrays at least 15 times, over lists at least 6.2 times.
WITH_LISTS = 4.0
WITH_A_LOOP = 6.0
WITHOUT = 20.0

HOPELESS = 4  # times the limit: no busy machine makes that of a right answer
WARMING_UP = 500  # points

# Functions that loop in Python for their caller, or make lists to loop over.
LISTS = {"accumulate", "filter", "map", "reduce", "starmap"}
LOOPING = {
    "apply_along_axis",
    "fromiter",
    "frompyfunc",
    "ndenumerate",
    "ndindex",
    "nditer",
    "vectorize",
}


def limit_of(source: Source, question: str) -> float:
    """How many times the yardstick an answer to a question may take."""
    name = question.rpartition(".")[2]
    nodes = answer_nodes(source, name)
    names = {n.id for n in nodes if isinstance(n, ast.Name)}
    methods = {n.attr for n in nodes if isinstance(n, ast.Attribute)}
    # np.add.reduce and np.add.accumulate are none of these: C does them.
    if names & LISTS or "tolist" in methods:
        return WITH_LISTS
    if (names | methods) & LOOPING or loops_of(source, name):
        return WITH_A_LOOP
    return WITHOUT


@dataclass
class Pace:
    """The fixture `pace`: runtime beside a plain vectorised yardstick.

    Both are timed in turn, under the same conditions, and the best times
    are compared, which a busy machine disturbs least. The limit is that of
    `limit_of`. Beyond half of it, it is measured again before it counts: a
    busy machine may have held up one of the two.

    Each time is that of a process that has not seen these points before,
    and the value is that of the call whose time counts: an answer can
    neither remember a result nor be quick where nobody looks.

    An answer that can loop starts with a tenth of the points. Where these
    take far longer than the yardstick needs for all, that is the verdict:
    for all of them a loop might or might not end within the CPU limit.
    """

    fresh: Callable[[], Function]
    """The student's function in a new process."""
    time_yardstick: Callable[[Callable[..., Any], tuple[Any, ...]], float]
    rounds: int = 5

    def __call__(
        self, yardstick: Callable[..., Any], limit: float, *args: Any
    ) -> Any:
        """What the student's function returns for `args`, if in time."""
        mine, plain, value = float("inf"), float("inf"), None
        for turn in range(self.rounds):
            student = self.fresh()
            if limit < WITHOUT and turn == 0:
                self._begin_with_a_tenth(student, yardstick, limit, args)
            elif turn > 0:
                _warm_up(student, args)
            plain = min(plain, self.time_yardstick(yardstick, args))
            returned = student.call(*args)
            if returned.seconds < mine:
                mine, value = returned.seconds, returned.value
            plain = min(plain, self.time_yardstick(yardstick, args))
            if mine <= limit / 2 * plain:
                return value
            if turn > 0 and mine > HOPELESS * limit * plain:
                break
        if mine <= limit * plain:
            return value
        raise _too_slow(
            f"{mine / plain:.0f} times as long as plain array arithmetic on "
            "the same input",
            limit,
        )

    def _begin_with_a_tenth(
        self,
        student: Function,
        yardstick: Callable[..., Any],
        limit: float,
        args: Any,
    ) -> None:
        """Failure if a tenth of the points takes hopelessly long."""
        if _rows_of(args) // 10 <= WARMING_UP:
            return
        plain = self.time_yardstick(yardstick, args)
        student.caller(Request(_first(args, WARMING_UP)))
        mine = _warm_up(student, args)
        if mine > HOPELESS * limit * plain:
            raise _too_slow(
                f"{mine / plain:.0f} times as long for a tenth of the points "
                "as plain array arithmetic for all of them",
                limit,
            )


def _warm_up(student: Function, args: Any) -> float:
    """The seconds for a tenth of the points, where there are many.

    The first call may have something to import. No `Call` is made of it,
    which would be used to name the mistake.
    """
    if (rows := _rows_of(args)) > WARMING_UP:
        args = _first(args, rows // 10)
    return student.caller(Request(tuple(args))).seconds


def _too_slow(how_long: str, limit: float) -> Failure:
    return Failure(
        f"took {how_long} (the limit is {limit:g} times)",
        "Replace the loop over rows by operations on whole arrays.",
    )


def _first(args: tuple[Any, ...], few: int) -> tuple[Any, ...]:
    """Of every argument with one row a point, the first few rows."""
    N = _rows_of(args)
    return tuple(a[:few] if _shape(a)[:1] == (N,) else a for a in args)


def _rows_of(args: tuple[Any, ...]) -> int:
    return max((_shape(arg)[0] for arg in args if _shape(arg)), default=0)


def _shape(arg: Any) -> tuple[int, ...]:
    return tuple(getattr(arg, "shape", ()))
