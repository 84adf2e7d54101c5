"""The judge's end of a zygote: asks for workers, ends them, learns how they ended.

The socket is shared with children forked from the judge, one of which may be killed between a request and
its reply. So every request is tagged, and a reply meant for somebody else is passed over.
"""

from __future__ import annotations

import itertools
import os
import socket
from dataclasses import dataclass

from etude.errors import JudgeUnavailable

__all__ = ["CageSocket", "WorkerPipes"]

_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class WorkerPipes:
    """A caged worker that has loaded nothing yet."""

    pid: int
    read_fd: int
    write_fd: int


class CageSocket:
    """One judge's socket to a zygote."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        connection.settimeout(_TIMEOUT_S)

    def worker(self) -> WorkerPipes:
        """A fresh worker.

        Raises:
            JudgeUnavailable: the zygote is gone or does not answer.
        """
        tag = b"%d.%d" % (os.getpid(), next(self._numbers))
        message, fds = self._request(b"worker " + tag, tag)
        if len(fds) != 2:
            raise JudgeUnavailable("the cage handed over no pipes")
        os.set_blocking(fds[1], False)
        return WorkerPipes(int(message), fds[0], fds[1])

    def kill(self, pid: int) -> None:
        """End a worker; how it ended does not matter."""
        self._tell(b"kill %d" % pid)

    def sweep(self) -> None:
        """End all workers asked for over this socket."""
        self._tell(b"sweep")

    def status(self, pid: int) -> str:
        """End a worker and tell how it had ended: "exit 0", "signal 11", "killed" from outside."""
        message, _ = self._request(b"status %d" % pid, b"%d" % pid)
        return message.decode("ascii")

    def _tell(self, message: bytes) -> None:
        try:
            self._connection.send(message)
        except OSError as error:
            raise JudgeUnavailable(f"the cage does not answer: {error}") from error

    def _request(self, message: bytes, tag: bytes) -> tuple[bytes, list[int]]:
        self._tell(message)
        while True:
            try:
                reply, fds, _, _ = socket.recv_fds(self._connection, 64, 2)
            except OSError as error:
                raise JudgeUnavailable(f"the cage does not answer: {error}") from error
            if not reply:
                raise JudgeUnavailable("the cage is gone")
            owner, _, rest = reply.partition(b" ")
            if owner == tag:
                return rest, fds
            for fd in fds:
                os.close(fd)
