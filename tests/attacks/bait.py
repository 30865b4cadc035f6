"""What attacks are aimed at: files, sockets and a process, with a secret."""

import secrets
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import autograder

ROOT = Path(autograder.__file__).parents[1]
CONTENT = b"the canary sings\n"

# Waits with the secret in its memory, for a minute at most; any process may
# look into it as far as its own rights go.
VICTIM = """
import ctypes, sys, time
ctypes.CDLL(None).prctl(0x59616d61, ctypes.c_ulong(-1), 0, 0, 0)
secret = sys.stdin.readline()
print("ready", flush=True)
time.sleep(60)
"""


@dataclass
class Bait:
    """Everything that an attack could reach, and whether one did."""

    folder: Path
    secret: str
    listeners: list[socket.socket]
    victim: "subprocess.Popen[bytes]"

    @property
    def canary(self) -> Path:
        return self.folder / "canary.txt"

    @property
    def outside(self) -> Path:
        return self.folder / "outside"

    def names(self) -> dict[str, Any]:
        """What an attack knows, by the names it uses."""
        tcp, udp, abstract, path = (s.getsockname() for s in self.listeners)
        return {
            "CANARY": str(self.canary),
            "SECRET_FILE": str(self.folder / "secret.txt"),
            "GRADEBOOK": str(self.folder / "gradebook.db"),
            "OUTSIDE": str(self.outside),
            "TCP": tcp,
            "UDP": udp,
            "ABSTRACT": abstract,
            "SOCKET": path,
            "TARGET": self.victim.pid,
            "ROOT": str(ROOT),
            "WORD": self.secret,
        }

    def taken(self, output: str) -> set[str]:
        """What an attack has got out, or done, judging by all there is."""
        found = set()
        if self.secret in output:
            found.add("told")
        if not self.canary.is_file() or self.canary.read_bytes() != CONTENT:
            found.add("canary changed")
        if self.canary.exists() and self.canary.stat().st_mode & 0o777 != 0o600:
            found.add("canary's mode changed")
        if any(self.outside.iterdir()):
            found.add("file left")
        if any(map(_was_reached, self.listeners)):
            found.add("connected")
        if self.victim.poll() is not None:
            found.add("killed")
        return found


def _was_reached(listener: socket.socket) -> bool:
    try:
        if listener.type == socket.SOCK_DGRAM:
            listener.recv(1)
        else:
            listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True


@contextmanager
def laid_out(folder: Path) -> Iterator[Bait]:
    """Fresh bait in a folder; gone at the end."""
    secret = secrets.token_hex(8)
    (folder / "canary.txt").write_bytes(CONTENT)
    (folder / "canary.txt").chmod(0o600)
    (folder / "secret.txt").write_text(secret)
    (folder / "outside").mkdir()
    _write_gradebook(folder / "gradebook.db", secret)
    with ExitStack() as stack:
        listeners = [stack.enter_context(found) for found in _listeners(folder)]
        victim = stack.enter_context(_victim(secret))
        yield Bait(folder, secret, listeners, victim)


def _write_gradebook(path: Path, secret: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("create table grade (score text)")
        connection.execute("insert into grade values (?)", (secret,))
    connection.close()


def _listeners(folder: Path) -> Iterator[socket.socket]:
    """TCP, UDP, an abstract name and a path: for this machine only."""
    for family, kind, address in (
        (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
        (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
        (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{secrets.token_hex(8)}"),
        (socket.AF_UNIX, socket.SOCK_STREAM, str(folder / "s")),
    ):
        listener = socket.socket(family, kind)
        listener.bind(address)
        if kind == socket.SOCK_STREAM:
            listener.listen()
        listener.setblocking(False)
        yield listener


@contextmanager
def _victim(secret: str) -> "Iterator[subprocess.Popen[bytes]]":
    victim = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", VICTIM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"SECRET": secret},
        start_new_session=True,
    )
    assert victim.stdin and victim.stdout
    try:
        victim.stdin.write(f"{secret}\n".encode())
        victim.stdin.flush()
        assert victim.stdout.readline() == b"ready\n"
        yield victim
    finally:
        victim.kill()
        victim.communicate()
