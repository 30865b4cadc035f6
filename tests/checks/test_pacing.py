"""What the fixture `pace` makes of answers whose times are known."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from autograder.checks.pacing import WARMING_UP, WITH_A_LOOP, WITHOUT, Pace
from autograder.checks.registry import Failure
from autograder.checks.run import Function, Request, Returned
from autograder.sandbox.errors import TimedOut

N = 20_000
YARDSTICK = 0.001  # seconds for all N points
CPU_LIMIT = 4.0


@dataclass
class Answer:
    """Takes so long for each point; is stopped as in the sandbox."""

    a_point: float
    once: float = 0.0  # on top, in the first call
    seen: list[int] = field(default_factory=list)
    used: float = 0.0

    def __call__(self, request: Request) -> Returned:
        args = request.args
        seconds = len(args[0]) * self.a_point
        seconds += 0 if self.seen else self.once
        self.seen.append(len(args[0]))
        self.used += seconds
        if self.used > CPU_LIMIT:
            raise TimedOut("cpu", CPU_LIMIT)
        return Returned(args[0].sum(), (), seconds)


def paced(answer: Answer, limit: float = WITH_A_LOOP) -> Function:
    function = Function(answer)
    pace = Pace(lambda: function, lambda yardstick, args: YARDSTICK)
    assert pace(np.sum, limit, np.arange(N), np.eye(3)) == sum(range(N))
    return function


def test_array_arithmetic_is_in_time() -> None:
    answer = Answer(YARDSTICK / N, once=1.0)  # it imports something
    function = paced(answer)
    assert answer.seen[:3] == [WARMING_UP, N // 10, N]
    assert len(function.calls) == 1  # those to name a mistake by


@pytest.mark.parametrize("a_point", [15e-6, 90e-6, 110e-6, 190e-6, 1500e-6])
def test_a_loop_fails_and_never_reaches_the_cpu_limit(a_point: float) -> None:
    with pytest.raises(Failure, match="for a tenth of the points"):
        paced(Answer(a_point))


def test_a_loop_that_is_not_hopeless_is_timed_on_all_points() -> None:
    answer = Answer(10 * YARDSTICK / N)
    with pytest.raises(Failure, match="took 10 times .* on the same input"):
        paced(answer)
    assert max(answer.seen) == N


def test_an_answer_that_cannot_loop_is_timed_on_all_points() -> None:
    answer = Answer(3 * YARDSTICK / N)
    paced(answer, WITHOUT)
    assert max(answer.seen) == N


def test_an_answer_is_warmed_up_before_it_is_timed_again() -> None:
    answer = Answer(YARDSTICK / N, once=1.0)
    paced(answer, WITHOUT)
    assert answer.seen == [N, N // 10, N]


def test_each_time_is_of_a_process_that_has_not_seen_the_points() -> None:
    """What an answer has found before is lost to it."""

    class Remembers(Answer):
        def __call__(self, request: Request) -> Returned:
            again = len(request.args[0]) in self.seen
            returned = super().__call__(request)
            return replace(returned, seconds=0.0) if again else returned

    pace = Pace(
        lambda: Function(Remembers(50 * YARDSTICK / N)),
        lambda yardstick, args: YARDSTICK,
    )
    with pytest.raises(Failure, match="took 50 times"):
        pace(np.sum, WITHOUT, np.arange(N), np.eye(3))


def test_the_value_is_that_of_the_call_whose_time_counts() -> None:
    """One that does nothing every other time is found out."""
    times = iter([1.0, 0.5, 0.001])

    def fresh() -> Function:
        seconds = next(times)
        return Function(
            lambda args, *_: Returned(f"after {seconds} s", (), seconds)
        )

    pace = Pace(fresh, lambda yardstick, args: YARDSTICK)
    assert pace(np.sum, 600.0, np.arange(N)) == "after 0.001 s"
