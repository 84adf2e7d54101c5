"""The judge's end of a zygote: asks for workers, ends them, learns how they ended and what time they had.

The socket is shared with children forked from the judge, one of which may be killed between a request and
its reply. So every request is tagged, and a reply meant for somebody else is passed over.
"""

from __future__ import annotations

import itertools
import os
import socket
from dataclasses import dataclass

from etude.errors import JudgeUnavailable
from etude.judge.cage.processors import PARTS, current_part
from etude.judge.starvation import Share

__all__ = ["CageSocket", "WorkerPipes"]

_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class WorkerPipes:
    """A caged worker that has loaded nothing yet."""

    pid: int
    read_fd: int
    write_fd: int

    def close(self) -> None:
        """Let go of the pipes."""
        os.close(self.read_fd)
        os.close(self.write_fd)


class CageSocket:
    """One judge's socket to a zygote."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._spare: dict[int, WorkerPipes] = {}
        connection.settimeout(_TIMEOUT_S)

    def keep_spare_workers(self) -> None:
        """Have workers at hand, so that the next run need not ask for any.

        Raises:
            JudgeUnavailable: as for `worker`.
        """
        for part in range(PARTS):
            if part not in self._spare:
                self._spare[part] = self._new_worker(b"spare", b" %d" % part)

    def leave_spare_workers(self) -> None:
        """Leave the spare workers to the process that this one was forked from."""
        for pipes in self._spare.values():
            pipes.close()
        self._spare.clear()

    def worker(self) -> WorkerPipes:
        """A fresh worker, one that wakes up beside this process if there is a choice.

        Raises:
            JudgeUnavailable: the zygote is gone or does not answer.
        """
        if not self._spare:
            return self._new_worker(b"worker")
        here = current_part()
        return self._spare.pop(next((part for part in self._spare if part != here), here or 0))

    def _new_worker(self, request: bytes, wish: bytes = b"") -> WorkerPipes:
        tag = b"%d.%d" % (os.getpid(), next(self._numbers))
        message, fds = self._request(request + b" " + tag + wish, tag)
        if len(fds) != 2:
            raise JudgeUnavailable("the cage handed over no pipes")
        os.set_blocking(fds[1], False)
        return WorkerPipes(int(message), fds[0], fds[1])

    def kill(self, pid: int) -> None:
        """End a worker; how it ended does not matter."""
        self._tell(b"kill %d" % pid)

    def sweep(self) -> None:
        """End all workers asked for over this socket but the spare ones."""
        self._tell(b" ".join([b"sweep", *(b"%d" % pipes.pid for pipes in self._spare.values())]))

    def status(self, pid: int) -> str:
        """End a worker and tell how it had ended: "exit 0", "signal 11", "killed" from outside."""
        message, _ = self._request(b"status %d" % pid, b"%d" % pid)
        return message.decode("ascii")

    def share(self, pid: int) -> Share | None:
        """What a worker has had of the processors, as the kernel counts it; None where it does not."""
        message, _ = self._request(b"share %d" % pid, b"%d" % pid)
        if not message:
            return None
        ran, waited, all_ran, turns, wants = map(int, message.split())
        return Share(ran / 1e9, waited / 1e9, all_ran / 1e9, turns, bool(wants))

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
