"""Puts one submission into namespaces of its own, step by step.

`settle` is for the fork server, once. Then for each submission `enter` in a
child of it, `furnish` in the first process of the new namespaces (the warden)
and `renounce` in the process that will run student code.
"""

from __future__ import annotations

import contextlib
import os
import signal

from autograder.sandbox.inside import kernel

# Who student code runs as when grading is run by root: the kernel exempts
# uid 0 from the limit on the number of processes.
NOBODY = 65534


def settle() -> None:
    """Leaves root, having uncovered /proc so that it can be mounted anew.

    As root, bubblewrap mounts over parts of /proc; the kernel then refuses a
    fresh /proc to any namespace below. Without root's uid nothing in those
    parts can be written, so that cover is not needed.
    """
    if os.getuid() == 0:
        for part in ("sys", "sysrq-trigger", "irq", "bus"):
            with contextlib.suppress(OSError):
                kernel.unmount(f"/proc/{part}")
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    kernel.drop_capabilities()
    # A change of uid makes a process undumpable (then it may not write its
    # uid_map) and clears the parent-death signal. (Where root started this,
    # bubblewrap may no longer signal it: then the judge's hanging up ends it.)
    kernel.set_dumpable(True)
    kernel.die_with_parent(signal.SIGKILL)


def enter() -> None:
    """Enters new namespaces; the next child is the first process in them."""
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(
        kernel.CLONE_NEWUSER
        | kernel.CLONE_NEWPID
        | kernel.CLONE_NEWNET
        | kernel.CLONE_NEWNS
        | kernel.CLONE_NEWIPC
        | kernel.CLONE_NEWUTS
    )
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")


def furnish(tmp_size: int) -> int:
    """A private /tmp; returns a descriptor of a /proc only the warden has."""
    kernel.make_mounts_private()
    quiet = kernel.MS_NOSUID | kernel.MS_NODEV
    kernel.mount("proc", "/proc", quiet | kernel.MS_NOEXEC)
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    kernel.mount("tmpfs", "/proc", quiet | kernel.MS_RDONLY, "size=4k")
    options = f"size={tmp_size},nr_inodes=4096,mode=700"
    flags = quiet | kernel.MS_NOEXEC | kernel.MS_NOATIME
    kernel.mount("tmpfs", "/tmp", flags, options)
    return proc


def renounce(program: bytes) -> None:
    """Gives up what privileges this process has in its namespace."""
    kernel.drop_capabilities()
    kernel.forbid_new_privileges()
    if program:
        kernel.filter_system_calls(program)


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)
