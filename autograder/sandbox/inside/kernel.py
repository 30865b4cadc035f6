"""The few calls to Linux that Python's standard library does not wrap."""

from __future__ import annotations

import ctypes
import os

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_NOATIME = 1024
MS_REC = 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_SECCOMP = 22
_PR_CAPBSET_DROP = 24
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_CLEAR_ALL = 4
_SECCOMP_MODE_FILTER = 2
_MADV_COLLAPSE = 25  # since Linux 6.1
_HUGE_PAGE = 2 * 2**20
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63


class _CapHeader(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _CapData(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def _check(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def _prctl(what: str, option: int, *arguments: int) -> None:
    words = [ctypes.c_ulong(word) for word in (*arguments, 0, 0, 0, 0)[:4]]
    _check(_libc.prctl(option, *words), what)


def unshare(flags: int) -> None:
    """Moves this process (its children, for pids) to new namespaces."""
    _check(_libc.unshare(flags), "unshare")


def mount(kind: str, target: str, flags: int, options: str = "") -> None:
    """Mounts a new file system of this kind."""
    result = _libc.mount(
        kind.encode(),
        target.encode(),
        kind.encode(),
        ctypes.c_ulong(flags),
        options.encode() or None,
    )
    _check(result, f"mount {kind} on {target}")


def make_mounts_private() -> None:
    """Keeps the mounts of this namespace from reaching any other."""
    flags = ctypes.c_ulong(MS_REC | MS_PRIVATE)
    _check(_libc.mount(b"none", b"/", None, flags, None), "private mounts")


def unmount(target: str) -> None:
    """Takes away the topmost mount there."""
    _check(_libc.umount2(target.encode(), MNT_DETACH), f"unmount {target}")


def die_with_parent(signal: int) -> None:
    """This process gets ``signal`` when its parent ends."""
    _prctl("die with parent", _PR_SET_PDEATHSIG, signal)


def adopt_orphans() -> None:
    """Orphaned descendants become children of this process."""
    _prctl("adopt orphans", _PR_SET_CHILD_SUBREAPER, 1)


def set_dumpable(dumpable: bool) -> None:
    """Whether processes of the same user may look into this one."""
    _prctl("dumpable", _PR_SET_DUMPABLE, int(dumpable))


def drop_capabilities() -> None:
    """Gives up every capability for good, and every way to new ones."""
    for capability in range(_LAST_CAPABILITY + 1):
        if _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break  # past the last capability of this kernel, or not allowed
    _libc.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header = _CapHeader(_CAPABILITY_VERSION_3, 0)
    none = (_CapData * 2)()
    _check(_libc.capset(ctypes.byref(header), none), "capset")


def forbid_new_privileges() -> None:
    """No program started from here gains privileges by setuid bits."""
    _prctl("no new privileges", _PR_SET_NO_NEW_PRIVS, 1)


def filter_system_calls(program: bytes) -> None:
    """Installs a compiled seccomp filter; it can never be taken off again."""
    buffer = ctypes.create_string_buffer(program, len(program))
    compiled = _Program(len(program) // 8, ctypes.addressof(buffer))
    address = ctypes.addressof(compiled)
    _prctl("seccomp", _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, address)


def collapse_memory() -> None:
    """Puts this process's memory on huge pages, where the kernel can.

    A fork copies one entry for each page: with huge pages it takes a third
    of the time. Where the kernel cannot, everything works as before.
    """
    with open("/proc/self/maps", encoding="utf-8", errors="replace") as file:
        for line in file:
            addresses, permissions, _, _, inode, *_ = line.split()
            if "w" not in permissions or inode != "0":
                continue
            low, high = (int(x, 16) for x in addresses.split("-"))
            low = -(-low // _HUGE_PAGE) * _HUGE_PAGE
            size = high // _HUGE_PAGE * _HUGE_PAGE - low
            if size > 0:
                start, length = ctypes.c_void_p(low), ctypes.c_size_t(size)
                _libc.madvise(start, length, _MADV_COLLAPSE)
