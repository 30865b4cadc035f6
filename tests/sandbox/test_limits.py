"""Attempts to use more than is allowed; each is bounded by itself as well."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from autograder.sandbox.errors import (
    OutOfMemory,
    StudentRaised,
    TimedOut,
    UnsupportedValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import Worker

    Submit = Callable[..., Worker]

MIB = 2**20


def test_processes_are_counted(run: Callable[..., Any]) -> None:
    source = """
        import os, time
        def f():
            born = []
            for _ in range(100):
                try:
                    pid = os.fork()
                except BlockingIOError:
                    break
                if pid == 0:
                    time.sleep(30)
                    os._exit(0)
                born.append(pid)
            return len(born)
    """
    # 32, less the warden, the worker and the check itself.
    assert run(source) == 29


def test_threads_are_counted(run: Callable[..., Any]) -> None:
    source = """
        import threading, time
        def f():
            for n in range(100):
                thread = threading.Thread(target=time.sleep, args=(9,))
                thread.daemon = True
                try: thread.start()
                except RuntimeError: return n
    """
    # Fewer where their stacks fill the address space first.
    assert 0 < run(source) <= 29


def test_a_fork_bomb_is_cleared_away(submit: Submit) -> None:
    source = """
        import os, time
        def f():
            end = time.monotonic() + 20
            while time.monotonic() < end:
                try: os.fork()
                except OSError: pass
        def g(): return 1
    """
    with submit(source) as worker:
        with worker.fork() as process, pytest.raises(TimedOut):
            process.call("f", wall=0.5)
        with worker.fork() as process:
            assert process.call("g").value == 1


def test_output_goes_nowhere(run: Callable[..., Any]) -> None:
    source = """
        import os, sys
        def f():
            for _ in range(1000):
                os.write(1, b"x" * 2**20)
                os.write(2, b"x" * 2**20)
            print("x" * 2**20, file=sys.stderr)
            return 1
    """
    assert run(source) == 1


def test_one_file_and_all_files_are_bounded(run: Callable[..., Any]) -> None:
    source = """
        def fill(name, size):
            try:
                with open(f"/tmp/{name}", "wb", buffering=0) as file:
                    return sum(file.write(bytes(2**20)) for _ in range(size))
            except OSError as error:
                return error.strerror
        def f():
            return [fill("a", 4), fill("b", 40), fill("c", 7), fill("d", 7)]
    """
    assert run(source) == [
        4 * MIB,
        "File too large",
        "No space left on device",
        "No space left on device",
    ]


def test_many_small_files_are_bounded(run: Callable[..., Any]) -> None:
    source = """
        def f():
            try:
                for n in range(10**4): open(f"/tmp/{n}", "w").close()
            except OSError as error:
                return n, error.strerror
    """
    count, why = run(source)
    assert count < 4096
    assert why == "No space left on device"


def test_open_files_are_bounded(run: Callable[..., Any]) -> None:
    source = """
        def f():
            files = []
            try:
                while len(files) < 1000: files.append(open("/dev/null"))
            except OSError as error:
                return len(files), error.strerror
    """
    assert run(source) == (124, "Too many open files")


def test_memory_of_several_processes_counts_together(
    run: Callable[..., Any],
) -> None:
    source = """
        import os, time
        def f():
            for _ in range(4):
                if os.fork() == 0:
                    kept = b"x" * (60 * 2**20)
                    time.sleep(20)
                    os._exit(0)
            time.sleep(20)
    """
    with pytest.raises(OutOfMemory):
        run(source, wall=15)


SHARED_HOG = """
import mmap, os, time
def hold(mib):
    kept = mmap.mmap(-1, mib * 2**20)
    for _ in range(mib): kept.write(b"x" * 2**20)
    time.sleep(20)
"""


def test_shared_memory_counts(submit: Submit) -> None:
    source = """
        def f():
            for _ in range(4):
                if os.fork() == 0: hold(150)
            time.sleep(20)
    """
    with (
        submit(SHARED_HOG, source, check_cpu=10) as worker,
        worker.fork() as process,
        pytest.raises(OutOfMemory),
    ):
        process.call("f", wall=15)


def test_a_worker_that_holds_too_much_is_ended(submit: Submit) -> None:
    hog = "hold(700)\ndef f(): return 1"
    with (
        submit(SHARED_HOG, hog, memory=400 * MIB, cells_cpu=10) as worker,
        worker.fork() as process,
    ):
        assert isinstance(worker.outcomes[1].error, OutOfMemory)
        assert process.call("f").value == 1


def test_memory_within_the_limit_is_fine(run: Callable[..., Any]) -> None:
    source = "def f(): return len(b'x' * (100 * 2**20))"
    assert run(source) == 100 * MIB


def test_an_answer_has_a_size(run: Callable[..., Any]) -> None:
    source = "import numpy as np\ndef f(*how): return np.zeros(*how)"
    assert run(source, 31 * MIB // 8).nbytes == 31 * MIB
    for how in ((33 * MIB // 8,), (5 * MIB, "bool"), ((5 * MIB, 0),)):
        with pytest.raises(UnsupportedValue, match="too large to hand over"):
            run(source, *how)


def test_an_answer_that_trickles_is_cut_off(submit: Submit) -> None:
    source = """
        import os, struct, time
        def f():
            for fd in range(3, 100):
                try: os.fstat(fd)
                except OSError: continue
                header = struct.pack("<4sQ", b"\\xc1uS\\x01", 10**6)
                os.write(fd, header)
                while True:
                    os.write(fd, b"N")
                    time.sleep(0.05)
    """
    start = time.monotonic()
    with (
        submit(source) as worker,
        worker.fork() as process,
        pytest.raises(TimedOut),
    ):
        process.call("f", wall=0.5)
    assert time.monotonic() - start < 5


def test_limits_cannot_be_raised(run: Callable[..., Any]) -> None:
    source = """
        import resource
        def f():
            refused = 0
            for name in ("CPU", "DATA", "AS", "NPROC", "NOFILE", "FSIZE"):
                which = getattr(resource, f"RLIMIT_{name}")
                soft, hard = resource.getrlimit(which)
                try: resource.setrlimit(which, (hard + 1, hard + 1))
                except (ValueError, OSError): refused += 1
            return refused
    """
    assert run(source) == 6


def test_a_fault_of_memory_in_torch_has_its_name(
    run: Callable[..., Any],
) -> None:
    with pytest.raises(OutOfMemory):
        run("import torch\ndef f(): return torch.ones(2**30)")


def test_the_message_of_an_ordinary_error_is_no_fault_of_memory(
    run: Callable[..., Any],
) -> None:
    with pytest.raises(StudentRaised, match="RuntimeError: no memory of it"):
        run("def f(): raise RuntimeError('no memory of it')")
