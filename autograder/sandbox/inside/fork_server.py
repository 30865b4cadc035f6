"""Holds the libraries, once imported, and forks a sandbox per submission.

It runs no student code, ever: what it forks does. The judge talks to it over
one connection; for each submission it passes on two more, one for the warden
and one for the worker.
"""

from __future__ import annotations

import gc
import importlib
import marshal
import os
import select
import signal
import socket
import sys
from typing import Any, NoReturn

import numpy as np

from autograder.codec import decode, encode
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.inside import kernel, namespaces, tree, warden, worker
from autograder.sandbox.inside.calls import answer
from autograder.sandbox.inside.cells import CellRunner, seed_everything
from autograder.sandbox.inside.files import Files

_REAP_MS = 500  # between two looks for wardens that have ended
_STDIO = 3  # descriptors below this are standard input, output and error


class ForkServer:
    """Serves the judge on ``channel`` until it hangs up."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        setup = channel.receive()
        self.namespaces: bool = setup["namespaces"]
        self.filter = bytes(setup["filter"])
        if self.namespaces:
            namespaces.settle()
        else:
            kernel.adopt_orphans()
        for name in setup["preload"]:
            _preload(name)
        _warm_up()
        self.inherited = self._inherited()
        gc.collect()
        gc.freeze()
        kernel.collapse_memory()
        channel.send({"ready": True})

    def serve(self) -> None:
        """Opens a sandbox for each request."""
        poll = select.poll()
        poll.register(self.channel.fileno(), select.POLLIN)
        while True:
            self._reap()
            if not poll.poll(_REAP_MS):
                continue
            try:
                request, fds = self.channel.receive_with_fds(2)
            except Closed:
                if not self.namespaces:
                    tree.end_all(tree.DescendantTree())
                return
            pid = os.fork()
            if pid == 0:
                self._open(request["limits"], *fds)
            for fd in fds:
                os.close(fd)
            if self.namespaces:
                os.waitpid(pid, 0)

    def _open(self, limits: dict[str, Any], *fds: int) -> NoReturn:
        """In a child: becomes the warden of a new sandbox."""
        try:
            self._become_warden(limits, *fds)
        except OSError as error:
            self.channel.send({"failed": str(error)})
        finally:
            os._exit(0)

    def _become_warden(
        self, limits: dict[str, Any], to_warden: int, to_worker: int
    ) -> None:
        processes: tree.Tree
        if self.namespaces:
            namespaces.enter()
            if os.fork():
                return
            kernel.die_with_parent(0)  # its parent is the one returning here
            processes = tree.NamespaceTree(
                namespaces.furnish(limits["tmp_size"])
            )
        else:
            kernel.adopt_orphans()
            processes = tree.DescendantTree()
        kernel.set_dumpable(False)
        pid = os.fork()
        if pid == 0:
            self._become_worker(limits, to_worker)
        os.close(to_worker)
        pidfds = [os.pidfd_open(each) for each in (os.getpid(), pid)]
        self.channel.send({"opened": True}, pidfds)
        self.channel.close()
        for pidfd in pidfds:
            os.close(pidfd)
        channel = Channel(socket.socket(fileno=to_warden))
        files = Files("/tmp") if self.namespaces else None
        warden.Warden(channel, pid, processes, limits, files).serve()

    def _become_worker(self, limits: dict[str, Any], fd: int) -> NoReturn:
        try:
            kernel.die_with_parent(signal.SIGKILL)
            kernel.set_dumpable(True)  # the warden looks at its memory
            _silence()
            os.closerange(_STDIO, fd)
            os.closerange(fd + 1, os.sysconf("SC_OPEN_MAX"))
            os.chdir("/tmp" if self.namespaces else os.environ["HOME"])
            channel = Channel(socket.socket(fileno=fd))
            worker.run(channel, limits, self.inherited, self._renounce)
        except Closed:
            pass  # the judge is done with this submission
        finally:
            os._exit(0)

    def _renounce(self) -> None:
        if self.namespaces:
            namespaces.renounce(self.filter)
        else:
            kernel.forbid_new_privileges()

    def _reap(self) -> None:
        """Collects wardens that have ended; this process adopts them."""
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass

    def _inherited(self) -> dict[str, int]:
        """What the kernel counts before student code has used anything."""
        with open("/proc/self/status", encoding="ascii") as file:
            fields = dict(line.split(":", 1) for line in file)
        sizes = [int(fields[name].split()[0]) for name in ("VmData", "VmSize")]
        return {
            "data": sizes[0] * tree.KIB,
            "space": sizes[1] * tree.KIB,
            # A user namespace counts its own processes only.
            "processes": 0 if self.namespaces else tree.tasks_of_user(),
        }


def _warm_up() -> None:
    """Has everything imported that a first call would otherwise import."""
    seed_everything(0)
    namespace: dict[str, Any] = {}
    CellRunner(namespace).run("warm-up", "def f(x): return x / 0")
    code = compile("def g(): pass", "<warm-up>", "exec")
    request = {
        "token": 0,
        "target": "f",
        "args": (1,),
        "kwargs": {},
        "seed": 0,
        "want_inputs": True,
        "prime": None,
        "earlier": {},
        "code": np.frombuffer(marshal.dumps(code), np.uint8),
        "bindings": ["g"],
    }
    decode(encode(answer(namespace, request, lambda: request)))


def _silence() -> None:
    """Whatever student code prints goes nowhere; this also bounds it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in range(_STDIO):
        os.dup2(nowhere, fd)
    os.close(nowhere)


def _preload(name: str) -> None:
    module: Any = importlib.import_module(name)
    if name == "torch":
        module.set_num_threads(1)
        module.set_num_interop_threads(1)
        module.linalg.cholesky(module.eye(2))  # loads what is loaded lazily
    if name == "torch.distributions":
        # Its first use imports hundreds of modules, which took each check of
        # an answer with it more than a second.
        torch = sys.modules["torch"]
        normal = module.MultivariateNormal(torch.zeros(2), torch.eye(2))
        normal.log_prob(torch.zeros(1, 2))
    if name.split(".")[0] == "tqdm":
        module.tqdm.monitor_interval = 0  # no thread in the worker


def main() -> None:
    """Serves on the descriptor that is named on the command line."""
    # The first process of a namespace gets those signals only that it has a
    # handler for: with Python's for SIGINT, student code could end the warden.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ForkServer(Channel(socket.socket(fileno=int(sys.argv[1])))).serve()
