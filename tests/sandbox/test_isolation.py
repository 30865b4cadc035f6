"""What student code finds when it looks around. Each look is harmless."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import autograder
from autograder.sandbox import launch
from autograder.sandbox.errors import StudentRaised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from autograder.sandbox.server import ForkServer, Worker

    Submit = Callable[..., Worker]

REPOSITORY = Path(autograder.__file__).parents[1]

# Which of some operations were refused, by name of the error.
TRY = """
import ctypes, os, socket, subprocess
libc = ctypes.CDLL(None, use_errno=True)

def attempt(action):
    try:
        result = action()
    except OSError as error:
        return type(error).__name__
    return repr(result)

def writable_folders(leaves):
    found = []
    for folder, below, _ in os.walk("/"):
        if os.access(folder, os.W_OK):
            found.append(folder)
        if folder in leaves:
            below.clear()
    return found

def system_call(*arguments):
    if libc.syscall(*arguments) == -1:
        return os.strerror(ctypes.get_errno())
    return "done"
"""


@pytest.fixture(scope="module")
def worker(submit: Submit) -> Iterator[Worker]:
    source = (
        "def f(expression, args): return eval(expression, globals() | args)"
    )
    with submit(TRY, source, check_cpu=20, check_wall=60) as worker:
        yield worker


@pytest.fixture
def look(worker: Worker) -> Callable[..., Any]:
    """The value of an expression inside; `args` are its arguments."""

    def look(expression: str, *args: Any) -> Any:
        with worker.fork() as process:
            return process.call("f", (expression, {"args": args})).value

    return look


def test_the_level_is_told(server: ForkServer) -> None:
    assert server.isolation.startswith("bubblewrap + namespaces + seccomp")


def test_no_file_of_the_project_but_those_needed(
    look: Callable[..., Any],
) -> None:
    ours = {
        str(Path(folder).relative_to("/inside/autograder") / file)
        for folder, _, files in look("list(map(list, os.walk('/inside')))")
        for file in files
        if not file.endswith(".pyc")
    }
    inside = REPOSITORY / "autograder" / "sandbox" / "inside"
    needed = {f"sandbox/inside/{path.name}" for path in inside.glob("*.py")}
    needed |= {"__init__.py", "codec.py"}
    assert ours == needed | {"sandbox/__init__.py", "sandbox/channel.py"}


@pytest.mark.parametrize(
    "path",
    [
        REPOSITORY / "solutions",
        REPOSITORY / "course",
        REPOSITORY / "autograder",
        REPOSITORY / "pyproject.toml",
        Path.home() / ".bashrc",
        "/etc/passwd",
        "/etc/shadow",
        "/home",
        "/var",
        "/sys",
        "/usr/bin",
        "/proc/self",
        "/proc/1",
    ],
)
def test_nothing_else_is_there(look: Callable[..., Any], path: Path) -> None:
    assert look("os.path.exists(args[0])", str(path)) is False


def test_the_reference_cannot_be_imported(look: Callable[..., Any]) -> None:
    for name in (
        "solutions",
        "autograder.checks",
        "autograder.judging.judge",
        "tests",
    ):
        with pytest.raises(StudentRaised, match="ModuleNotFoundError"):
            look("__import__(args[0])", name)


def test_only_tmp_can_be_written(look: Callable[..., Any]) -> None:
    # Folders that are shown read-only take no writing below either.
    assert look("writable_folders(set(args))", *launch.read_only()) == ["/tmp"]
    assert look("open('/tmp/x', 'w').write('x')") == 1


def test_no_terminal_is_shared(look: Callable[..., Any]) -> None:
    assert look("attempt(os.openpty)") != "None"
    assert look("os.listdir('/dev/pts')") == []


def test_submissions_do_not_share_tmp(submit: Submit) -> None:
    write = "open('/tmp/mine', 'w').close()\ndef f(): return 1"
    read = "import os\ndef f(): return os.listdir('/tmp')"
    with (
        submit(write),
        submit(read) as other,
        other.fork() as process,
    ):
        assert process.call("f").value == []


def test_few_environment_variables(look: Callable[..., Any]) -> None:
    allowed = {"HOME", "LANG", "MPLBACKEND", "MPLCONFIGDIR", "PWD"}
    allowed |= {"PYTHONHASHSEED", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"}
    allowed |= {"MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"}
    allowed |= {"OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"}
    assert set(look("dict(os.environ)")) <= allowed


def test_no_other_process_is_seen(look: Callable[..., Any]) -> None:
    # The warden is 1, the worker 2.
    parent, pid, processes = look(
        "[os.getppid(), os.getpid(), os.listdir('/proc')]"
    )
    assert parent == 2
    assert pid < 1000
    assert processes == []


def test_no_privileges(look: Callable[..., Any]) -> None:
    assert 0 not in look("[*os.getresuid(), *os.getresgid()]")
    effective = "(lambda h, d: (libc.capget(h, d), list(d)))"
    header = "(ctypes.c_uint32 * 2)(0x20080522, 0)"
    _, sets = look(f"{effective}({header}, (ctypes.c_uint32 * 6)())")
    assert sets == [0] * 6
    assert look("libc.prctl(39, 0, 0, 0, 0)") == 1  # no new privileges
    assert look("[libc.prctl(23, c, 0, 0, 0) for c in range(41)]") == [0] * 41
    assert look("libc.prctl(21, 0, 0, 0, 0)") == 2  # a seccomp filter
    assert look("attempt(lambda: os.setuid(0))") != "None"
    assert look("attempt(lambda: os.kill(1, 9))") == "None"  # and it lives


def test_no_core_dumps_and_no_new_limits(look: Callable[..., Any]) -> None:
    limits = "__import__('resource')"
    assert look(f"{limits}.getrlimit({limits}.RLIMIT_CORE)") == (0, 0)
    raising = f"{limits}.setrlimit({limits}.RLIMIT_CPU, (99, 99))"
    with pytest.raises(StudentRaised, match="not allowed to raise"):
        look(raising)


def test_no_network(look: Callable[..., Any]) -> None:
    for family in ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"):
        expression = f"attempt(lambda: socket.socket(socket.{family}))"
        assert look(expression) == "OSError"
    assert look("bool(socket.socketpair())") is True


def test_no_abstract_socket_of_the_host(look: Callable[..., Any]) -> None:
    name = f"\0grading-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(name)
        listener.listen()
        connect = (
            "attempt(lambda: socket.socket(socket.AF_UNIX).connect(args[0]))"
        )
        assert look(connect, name) == "ConnectionRefusedError"
        with socket.socket(socket.AF_UNIX) as ours:
            ours.connect(name)  # it works for those who share the network


def test_submissions_share_no_abstract_socket(submit: Submit) -> None:
    listen = """
        import socket
        listener = socket.socket(socket.AF_UNIX)
        listener.bind("\\0meeting")
        listener.listen()
    """
    connect = """
        import socket
        def f(): socket.socket(socket.AF_UNIX).connect("\\0meeting")
    """
    with (
        submit(listen, connect) as first,
        submit(connect) as second,
    ):
        with first.fork() as process:
            process.call("f")
        with (
            second.fork() as process,
            pytest.raises(StudentRaised, match="ConnectionRefused"),
        ):
            process.call("f")


@pytest.mark.parametrize(
    "call",
    [
        "101, 0, 0, 0, 0",  # ptrace
        "310, 1, 0, 0, 0, 0, 0",  # process_vm_readv
        "165, b'tmpfs', b'/tmp', b'tmpfs', 0, 0",  # mount
        "166, b'/tmp', 0",  # umount2
        "272, 0x10000000",  # unshare a user namespace
        "56, 0x10000011, 0, 0, 0, 0",  # clone a user namespace
        "308, 0, 0",  # setns
        "250, 0, 0",  # keyctl
        "321, 0, 0, 0",  # bpf
        "323, 0",  # userfaultfd
        "425, 1, 0",  # io_uring_setup
        "298, 0, 0, 0, 0, 0",  # perf_event_open
        "319, b'x', 0",  # memfd_create
        "29, 0, 4096, 0o1600",  # shmget
        "428, -100, b'/', 0",  # open_tree
    ],
)
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="numbers of x86_64")
def test_system_calls_that_no_notebook_needs(
    look: Callable[..., Any], call: str
) -> None:
    assert look(f"system_call({call})") == "Operation not permitted"


def test_no_other_program_runs(look: Callable[..., Any]) -> None:
    import sys

    interpreter = os.path.realpath(sys.executable)
    assert look("os.path.exists(args[0])", interpreter) is True
    run = "attempt(lambda: subprocess.run([args[0], '-c', '']))"
    assert look(run, interpreter) == "PermissionError"


def test_one_thread_of_the_libraries(look: Callable[..., Any]) -> None:
    assert look("__import__('threading').active_count()") == 1
    assert look("__import__('torch').get_num_threads()") == 1


def test_descriptors_lead_nowhere_else(look: Callable[..., Any]) -> None:
    open_ones = (
        "[fd for fd in range(200)"
        " if attempt(lambda: os.fstat(fd)) != 'OSError']"
    )
    assert len(look(open_ones)) == 4  # standard ones and the judge's socket
    devices = look("[os.fstat(fd).st_rdev for fd in range(3)]")
    assert devices == [os.stat(os.devnull).st_rdev] * 3


def test_the_memory_of_the_fork_server_holds_no_reference(
    submit: Submit,
) -> None:
    modules = "import sys\ndef f(): return [m for m in sys.modules]"
    with (
        submit(modules) as worker,
        worker.fork() as process,
    ):
        names = process.call("f").value
    ours = {name for name in names if name.startswith("autograder")}
    assert "solutions" not in names
    assert ours == {
        "autograder",
        "autograder.codec",
        "autograder.sandbox",
        "autograder.sandbox.channel",
        "autograder.sandbox.inside",
    } | {n for n in ours if n.startswith("autograder.sandbox.inside.")}


def test_the_warden_cannot_be_ended_or_starved(run: Callable[..., Any]) -> None:
    # It is the first process: were it to end, the fault would be ours.
    source = """
        import os, resource, signal
        def f():
            for number in set(signal.Signals) - {signal.SIGCHLD}:
                try: os.kill(1, number)
                except OSError: pass
            limits = (resource.RLIMIT_CPU, resource.RLIMIT_NOFILE)
            for limit in limits:
                try: resource.prlimit(1, limit, (0, 0))
                except OSError as error: yield error.errno
        g = f
        f = lambda: list(g())
    """
    assert run(source) == [errno.EPERM, errno.EPERM]
