"""The levels of isolation, and what is said where one is missing."""

from __future__ import annotations

import pytest

from autograder.sandbox import launch
from autograder.sandbox.errors import IsolationUnavailable, StudentFault
from autograder.sandbox.server import Cell, ForkServer, Limits

LIGHT = ("numpy",)


def test_without_isolation_limits_still_hold() -> None:
    source = "import os\ndef f():\n  while True: pass\ndef g(): return 1"
    limits = Limits(check_cpu=1)
    with ForkServer(LIGHT, "none") as server:
        assert server.isolation == "none"
        with server.open([Cell("f", source)], limits) as worker:
            with worker.fork() as process, pytest.raises(StudentFault):
                process.call("f")
            with worker.fork() as process:
                assert process.call("g").value == 1


def test_no_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "find_bubblewrap", lambda: None)
    with pytest.raises(IsolationUnavailable, match="--isolation none"):
        ForkServer(LIGHT)


def test_no_user_namespaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "find_bubblewrap", lambda: "/bin/false")
    with pytest.raises(IsolationUnavailable, match="--isolation none"):
        ForkServer(LIGHT)


def test_no_seccomp_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch.system_calls, "compiled", lambda: None)
    with ForkServer(LIGHT) as server:
        level = server.isolation.removesuffix(" + cgroup")
        assert level == "bubblewrap + namespaces"
