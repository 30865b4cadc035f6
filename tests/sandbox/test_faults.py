"""Each way in which student code can go wrong, and what the judge hears."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING, Any

import pytest

from autograder.sandbox.errors import (
    Crashed,
    Exited,
    NotDefined,
    OutOfMemory,
    ProtocolBroken,
    StudentFault,
    StudentRaised,
    TimedOut,
    UnsupportedValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.server import Worker

    Submit = Callable[..., Worker]


def test_an_exception_with_its_place(run: Callable[..., Any]) -> None:
    with pytest.raises(StudentRaised) as caught:
        run("import numpy as np\ndef f(x):\n    return x @ np.ones(3)", [1, 2])
    fault = caught.value
    assert fault.type_name == "ValueError"
    assert "mismatch" in fault.message
    assert (fault.cell, fault.line) == ("cell-0", 3)


def test_texts_are_cut_and_harmless(run: Callable[..., Any]) -> None:
    with pytest.raises(StudentRaised) as caught:
        run("def f(): raise ValueError('\\x1b[2J\\n\\u202e' + 'x' * 10**6)")
    assert caught.value.message.isprintable()
    assert len(caught.value.message) == 500


def test_a_message_that_cannot_be_made(run: Callable[..., Any]) -> None:
    source = """
        class Broken(Exception):
            def __str__(self): raise RuntimeError
        def f(): raise Broken
    """
    with pytest.raises(StudentRaised, match="Broken: .its message cannot"):
        run(source)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("(i for i in ())", "generator"),
        ("b'x'", "bytes"),
        ("open", "builtin_function_or_method"),
        ("[{1: 2}]", "dict key of type int"),
        ("np.matrix([[1]])", "matrix"),
        ("np.array([f])", "1-d array of object"),
        ("type('Liar', (np.ndarray,), {})(3)", "Liar"),
        ("type('Liar', (float,), {})(3)", "Liar"),
        ("np.broadcast_to(1.0, (10**6, 10**6))", "too large to hand over"),
        ("10 ** 5000", "int of too many digits"),
    ],
)
def test_what_cannot_cross(
    run: Callable[..., Any], value: str, name: str
) -> None:
    with pytest.raises(UnsupportedValue) as caught:
        run(f"import numpy as np\ndef f(): return {value}")
    assert str(caught.value) == f"unsupported value: {name}"


def test_a_value_that_contains_itself(run: Callable[..., Any]) -> None:
    with pytest.raises(UnsupportedValue, match="nested deeper than 32"):
        run("def f():\n    x = []\n    x.append(x)\n    return x")


@pytest.mark.parametrize(
    "ending", ["import os; os._exit(3)", "raise SystemExit(3)"]
)
def test_ending_the_process(run: Callable[..., Any], ending: str) -> None:
    with pytest.raises(Exited, match="exit status 3") as caught:
        run(f"def f():\n    {ending}")
    assert caught.value.code == 3


def test_a_crash(run: Callable[..., Any]) -> None:
    with pytest.raises(Crashed, match="SIGSEGV") as caught:
        run("import ctypes\ndef f(): ctypes.string_at(1)")
    assert caught.value.signal == signal.SIGSEGV


def test_an_endless_loop_costs_its_cpu_time(run: Callable[..., Any]) -> None:
    source = """
        import signal
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)
        def f():
            while True:
                try:
                    while True: pass
                except BaseException: pass
    """
    with pytest.raises(TimedOut, match="1 s of CPU time") as caught:
        run(source)
    assert caught.value.kind == "cpu"


def test_sleeping_costs_wall_time(run: Callable[..., Any]) -> None:
    start = time.monotonic()
    with pytest.raises(TimedOut) as caught:
        run("import time\ndef f(): time.sleep(60)", wall=0.3)
    assert caught.value.kind == "wall"
    assert time.monotonic() - start < 4


def test_a_string_conversion_that_never_ends(run: Callable[..., Any]) -> None:
    source = """
        import time
        class Slow(Exception):
            def __str__(self): time.sleep(60)
        def f(): raise Slow
    """
    with pytest.raises(TimedOut):
        run(source, wall=0.3)


@pytest.mark.parametrize(
    "allocation",
    [
        "np.ones(10**9)",  # refused by the kernel
        "[np.ones(2**20) for _ in range(10**4)]",
        "bytearray(10**9)",
    ],
)
def test_too_much_memory(run: Callable[..., Any], allocation: str) -> None:
    with pytest.raises(OutOfMemory):
        run(f"import numpy as np\ndef f(): return len({allocation})")


def test_deep_recursion(run: Callable[..., Any]) -> None:
    with pytest.raises(StudentRaised, match="RecursionError"):
        run("def f(): return f()")


def test_after_the_end_every_call_says_so(submit: Submit) -> None:
    source = "import os\ndef f(): os._exit(1)\ndef g(): return 1"
    with submit(source) as worker:
        with worker.fork() as process:
            for name in "fg":
                with pytest.raises(Exited):
                    process.call(name)
        with worker.fork() as process:
            assert process.call("g").value == 1


def test_after_an_exception_calls_go_on(submit: Submit) -> None:
    source = "def f(x): return 1 / x"
    with (
        submit(source) as worker,
        worker.fork() as process,
    ):
        with pytest.raises(StudentRaised):
            process.call("f", (0,))
        assert process.call("f", (2,)).value == 0.5


# --- cells

WRITE_EVERYWHERE = """import os
for fd in range(3, 100):
    try: os.write(fd, b"x" * 99)
    except OSError: pass
"""


def faults(submit: Submit, *sources: str) -> list[StudentFault | None]:
    with submit(*sources) as worker, worker.fork() as process:
        assert process.call("f").value == 1
        return [outcome.error for outcome in worker.outcomes]


def test_an_exception_ends_its_cell_only(submit: Submit) -> None:
    source = "x = 1\n\n1 / 0\nx = 2"
    first, second = faults(submit, source, "def f(): return x")
    assert isinstance(first, StudentRaised)
    assert (first.cell, first.line) == ("cell-0", 3)
    assert second is None


def test_a_syntax_error_ends_its_cell_only(submit: Submit) -> None:
    first, second = faults(submit, "x = 1\ny = = 2", "def f(): return 1")
    assert isinstance(first, StudentRaised)
    assert (first.type_name, first.line) == ("SyntaxError", 2)
    assert second is None


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("while True: pass", TimedOut),
        ("import os; os._exit(0)", Exited),
        ("raise SystemExit", Exited),
        ("import ctypes; ctypes.string_at(1)", Crashed),
        ("import os; os.kill(os.getpid(), 9)", Crashed),
        ("import os; os.closerange(3, 100)", Crashed | Exited),
        (WRITE_EVERYWHERE, ProtocolBroken),
    ],
)  # fmt: skip
def test_a_cell_that_ends_the_worker_keeps_its_definitions(
    submit: Submit, line: str, fault: type[StudentFault]
) -> None:
    last = "def g(): return 1"
    before, bad, after = faults(
        submit, "x = 0", f"{line}\ndef f(): return g()", last
    )
    assert before is None
    assert after is None
    assert isinstance(bad, fault)


def test_a_definition_that_ends_the_worker_is_dropped(
    submit: Submit,
) -> None:
    bad = "import os\nclass K:\n    os._exit(7)"
    first, second = faults(submit, bad, "def f(): return 1")
    assert isinstance(first, Exited)
    assert first.code == 7
    assert second is None


def test_many_bad_cells_end_soon(submit: Submit) -> None:
    source = "import time\nclass K:\n    time.sleep(99)"
    start = time.monotonic()
    with (
        submit(*[source] * 40, cells_wall=0.5) as worker,
        worker.fork() as process,
        pytest.raises(NotDefined),
    ):
        process.call("K.go")
    assert isinstance(worker.outcomes[0].error, TimedOut)
    assert time.monotonic() - start < 10
