"""Frames over a pair of pipes: four bytes of length, then one MessagePack value."""

from __future__ import annotations

import os

__all__ = ["MAX_FRAME", "Channel", "ChannelClosed", "frame"]

MAX_FRAME = 32 << 20  # of small parts, a frame takes sixty times as much memory as it is long


class ChannelClosed(Exception):
    """The other side is gone."""


_LARGE = 1 << 16


def frame(payload: bytes) -> bytes:
    """A payload with its length before it."""
    return len(payload).to_bytes(4, "little") + payload


class Channel:
    """The cage's end: blocking, since a worker has nothing else to do."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._buffer = b""

    def receive(self) -> bytes | bytearray:
        """The next payload.

        Raises:
            ChannelClosed: the judge is gone.
        """
        size = int.from_bytes(self._take(4), "little")
        return self._take(size)

    def _take(self, count: int) -> bytes | bytearray:
        if count > _LARGE:
            return self._take_large(count)
        if len(self._buffer) < count:
            parts = [self._buffer]
            have = len(self._buffer)
            while have < count:
                piece = os.read(self._read_fd, max(65536, count - have))
                if not piece:
                    raise ChannelClosed
                parts.append(piece)
                have += len(piece)
            self._buffer = b"".join(parts)
        taken, self._buffer = self._buffer[:count], self._buffer[count:]
        return taken

    def _take_large(self, count: int) -> bytearray:
        """What is large is read to where it stays: each copy of some megabytes takes milliseconds."""
        taken = bytearray(count)
        have = min(len(self._buffer), count)
        taken[:have], self._buffer = self._buffer[:have], self._buffer[have:]
        left = memoryview(taken)[have:]
        while left:
            got = os.readv(self._read_fd, [left])
            if not got:
                raise ChannelClosed
            left = left[got:]
        return taken

    def send(self, parts: list[bytes]) -> None:
        """Send a frame, part after part."""
        for part in parts:
            left = memoryview(part)
            while left:
                left = left[os.write(self._write_fd, left) :]
