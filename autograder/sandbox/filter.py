"""The system calls that no notebook needs, as a compiled seccomp filter."""

from __future__ import annotations

import errno
import functools
import tempfile
from typing import Any

# Refused with EPERM: each is a way to look into or change other processes or
# the system, a part of the kernel with a history of holes, or a way to hold
# memory that no limit of a process counts.
_REFUSED = {
    "other processes": (
        "ptrace process_vm_readv process_vm_writev process_madvise kcmp "
        "pidfd_getfd"
    ),
    "namespaces and mounts": (
        "unshare setns mount umount2 pivot_root chroot fsopen fsconfig "
        "fsmount fspick move_mount open_tree mount_setattr "
        "name_to_handle_at open_by_handle_at"
    ),
    "keys, devices and interfaces of the kernel": (
        "keyctl add_key request_key bpf perf_event_open userfaultfd "
        "io_uring_setup io_uring_enter io_uring_register io_setup "
        "fanotify_init lookup_dcookie vhangup quotactl acct swapon swapoff "
        "syslog init_module finit_module delete_module kexec_load "
        "kexec_file_load reboot settimeofday clock_settime clock_adjtime "
        "adjtimex sethostname setdomainname iopl ioperm modify_ldt mknod "
        "mknodat"
    ),
    "memory that no process's account holds": (
        "memfd_create memfd_secret shmget shmat semget msgget mq_open"
    ),
    "other programs": "execve execveat",
}
_CLONE_FLAGS = (
    0x00000080,  # NEWTIME
    0x00020000,  # NEWNS
    0x02000000,  # NEWCGROUP
    0x04000000,  # NEWUTS
    0x08000000,  # NEWIPC
    0x10000000,  # NEWUSER
    0x20000000,  # NEWPID
    0x40000000,  # NEWNET
)
_AF_UNIX = 1

# Numbers of calls that an older libseccomp may not know by name; from 424 on
# they are the same on every architecture.
_NUMBERS = {
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "clone3": 435,
    "pidfd_getfd": 438,
    "process_madvise": 440,
    "mount_setattr": 442,
    "memfd_secret": 447,
}


@functools.cache
def compiled() -> bytes | None:
    """The filter's program; None where libseccomp is not installed."""
    try:
        import pyseccomp as seccomp
    except (ImportError, RuntimeError):
        return None
    program = seccomp.SyscallFilter(seccomp.ALLOW)
    refuse = seccomp.ERRNO(errno.EPERM)
    for names in _REFUSED.values():
        for name in names.split():
            _add(program, refuse, name)
    for flag in _CLONE_FLAGS:
        flagged = seccomp.Arg(0, seccomp.MASKED_EQ, flag, flag)
        program.add_rule(refuse, "clone", flagged)
    # clone3 passes its flags in memory, which a filter cannot read; the C
    # library falls back to clone when it hears that there is no clone3.
    _add(program, seccomp.ERRNO(errno.ENOSYS), "clone3")
    other_family = seccomp.Arg(0, seccomp.NE, _AF_UNIX)
    program.add_rule(seccomp.ERRNO(errno.EAFNOSUPPORT), "socket", other_family)
    # Its own limits a process may lower; the warden's could be set to nothing.
    other_process = seccomp.Arg(0, seccomp.NE, 0)
    program.add_rule(refuse, "prlimit64", other_process)
    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        file.seek(0)
        return file.read()


def _add(program: Any, action: int, name: str) -> None:
    program.add_rule(action, _NUMBERS.get(name, name))
