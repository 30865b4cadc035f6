"""What hostile code writes to the judge's connection, and forged reports."""

from __future__ import annotations

import socket
import struct
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.codec import CodecError, Malformed, encode
from autograder.sandbox import sandbox
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.errors import (
    Crashed,
    NotDefined,
    ProtocolBroken,
    StudentFault,
    StudentRaised,
    fault_from,
)
from autograder.sandbox.sandbox import End

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import ForkServer, Worker

    Submit = Callable[..., Worker]

HEADER = struct.Struct("<4sQ")
MAGIC = b"\xc1uS\x01"

# Gives student code the socket that leads to the judge.
FIND = """
import os, socket, stat, struct, time
from autograder.codec import encode
def connections():
    for fd in range(3, 100):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode): yield fd
        except OSError: pass
def frame(value):
    body = encode(value)
    return struct.pack("<4sQ", b"\\xc1uS\\x01", len(body)) + body
def write(data):
    for fd in connections():
        try: os.write(fd, data)
        except OSError: pass
"""


@pytest.mark.parametrize(
    "lie",
    [
        "write(b'x' * 100)",
        "write(frame({'token': 1, 'value': 99, 'inputs': ()}))",
        "write(frame(3))",
        "write(struct.pack('<4sQ', b'\\xc1uS\\x01', 2**62))",
        "write(frame({'token': 1})[:-1] + b'?')",
    ],
)
def test_a_forged_frame_is_no_answer(submit: Submit, lie: str) -> None:
    source = f"def f():\n    {lie}\n    return 1\ndef g(): return 1"
    with submit(FIND, source) as worker:
        with worker.fork() as process, pytest.raises(ProtocolBroken):
            process.call("f")
        with worker.fork() as process:
            assert process.call("g").value == 1


def test_an_answer_sent_ahead_is_no_answer(submit: Submit) -> None:
    source = """
        import threading
        def later():
            time.sleep(0.2)
            write(frame({"token": 1, "value": 99, "inputs": ()}))
        def f():
            threading.Thread(target=later).start()
            return 1
    """
    with submit(FIND, source) as worker, worker.fork() as process:
        assert process.call("f").value == 1
        time.sleep(0.5)
        with pytest.raises(ProtocolBroken):
            process.call("f")


def test_a_closed_connection(submit: Submit) -> None:
    source = "def f():\n  for fd in connections(): os.close(fd)"
    with (
        submit(FIND, source) as worker,
        worker.fork() as process,
        pytest.raises(StudentFault),
    ):
        process.call("f")


@pytest.mark.parametrize(
    "reply",
    [
        "{'error': {'kind': 'passed'}}",
        "{'error': None}",
        "{'error': {'kind': 'raised', 'type': 1}}",
        "{'value': 1, 'inputs': 3}",
        "{'value': 1, 'inputs': (1,)}",  # of a call without arguments
        "{'value': 1}",
        "{}",
    ],
)
def test_answers_of_a_wrong_form(submit: Submit, reply: str) -> None:
    source = f"""
        from autograder.sandbox.inside import worker
        worker.answer = lambda space, request, again: (
            {{"token": request["token"]}} | {reply})
    """
    with (
        submit(FIND, source) as opened,
        opened.fork() as process,
        pytest.raises(ProtocolBroken),
    ):
        process.call("f")


@pytest.mark.parametrize(
    "lie",
    [
        """
        def answer(space, request, again):
            return {"token": np.zeros(2), "value": 1, "inputs": ()}
        worker.answer = answer
        """,
        """
        def serve(channel, namespace):
            channel.send({"ready": np.zeros(2)})
            return honest(channel, namespace)
        honest, worker._serve = worker._serve, serve
        """,
        """
        def serve(channel, namespace): channel.send({"ready": True, "x": long})
        long, worker._serve = np.zeros(2**20), serve
        """,
        """
        def end(number, pid): return {"check": np.zeros(2)}
        worker._end, worker.answer = end, None
        """,
    ],
    ids=["token", "ready", "long", "end"],
)
def test_an_array_where_the_judge_compares(submit: Submit, lie: str) -> None:
    cells = "import numpy as np\nfrom autograder.sandbox.inside import worker"
    with (
        submit(cells, lie, "def f(): return 1") as opened,
        opened.fork() as process,
        pytest.raises(StudentFault),
    ):
        process.call("f")


def test_an_array_for_the_number_of_a_cell(submit: Submit) -> None:
    lie = """
        import numpy as np
        write(frame({"cell": np.zeros(2), "error": None}))
    """
    with submit(FIND, lie) as worker:
        assert isinstance(worker.outcomes[1].error, ProtocolBroken)


def test_a_worker_that_hangs_up_and_stays(submit: Submit) -> None:
    close = "for fd in connections(): os.close(fd)"
    lie = f"def f(): return 1\n{close}\ntime.sleep(60)"
    start = time.monotonic()
    with submit(FIND, lie) as worker:
        assert isinstance(worker.outcomes[1].error, ProtocolBroken)
        with worker.fork() as process:
            assert process.call("f").value == 1
    assert time.monotonic() - start < 20


def test_no_sandbox_stays_open_when_the_judge_fails(
    server: ForkServer, submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArithmeticError

    before = set(server.workers)
    monkeypatch.setattr(sandbox, "_cell_fault", fail)
    with pytest.raises(ArithmeticError):
        submit("")
    assert server.workers == before
    monkeypatch.undo()
    monkeypatch.setattr(sandbox, "_is_ready", fail)
    with submit("") as worker, worker.fork() as process:
        with pytest.raises(ArithmeticError):
            process.call("f")
        assert server.workers == before


def test_lies_about_cells_change_no_value(submit: Submit) -> None:
    lie = """
        def f(): return 1
        for index in range(9): write(frame({"cell": index, "error": None}))
        raise ValueError
    """
    with submit(FIND, lie, "def g(): return 2") as worker:
        with worker.fork() as process:
            assert process.call("f").value == 1
            assert process.call("g").value == 2
        with worker.fork() as process, pytest.raises(NotDefined):
            process.call("h")
    assert isinstance(worker.outcomes[1].error, ProtocolBroken)


def test_patching_everything_gives_no_more_than_its_values(
    submit: Submit,
) -> None:
    source = """
        import builtins, sys, time, numpy as np
        from autograder import codec
        from autograder.sandbox import channel
        np.array_equal = np.allclose = lambda *a, **k: True
        builtins.sum = builtins.abs = lambda *a: 0
        time.perf_counter = time.monotonic = lambda: 0.0
        codec.MAX_BYTES = 10**12
        sys.exit = builtins.exit = lambda *a: None
        def f(): time.sleep(0.2); return np.zeros(3)
    """
    with submit(source) as worker, worker.fork() as process:
        returned = process.call("f")
    assert returned.value.tolist() == [0, 0, 0]
    assert returned.seconds > 0.15


def test_a_report_may_be_anything() -> None:
    for report in (
        None,
        3,
        [],
        {},
        {"kind": []},
        {"kind": np.zeros(2)},
        {"kind": "exited", "code": 2**40},
        {"kind": "exited", "code": True},
        {"kind": "undefined", "name": np.zeros(2)},
        {"kind": "raised", "type": "E", "message": "m", "line": "1"},
    ):
        assert isinstance(fault_from(report), ProtocolBroken)


def test_reports_that_are_right() -> None:
    raised = {"kind": "raised", "type": "E", "message": "m"}
    fault = fault_from(raised | {"line": 3, "cell": "c"})
    assert isinstance(fault, StudentRaised)
    assert (str(fault), fault.line, fault.cell) == ("E: m", 3, "c")
    assert isinstance(
        fault_from({"kind": "undefined", "name": "f"}), NotDefined
    )


def test_ends_in_words() -> None:
    assert str(End(0, 0.0).fault(1)) == (
        "ended the Python process with exit status 0"
    )
    assert str(End(-11, 0.0).fault(1)) == "the Python process crashed (SIGSEGV)"
    assert str(End(-9, 1.0).fault(1)) == "stopped after 1 s of CPU time"
    assert str(End(-9, 0.1).fault(1)) == "the Python process crashed (SIGKILL)"
    for exceeded, words in (
        ("memory", "needed more memory than allowed"),
        ("cpu", "stopped after 3 s of CPU time"),
    ):
        assert str(End(-9, 1.0, exceeded).fault(3)) == words
    assert str(Crashed(None)) == "the Python process crashed (an unknown cause)"


# --- the channel alone


def test_a_message_of_any_size_gets_through() -> None:
    import threading

    ours, theirs = Channel.pair()
    value = np.arange(2_000_000)
    with ours, theirs:
        sender = threading.Thread(target=ours.send, args=(value,))
        sender.start()
        assert (theirs.receive(time.monotonic() + 20) == value).all()
        sender.join()


def test_deadlines_hold_in_both_directions() -> None:
    ours, theirs = Channel.pair()
    with ours, theirs:
        start = time.monotonic()
        with pytest.raises(TimeoutError):
            ours.receive(time.monotonic() + 0.1)
        with pytest.raises(TimeoutError):
            ours.send(np.zeros(10**7), deadline=time.monotonic() + 0.1)
        assert time.monotonic() - start < 3


def test_the_other_side_hangs_up() -> None:
    ours, theirs = Channel.pair()
    with ours:
        theirs.close()
        with pytest.raises(Closed):
            ours.receive(time.monotonic() + 1)
        with pytest.raises(Closed):
            ours.send(1)


def test_a_long_frame_is_refused_before_it_is_read() -> None:
    left, right = socket.socketpair()
    with left, Channel(right, max_bytes=100) as channel:
        left.send(HEADER.pack(MAGIC, 101))
        with pytest.raises(Malformed, match="no frame starts"):
            channel.receive(time.monotonic() + 1)


@settings(max_examples=500, deadline=None, database=None)
@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_hurt_the_judge(data: bytes, framed: bool) -> None:
    left, right = socket.socketpair()
    with left, Channel(right) as channel:
        left.send(HEADER.pack(MAGIC, len(data)) + data if framed else data)
        left.close()
        try:
            value: Any = channel.receive(time.monotonic() + 5)
        except (CodecError, Closed):
            return
        encode(value)  # what does come through is a plain value
