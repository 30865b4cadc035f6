"""Attempts to use more time than is allowed, or to hide what was used."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from autograder.sandbox.errors import StudentFault, TimedOut
from autograder.sandbox.inside import tree
from autograder.sandbox.inside.warden import Meter
from autograder.sandbox.limits import Limits, Patience
from autograder.sandbox.sandbox import Account

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import Worker

    Submit = Callable[..., Worker]

# Uses half a second of CPU time, then answers; FORK stands for how.
WORK = """
    import os, signal, time
    def start(): pass
    def work(seconds=0.5):
        end = time.thread_time() + seconds
        while time.thread_time() < end: pass
"""


def timed(submit: Submit, source: str) -> float:
    with submit(WORK, source, check_cpu=4) as worker, worker.fork() as process:
        process.call("start")
        return process.call("f", cpu_time=True).seconds


@pytest.mark.parametrize(
    "source",
    [
        "f = work",
        # In a child whose end nobody is told: no account of the kernel has it.
        """
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        def f():
            ours, theirs = os.pipe()
            if os.fork() == 0:
                work()
                os._exit(0)
            os.close(theirs)
            os.read(ours, 1)
        """,
        # In a process that an earlier call has started, and which then ends.
        """
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        ask, hear = os.pipe()
        done, tell = os.pipe()
        def start():
            if os.fork() == 0:
                os.read(ask, 1)
                work()
                os.write(tell, b"x")
                os._exit(0)
        def f():
            os.write(hear, b"x")
            os.read(done, 1)
            time.sleep(0.1)
        """,
        # After the start of the answer has been sent.
        """
        import struct
        def f():
            header = struct.pack("<4sQ", b"\\xc1uS\\x01", len(reply()))
            for fd in range(3, 100):
                try: os.write(fd, header)
                except OSError: pass
            work()
            for fd in range(3, 100):
                try: os.write(fd, reply())
                except OSError: pass
        def reply():
            import sys
            from autograder.codec import encode
            frame = sys._getframe()
            while "request" not in frame.f_locals: frame = frame.f_back
            token = frame.f_locals["request"]["token"]
            return encode({"token": token, "value": 1, "inputs": ()})
        """,
    ],
    ids=["openly", "child", "earlier-process", "early-header"],
)
def test_no_work_is_hidden_from_the_clock(submit: Submit, source: str) -> None:
    assert timed(submit, source) > 0.4


def test_what_sleeps_takes_no_time(submit: Submit) -> None:
    assert timed(submit, "def f(): time.sleep(1)") < 0.5


def test_arrays_are_computed_without_new_processes(submit: Submit) -> None:
    # Otherwise honest code would be timed by the wall clock.
    numeric = """
        import numpy as np, torch
        def f():
            x = np.random.rand(500, 500)
            y = torch.tensor(x).requires_grad_()
            np.linalg.svd(x @ x), torch.linalg.cholesky(y @ y.T).sum()
    """
    with submit(numeric) as worker, worker.fork() as process:
        process.call("f")
        before = worker.account()
        process.call("f")
        assert worker.account().processes == before.processes


def test_a_process_born_or_ended_makes_the_wall_clock_count() -> None:
    before = Account(1.0, (9, 2, 3))
    assert before.seconds_until(Account(1.5, (9, 2, 3)), 4.0) == 0.5
    for others in ((10, 2, 3), (9, 2)):
        assert before.seconds_until(Account(1.5, others), 4.0) >= 4.0


def test_processes_share_the_time_of_a_check(submit: Submit) -> None:
    # 20 of them could otherwise take 20 times as much from other gradings.
    source = """
        def f():
            for _ in range(20):
                if os.fork() == 0: work(60)
            time.sleep(60)
        def g(): return 1
    """
    with submit(WORK, source) as worker:
        with worker.fork() as process, pytest.raises(TimedOut) as caught:
            process.call("f", wall=40)
        assert caught.value.kind == "cpu"
        with worker.fork() as process:
            assert process.call("g").value == 1


def test_a_thread_of_the_worker_shares_it_too(submit: Submit) -> None:
    source = """
        import threading
        ask, hear = os.pipe()
        done, tell = os.pipe()
        def serve():
            while os.read(ask, 1):
                work(6)
                os.write(tell, b"x")
        threading.Thread(target=serve, daemon=True).start()
        def f():
            os.write(hear, b"x")
            os.read(done, 1)
        def g(): return 1
    """
    with submit(WORK, source) as worker:
        with worker.fork() as process, pytest.raises(TimedOut) as caught:
            process.call("f", wall=40)
        assert caught.value.kind == "cpu"
        with worker.fork() as process:
            assert process.call("g").value == 1


def test_the_time_of_the_cells_is_not_the_first_check_s(
    submit: Submit,
) -> None:
    source = "work(2.2)\ndef f(): work(2.2)"
    limits = {"cells_cpu": 3, "check_cpu": 3}
    with submit(WORK, source, **limits) as worker, worker.fork() as process:
        process.call("f")


def test_the_time_of_one_that_has_just_ended_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    times = {2: 1.0, 3: 5.0}
    monkeypatch.setattr(tree, "processor_time", lambda pid: times.get(pid, 0.0))
    meter = Meter()
    meter.look([3])
    meter.reset()
    assert meter.look([2, 3]) == 1.0
    assert meter.used_by(2) == 1.0
    times.clear()
    assert meter.look([2, 3]) == meter.look([]) == 1.0


def test_many_short_processes_share_it_too(submit: Submit) -> None:
    source = """
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        def f():
            end = time.monotonic() + 60
            while time.monotonic() < end:
                if os.fork() == 0:
                    work(0.2)
                    os._exit(0)
                time.sleep(0.1)
    """
    with (
        submit(WORK, source) as worker,
        worker.fork() as process,
        pytest.raises(TimedOut) as caught,
    ):
        process.call("f", wall=40)
    assert caught.value.kind == "cpu"


def test_who_sleeps_through_every_call_is_waited_for_less(
    submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.sandbox.limits._MIN_WALL", 0.5)
    source = "import time\ndef f(): time.sleep(60)\ndef g(): return 1"
    with submit(source, total_wall=2.5) as worker:
        for wall, given in ((2, 2), (60, 0.5), (60, 0.5)):
            with worker.fork() as process, pytest.raises(TimedOut) as caught:
                process.call("f", wall=wall)
            assert caught.value.seconds == pytest.approx(given, abs=0.01)
        with worker.fork() as process:
            assert process.call("g").value == 1  # right answers still count


def test_a_worker_that_is_ended_again_and_again_is_not_always_replaced(
    submit: Submit,
) -> None:
    source = """
        import os, signal, time
        time.sleep(0.5)
        def f(): os.kill(os.getppid(), signal.SIGKILL)
    """
    ends: list[Any] = []
    with submit(source, total_wall=1.2) as worker:
        while len(ends) < 10 and not any(isinstance(e, TimedOut) for e in ends):
            with worker.fork() as process:
                try:
                    process.call("f")
                except Exception as error:
                    ends.append(error)
    assert isinstance(ends[-1], TimedOut)
    assert str(ends[-1]) == "stopped after 1.2 s of time"


@pytest.mark.parametrize(
    "source",
    [
        """
        fork, me = os.fork, os.getpid()
        def slow():
            if os.getpid() == me: time.sleep(0.6)
            return fork()
        os.fork = slow
        def f(): return 1
        """,
        """
        from autograder.sandbox.inside import worker
        end = worker._end
        def slow(*args):
            time.sleep(0.6)
            return end(*args)
        worker._end = slow
        def f(): os._exit(0)
        """,
    ],
    ids=["fork", "status"],
)
def test_a_worker_that_is_slow_wears_the_patience_out(
    submit: Submit, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setattr("autograder.sandbox.limits._MIN_SERVICE", 0.2)
    with submit("import os, time", source, total_wall=1) as worker:
        start = time.monotonic()
        while worker.patience.left > 0 and time.monotonic() < start + 20:
            with worker.fork() as process, suppress(StudentFault):
                process.call("f")
        assert worker.patience.left < 0
        with worker.fork() as process, pytest.raises(StudentFault):
            process.call("f")


def test_patience_wears_down_to_what_honest_work_needs() -> None:
    patience = Patience(Limits(total_wall=0.0))
    assert Patience(Limits()).for_call(30.0) == 30.0
    assert patience.for_call(30.0) == 5.0
    assert patience.for_call(1.0) == 1.0
    assert patience.for_service(10.0) == 1.0
    with patience.wearing():
        time.sleep(0.01)
    assert patience.left < 0
