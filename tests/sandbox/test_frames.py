"""10,000 frames from a hostile process, against the judge's receiving side.

Each is a right answer changed at random, or no answer at all. Whatever comes,
the judge takes it for a value or for a fault of the student's code, at once
and within a bound of memory.
"""

from __future__ import annotations

import random
import socket
import struct
import tracemalloc
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from autograder.codec import encode
from autograder.sandbox import process as module
from autograder.sandbox.channel import Channel
from autograder.sandbox.errors import Crashed, ServerFault, StudentFault
from autograder.sandbox.limits import Limits, Patience
from autograder.sandbox.process import Process, Returned
from autograder.sandbox.sandbox import Account, Sandbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.sandbox.limits import Limits as AnyLimits

TOKEN = 12345
MAX_ANSWER = 64 * 2**20
# Far below what the frames claim; measured: 0.7 MiB.
MEMORY = 4 * 2**20
MAGIC = b"\xc1uS\x01"
WALL = 60.0  # nothing comes near it: every connection ends after its bytes

SENT = np.ones((2, 2))
ANSWERS: list[Any] = [
    {"token": TOKEN, "value": value, "inputs": (SENT,)}
    for value in (
        *(None, True, -7, 2**200, 0.5, "text", [], (), {}),
        *([1, [2, (3.0, "x")]], {"a": {"b": [None]}}, np.float32(1)),
        *(np.zeros((3, 4)), np.arange(5), np.zeros((0, 3)), np.eye(2) > 0),
        (np.zeros(9, np.complex64), (np.ones((2, 2, 2)), "mixed")),
    )
] + [
    {"token": TOKEN, "error": {"kind": "memory"}},
    {"token": TOKEN, "error": {"kind": "exited", "code": 3}},
    {"token": TOKEN, "error": {"kind": "undefined", "name": "softmax"}},
    {
        "token": TOKEN,
        "error": {
            "kind": "raised",
            "type": "ValueError",
            "message": "no",
            "line": 3,
            "cell": "softmax",
        },
    },
]
REPORTS: list[Any] = [
    {"cell": 0, "error": None},
    {"cell": 0, "error": {"kind": "memory"}},
    {"check": 0, "ended": -9, "cpu": 0.5},
]


class Hostile(Channel):
    """A connection whose other end answers every question with these bytes."""

    def __init__(self, answer: bytes) -> None:
        ours, self.theirs = socket.socketpair()
        super().__init__(ours, MAX_ANSWER)
        self.theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**22)
        self.answer = answer

    def send(
        self,
        message: object,
        fds: Sequence[int] = (),
        deadline: float | None = None,
    ) -> None:
        self.theirs.setblocking(False)
        sent = self.theirs.send(self.answer) if self.answer else 0
        assert sent == len(self.answer), "the test's own frame was too long"
        self.theirs.close()

    def close(self) -> None:
        self.theirs.close()
        super().close()


class HostileWorker:
    """A worker whose check's process is `Hostile`."""

    def __init__(self, answer: bytes) -> None:
        self.channel = Hostile(answer)
        self.patience = Patience(Limits())

    def start_check(
        self,
        target: str,
        source: str,
        bindings: Sequence[str],
        limits: AnyLimits,
    ) -> Channel:
        return self.channel

    def end_check(self) -> None:
        """Nothing is left of it."""

    def why_check_ended(self, limits: AnyLimits) -> StudentFault:
        return Crashed(None)

    def account(self) -> Account:
        return Account(0.0, ())

    def others_paused(self) -> nullcontext[None]:
        return nullcontext()


def framed(value: Any) -> bytes:
    body = encode(value)
    return struct.pack("<4sQ", MAGIC, len(body)) + body


def called(answer: bytes) -> str:
    """What the judge makes of it: "returned", or the name of a fault."""
    worker, name = HostileWorker(answer), ""
    with Process(worker, "", (), Limits()) as process:
        try:
            got = process.call("f", (SENT,), want_inputs=True, wall=WALL)
        except StudentFault as fault:
            shown, name = str(fault), type(fault).__name__
    if name:
        assert len(shown) < 1000
        return name
    assert isinstance(got, Returned)
    return "returned"


def cells_run(answer: bytes) -> str:
    """What the judge makes of a worker's reports on its cells."""
    warden, other = Channel.pair()
    worker = Hostile(answer)
    sandbox = Sandbox(warden, worker, -1, Limits())
    with warden, other, worker:
        other.close()  # the warden, too, has gone
        try:
            faults, ended = sandbox.run_cells([{}], WALL)
        except ServerFault:
            return "gone"
    return "ended" if ended else f"ran {len(faults)}"


def changed(data: bytes, rng: random.Random) -> bytes:
    """The bytes with one to four changes anywhere in them."""
    made = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(made) + 1)
        match rng.randrange(8):
            case 0:
                made[at : at + 1] = rng.randbytes(1)
            case 1:
                del made[at : at + rng.choice([1, 4, 8, 100])]
            case 2:
                made[at:at] = rng.randbytes(rng.choice([1, 4, 8, 50]))
            case 3:
                made[at : at + 4] = rng.choice([b"\0", b"\xff"]) * 4
            case 4:
                made[at : at + 8] = struct.pack("<Q", 2 ** rng.randrange(64))
            case 5:
                made[at:at] = made[: rng.randrange(len(made) + 1)]
            case 6:
                made[at : at + 1] = rng.choice(b"NTFifs([{ant").to_bytes()
            case _:
                del made[at:]
        del made[50_000:]
    return bytes(made)


def with_true_length(data: bytes) -> bytes:
    return struct.pack("<4sQ", MAGIC, max(len(data) - 12, 0)) + data[12:]


@pytest.fixture(autouse=True)
def _known_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.secrets, "randbits", lambda bits: TOKEN)


def test_the_frames_would_be_answers_if_nobody_changed_them() -> None:
    ends = [called(framed(answer)) for answer in ANSWERS]
    assert ends[:-4] == ["returned"] * (len(ANSWERS) - 4)
    assert ends[-4:] == ["OutOfMemory", "Exited", "NotDefined", "StudentRaised"]
    assert cells_run(framed(REPORTS[0])) == "ran 1"


def test_ten_thousand_changed_frames() -> None:
    rng = random.Random(2026)
    ends: dict[str, int] = {}
    tracemalloc.start()
    try:
        for number in range(10_000):
            seeds = REPORTS if number % 5 == 0 else ANSWERS
            receive = cells_run if number % 5 == 0 else called
            data = changed(framed(rng.choice(seeds)), rng)
            if rng.random() < 0.7:  # else it seldom comes past the length
                data = with_true_length(data)
            end = receive(data)
            ends[end] = ends.get(end, 0) + 1
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < MEMORY
    # Each way out was taken: the frames reached all parts of the receiver.
    assert min(ends["returned"], ends["ProtocolBroken"], ends["Crashed"]) > 99
    assert ends["StudentRaised"] and ends["gone"] and ends["ended"]


@pytest.mark.parametrize(
    "data",
    [
        struct.pack("<4sQ", MAGIC, 2**63),
        struct.pack("<4sQ", MAGIC, MAX_ANSWER) + b"[" * 100,
        framed([])[:12] + b"[" * 10_000,
        framed("")[:12] + b"{\xff\xff\xff\xff",
        with_true_length(b"x" * 12 + b"a\x0b\x02" + b"\xff" * 16),
        with_true_length(b"x" * 12 + b"a\x0b\x01" + struct.pack("<Q", 2**40)),
        with_true_length(b"x" * 12 + b"[\xff\xff\xff\xff" + b"N" * 40_000),
        with_true_length(b"x" * 12 + b"(\x01\0\0\0" * 8_000 + b"N"),
    ],
)
def test_lengths_that_lie_take_no_memory(data: bytes) -> None:
    tracemalloc.start()
    try:
        assert called(data) in ("ProtocolBroken", "Crashed")
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | arrays.arrays(
        st.sampled_from(["f8", "f4", "i8", "u1", "?", "c16"]),
        arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=20,
)


@settings(
    max_examples=200,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.dictionaries(
        st.sampled_from(["value", "inputs", "error", "kind", "points"]),
        VALUES,
    )
)
def test_an_answer_may_hold_anything(reply: dict[str, Any]) -> None:
    end = called(framed(reply | {"token": TOKEN}))
    inputs = reply.get("inputs")
    right = type(inputs) is tuple and len(inputs) == 1 and "value" in reply
    taken = end in ("returned", "GrownArgument")
    assert taken == (right and "error" not in reply)
