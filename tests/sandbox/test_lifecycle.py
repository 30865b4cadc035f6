"""Nothing is left behind, and what dies is replaced."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from autograder.sandbox.errors import ServerFault, StudentFault
from autograder.sandbox.server import Cell, ForkServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from autograder.sandbox.server import Worker

    Submit = Callable[..., Worker]

LIGHT = ("numpy",)


@pytest.fixture
def own_server() -> Iterator[ForkServer]:
    """A server that a test may kill."""
    with ForkServer(LIGHT) as server:
        yield server


def descendants(pid: int) -> set[int]:
    """All processes below this one, as the machine sees them."""
    parents = {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                stat = (path / "stat").read_text("ascii", errors="replace")
            except OSError:
                continue
            parents[int(path.name)] = int(stat.rpartition(")")[2].split()[1])
    found, new = set(), {pid}
    while new:
        new = {child for child, parent in parents.items() if parent in new}
        found |= new
    return found


def until(condition: Callable[[], bool], seconds: float = 30.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


DAEMON = """
import os, time
def f():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
    os.wait()
    return 1
def count(): return 1
"""


def below(server: ForkServer) -> set[int]:
    """What runs of this server, bubblewrap's own process not among it."""
    assert server._process is not None
    return set(filter(_alive, descendants(server._process.pid)))


def test_what_a_check_leaves_running_is_ended(
    own_server: ForkServer,
) -> None:
    with own_server.open([Cell("daemon", DAEMON)]) as worker:
        with worker.fork() as process:
            process.call("count")
            alone = len(below(own_server))
        for _ in range(3):
            with worker.fork() as process:
                process.call("f")
                assert until(lambda: len(below(own_server)) == alone + 1)
        assert until(lambda: len(below(own_server)) == alone - 1)


def test_what_cells_leave_running_ends_with_them(
    own_server: ForkServer,
) -> None:
    with own_server.open([Cell("daemon", DAEMON)]):
        alone = len(below(own_server))
    cells = [Cell("daemon", DAEMON), Cell("call", "f()")]
    with own_server.open(cells):
        assert until(lambda: len(below(own_server)) == alone)


def test_two_hundred_submissions_leave_nothing(own_server: ForkServer) -> None:
    def once() -> None:
        with (
            own_server.open([Cell("daemon", DAEMON)]) as worker,
            worker.fork() as process,
        ):
            process.call("f")

    once()
    assert until(lambda: len(below(own_server)) == 1)
    (server,) = below(own_server)
    fds = os.listdir("/proc/self/fd")
    fds_of_server = len(os.listdir(f"/proc/{server}/fd"))
    for _ in range(200):
        once()
    assert own_server._process is not None
    top = own_server._process.pid
    assert until(lambda: descendants(top) == {server})  # no zombie either
    assert len(os.listdir("/proc/self/fd")) == len(fds)
    assert len(os.listdir(f"/proc/{server}/fd")) == fds_of_server


def test_no_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for isolation in ("auto", "none"):
        with ForkServer(LIGHT, isolation) as server:
            cell = Cell("write", "open('left', 'w').write('x')")
            with server.open([cell]) as worker:
                assert worker.outcomes[0].error is None
    assert not list(tmp_path.iterdir())


def test_closing_ends_every_process() -> None:
    before = descendants(os.getpid())
    server = ForkServer(LIGHT)
    server.open([Cell("daemon", DAEMON), Cell("call", "f()")])
    assert descendants(os.getpid()) > before
    server.close()
    assert until(lambda: descendants(os.getpid()) == before)


def test_a_check_that_kills_the_worker_costs_itself_only(
    submit: Submit,
) -> None:
    source = """
        import os
        def f():
            os.kill(os.getppid(), 9)
            os.kill(-1, 9)
        def g(): return 1
    """
    with submit(source) as worker:
        for _ in range(2):
            # It may get its answer out before the end reaches it.
            with worker.fork() as process, suppress(StudentFault):
                process.call("f")
            with worker.fork() as process:
                assert process.call("g").value == 1


def test_a_worker_killed_from_outside_is_replaced(
    own_server: ForkServer,
) -> None:
    with own_server.open([Cell("f", "def f(): return 1")]) as worker:
        newest = max(below(own_server))
        os.kill(newest, signal.SIGKILL)
        with worker.fork() as process:
            assert process.call("f").value == 1


def test_a_fork_server_that_is_killed_is_replaced(
    own_server: ForkServer,
) -> None:
    with own_server.open([Cell("f", "def f(): return 1")]) as worker:
        _kill(own_server)
        with worker.fork() as process:
            assert process.call("f").value == 1
        with worker.fork() as process:
            process.call("f")
            _kill(own_server)
            with pytest.raises(ServerFault):
                process.call("f")
        with worker.fork() as process:
            assert process.call("f").value == 1
    assert own_server.yardstick("def y(): return 2").call("y").value == 2
    _kill(own_server)
    assert own_server.yardstick("def z(): return 3").call("z").value == 3


def test_a_judge_that_is_killed_takes_everything_with_it() -> None:
    judge = textwrap.dedent("""
        import sys, time
        from autograder.sandbox.server import Cell, ForkServer
        server = ForkServer(("numpy",), sys.argv[1])
        source = "import os, time\\nif os.fork() == 0: time.sleep(60)"
        worker = server.open([Cell("spin", source)])
        print("ready", flush=True)
        time.sleep(60)
    """)
    for isolation in ("auto", "none"):
        command = [sys.executable, "-c", judge, isolation]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            started = descendants(process.pid)
            assert len(started) >= 3
            process.kill()
        assert until(lambda: not any(map(_alive, started)))  # noqa: B023


def _kill(server: ForkServer) -> None:
    processes = below(server)
    assert len(processes) >= 3  # the server, a warden, a worker
    os.kill(min(processes), signal.SIGKILL)
    assert until(lambda: not any(map(_alive, processes)))


def _alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def test_a_reference_is_never_near_its_own_question(submit: Submit) -> None:
    source = """
        import os, select
        ours, theirs = os.pipe()
        def keep(): os.write(theirs, b"stolen")
        def look(): return bool(select.select([ours], [], [], 0)[0])
        softmax = look
    """
    reference = "def softmax(): return None"
    with submit(source) as worker:
        with worker.fork(reference, ("softmax",)) as process:
            process.call("keep")
        with worker.fork() as process:
            assert process.call("look").value is True  # same sandbox
        with worker.fork() as process:
            assert process.call("softmax").value is False  # a fresh one


def test_one_check_at_a_time(submit: Submit) -> None:
    with submit("def f(): return 1") as worker, worker.fork() as process:
        process.call("f")
        with pytest.raises(RuntimeError, match="close one process"):
            worker.fork().call("f")


def test_student_processes_stand_still_while_a_yardstick_is_timed(
    server: ForkServer, submit: Submit
) -> None:
    # The longest time for which a process in the background did not run.
    spin = """
        import os, time
        def f():
            if os.fork(): return
            gap, last, end = 0.0, time.monotonic(), time.monotonic() + 20
            while last < end:
                time.sleep(0.001)
                now = time.monotonic()
                if now - last > gap:
                    gap = now - last
                    with open("/tmp/new", "w") as file: file.write(str(gap))
                    os.rename("/tmp/new", "/tmp/gap")
                last = now
        def gap():
            while not os.path.exists("/tmp/gap"): time.sleep(0.01)
            time.sleep(0.1)
            return float(open("/tmp/gap").read())
    """
    with submit(spin) as worker, worker.fork() as process:
        process.call("f")
        process.call("gap")  # on a busy machine it may start late
        yardstick = "import time\ndef y(): time.sleep(1.5)"
        server.yardstick(yardstick).call("y")
        assert process.call("gap").value > 1.4
