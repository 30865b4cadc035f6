"""Frames over a socket: one encoded value each, sometimes with descriptors.

A frame is four fixed bytes, the length of the value as uint64, and the value
(see `autograder.codec`). Both sides of the sandbox use this module; the other
side may be hostile, so a length is checked before anything is read.
"""

from __future__ import annotations

import socket
import struct
import time
from typing import TYPE_CHECKING, Any

from autograder.codec import MAX_BYTES, Malformed, Tensors, decode, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAGIC = b"\xc1uS\x01"
_HEADER = struct.Struct("<4sQ")
_CHUNK = 2**20


class Closed(ConnectionError):
    """The other side has gone."""


class Channel:
    """One end of a connection; deadlines are times of `time.monotonic`."""

    def __init__(
        self, connection: socket.socket, max_bytes: int = MAX_BYTES
    ) -> None:
        self.socket = connection
        self.max_bytes = max_bytes

    @classmethod
    def pair(cls) -> tuple[Channel, Channel]:
        """Two channels connected to each other."""
        ours, theirs = socket.socketpair()
        return cls(ours), cls(theirs)

    def close(self) -> None:
        self.socket.close()

    def fileno(self) -> int:
        return self.socket.fileno()

    def __enter__(self) -> Channel:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(
        self,
        message: object,
        fds: Sequence[int] = (),
        deadline: float | None = None,
    ) -> None:
        """Sends one value; TimeoutError, `Closed`, or `Unsupported`."""
        body = encode(message, self.max_bytes)
        rest = memoryview(_HEADER.pack(_MAGIC, len(body)) + body)
        try:
            while rest:
                self._wait_until(deadline)
                if fds:
                    sent = socket.send_fds(self.socket, [rest[:_CHUNK]], fds)
                    fds = ()
                else:
                    sent = self.socket.send(rest[:_CHUNK])
                rest = rest[sent:]
        except ConnectionError as error:
            raise Closed("the other side has gone") from error

    def receive(
        self, deadline: float | None = None, tensors: Tensors = "numpy"
    ) -> Any:
        """The next value; TimeoutError, `Closed`, or `Malformed`."""
        return decode(self.receive_body(deadline), tensors)

    def receive_body(self, deadline: float | None = None) -> bytearray:
        """The next value, not decoded yet."""
        header = self._read(_HEADER.size, deadline)
        return self._read(self._length(header), deadline)

    def receive_with_fds(
        self, count: int, deadline: float | None = None
    ) -> tuple[Any, list[int]]:
        """The next value, and at most ``count`` descriptors sent with it."""
        self._wait_until(deadline)
        try:
            start, fds, _, _ = socket.recv_fds(
                self.socket, _HEADER.size, count, socket.MSG_CMSG_CLOEXEC
            )
        except ConnectionError as error:
            raise Closed("the other side has gone") from error
        if not start:
            raise Closed("the other side has gone")
        header = start + self._read(_HEADER.size - len(start), deadline)
        return decode(self._read(self._length(header), deadline)), fds

    def has_unread(self) -> bool:
        """Whether something has come that nobody asked for (or the end)."""
        self.socket.settimeout(0)
        try:
            self.socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except ConnectionError:
            return True
        return True

    def _length(self, header: bytes | bytearray) -> int:
        magic, length = _HEADER.unpack(header)
        if magic != _MAGIC or length > self.max_bytes:
            raise Malformed("no frame starts like this")
        return int(length)

    def _read(self, size: int, deadline: float | None) -> bytearray:
        # Memory is taken as bytes arrive, not as a forged header asks.
        data = bytearray()
        while len(data) < size:
            self._wait_until(deadline)
            try:
                chunk = self.socket.recv(min(size - len(data), _CHUNK))
            except ConnectionError as error:
                raise Closed("the other side has gone") from error
            if not chunk:
                raise Closed("the other side has gone")
            data += chunk
        return data

    def _wait_until(self, deadline: float | None) -> None:
        if deadline is None:
            self.socket.settimeout(None)
            return
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise TimeoutError("the other side took too long")
        self.socket.settimeout(remaining)
