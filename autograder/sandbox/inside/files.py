"""The files of one submission, which no check may change for the next."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 32  # directories within directories; how many, its mount bounds

# Type, inode, and for all but directories the time of the last change, which
# only the kernel sets.
_State = tuple[int, int, int]


class Files:
    """What lies in a directory that student code writes to.

    Nothing in it is ever opened but directories, and no link is followed.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        self._kept: dict[str, _State] = {}
        self._directories: dict[str, os.stat_result] = {}

    def remember(self) -> bool:
        """Takes what is there as what stays; False if it is too deep."""
        try:
            with _opened(self._root) as root:
                self._note(root, "")
        except OSError:
            return False
        return True

    def restore(self) -> bool:
        """Deletes what was not there; False if something is not as it was.

        What has been changed or deleted cannot be brought back.
        """
        try:
            with _opened(self._root) as root:
                return self._clear(root, "") == len(self._kept)
        except OSError:
            return False

    def _note(self, at: int, path: str) -> None:
        self._directories[path] = os.fstat(at)
        for name in os.listdir(at):
            inner_path = f"{path}/{name}"
            self._kept[inner_path] = state = _state(name, at)
            if stat.S_ISDIR(state[0]):
                with _opened(name, at, inner_path.count("/")) as inner:
                    self._note(inner, inner_path)

    def _clear(self, at: int, path: str) -> int:
        """How many of those that stay are as they were."""
        found = 0
        for name in os.listdir(at):
            inner_path = f"{path}/{name}"
            state = _state(name, at)
            if state != self._kept.get(inner_path):
                _remove(name, at, inner_path.count("/"))
                continue
            found += 1
            if stat.S_ISDIR(state[0]):
                with _opened(name, at) as inner:
                    found += self._clear(inner, inner_path)
        _reset(at, self._directories[path])
        return found


@contextlib.contextmanager
def _opened(name: str, at: int | None = None, depth: int = 0) -> Iterator[int]:
    if depth > _DEEPEST:
        raise OSError("directories are nested too deep")
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(name, flags, dir_fd=at)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _state(name: str, at: int) -> _State:
    found = os.stat(name, dir_fd=at, follow_symlinks=False)
    kind = stat.S_IFMT(found.st_mode)
    is_directory = stat.S_ISDIR(kind)
    return kind, found.st_ino, 0 if is_directory else found.st_ctime_ns


def _remove(name: str, at: int, depth: int) -> None:
    if not stat.S_ISDIR(_state(name, at)[0]):
        os.unlink(name, dir_fd=at)
        return
    with _opened(name, at, depth) as inner:
        for inner_name in os.listdir(inner):
            _remove(inner_name, inner, depth + 1)
    os.rmdir(name, dir_fd=at)


def _reset(directory: int, before: os.stat_result) -> None:
    """Its times, mode and attributes could keep something, too."""
    with contextlib.suppress(OSError):  # a kernel without attributes here
        for name in os.listxattr(directory):
            os.removexattr(directory, name)
    os.fchmod(directory, stat.S_IMODE(before.st_mode))
    os.utime(directory, ns=(before.st_atime_ns, before.st_mtime_ns))
