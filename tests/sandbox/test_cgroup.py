"""cgroup v2: where it may be used, and that the kernel then holds memory.

The tests of the second half need a machine on which a cgroup is delegated:

    systemd-run --user --scope -p Delegate=yes \
        python -m pytest tests/sandbox/test_cgroup.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from autograder.sandbox.cgroup import Delegated, Group, delegated
from autograder.sandbox.errors import OutOfMemory
from autograder.sandbox.limits import Limits, MiB

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import ForkServer, Worker

on_a_delegated_one = pytest.mark.skipif(
    delegated() is None,
    reason="no cgroup v2 is delegated here, so the kernel cannot hold one",
)


def lay(folder: Path, controllers: str = "cpu io memory pids") -> Path:
    """A folder with the files of a cgroup that has one process."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "cgroup.controllers": controllers,
        "cgroup.procs": "4711\n",
        "cgroup.subtree_control": "",
    }.items():
        (folder / name).write_text(text)
    return folder


def mark(folder: Path) -> None:
    try:
        os.setxattr(folder, "user.delegate", b"1")
    except OSError as error:  # as on some temporary file systems
        pytest.skip(f"this file system keeps no attributes: {error}")


def test_a_marked_one_is_made_ready(tmp_path: Path) -> None:
    ours = lay(tmp_path / "user" / "run.scope")
    mark(ours)
    assert delegated(tmp_path, "/user/run.scope") == Delegated(ours)
    assert (ours / "grader" / "cgroup.procs").read_text() == "4711\n"
    assert (ours / "cgroup.subtree_control").read_text() == "+memory +pids\n"


def test_the_next_process_finds_it_from_the_leaf(tmp_path: Path) -> None:
    assert delegated(tmp_path, "/a/grader") == Delegated(tmp_path / "a")


def test_a_container_s_root_is_its_own(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "cgroup.type").write_text("domain\n")
    assert delegated(tmp_path, "/") == Delegated(tmp_path)


def test_the_machine_s_root_is_left_alone(tmp_path: Path) -> None:
    lay(tmp_path)
    assert delegated(tmp_path, "/") is None
    assert not (tmp_path / "grader").exists()


def test_being_allowed_to_write_is_not_enough(tmp_path: Path) -> None:
    ours = lay(tmp_path / "session")
    assert delegated(tmp_path, "/session") is None
    assert not (ours / "grader").exists()


def test_controllers_may_be_missing(tmp_path: Path) -> None:
    mark(lay(tmp_path / "a", controllers="cpu io"))
    assert delegated(tmp_path, "/a") is None


def test_no_such_hierarchy(tmp_path: Path) -> None:
    assert delegated(tmp_path, "/nowhere") is None


def test_a_group_has_the_limits(tmp_path: Path) -> None:
    limits = Limits(memory=100, tmp_size=11, processes=7)
    group = Delegated(tmp_path).group(limits)
    written = {p.name: int(p.read_text()) for p in group.folder.iterdir()}
    assert written == {"memory.max": 111, "pids.max": 9}


def test_a_group_takes_a_process_and_counts(tmp_path: Path) -> None:
    group = Group(tmp_path)
    pidfd = os.pidfd_open(os.getpid())
    group.take(pidfd)
    os.close(pidfd)
    assert int((tmp_path / "cgroup.procs").read_text()) == os.getpid()
    (tmp_path / "memory.events").write_text("oom 5\noom_kill 3\n")
    assert group.kills() == 3


@on_a_delegated_one
def test_the_kernel_ends_what_takes_too_much() -> None:
    ours = delegated()
    assert ours is not None
    group = ours.group(Limits(memory=32 * MiB, tmp_size=0))
    hoard = "input(); x = [bytearray(2**20) for _ in range(200)]"
    with subprocess.Popen(
        [sys.executable, "-c", hoard], stdin=subprocess.PIPE
    ) as process:
        pidfd = os.pidfd_open(process.pid)
        group.take(pidfd)
        os.close(pidfd)
        process.communicate(b"\n")
    assert process.returncode == -9
    assert group.kills() == 1
    group.remove()
    assert not group.folder.exists()


FULL_PIPES = """
    import fcntl, os
    def f():
        for _ in range(40):
            _, end = os.pipe()
            os.set_blocking(end, False)
            size = fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 2**20)
            os.write(end, bytes(size))
        return 1
    def g(): return 2
"""


@on_a_delegated_one
def test_memory_of_no_process_counts(
    server: ForkServer, submit: Callable[..., Worker]
) -> None:
    """40 MiB in the buffers of pipes, which the watcher does not see."""
    assert server.isolation.endswith(" + cgroup")
    how: dict[str, Any] = {"memory": 16 * MiB, "tmp_size": 1 * MiB}
    with submit(FULL_PIPES, **how) as worker:
        with worker.fork() as process, pytest.raises(OutOfMemory):
            process.call("f")
        with worker.fork() as process:
            assert process.call("g").value == 2
    with (
        submit(FULL_PIPES, memory=64 * MiB) as worker,
        worker.fork() as process,
    ):
        assert process.call("f").value == 1


@on_a_delegated_one
def test_no_group_is_left_over(
    server: ForkServer, submit: Callable[..., Worker]
) -> None:
    ours = delegated()
    assert ours is not None
    before = set(ours.folder.glob("submission-*"))
    with submit("x = 1"):
        (during,) = set(ours.folder.glob("submission-*")) - before
        assert len((during / "cgroup.procs").read_text().split()) == 1
    assert not _remaining(server, during)


def _remaining(server: ForkServer, folder: Path) -> bool:
    """Whether it is there once the sandbox has been taken down."""
    for _ in range(10):
        with server.open(()):
            pass  # ending one looks for those that have ended before
        if not folder.exists():
            return False
    return True
