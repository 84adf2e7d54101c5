"""The pipes to one worker: frames out, frames in, each with a deadline."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
from typing import TYPE_CHECKING

from etude.errors import RunSuperseded
from etude.judge.awake import SLICE_S, clock
from etude.judge.cage.channel import MAX_FRAME
from etude.judge.cage.packing import PackError

if TYPE_CHECKING:
    from etude.judge.cage_socket import WorkerPipes
    from etude.judge.starvation import Starvation

__all__ = ["PipeEnded", "PipeOverdue", "WorkerPipe"]


_WORTH_WAITING_S = 0.005  # on an idle machine, too, a worker waits for a moment now and then
_PIPE_BYTES = 1 << 16  # what a pipe holds
_WIDE_PIPE_BYTES = 1 << 20  # as much as anybody may ask for


class PipeOverdue(Exception):
    """The deadline has passed."""


class PipeEnded(Exception):
    """The worker is gone."""


class WorkerPipe:
    """Talks to one worker.

    Args:
        pipes: the worker's ends.
        generation: which worker of its run it is, counted from 1.
        control_fd: readable when the run is to end; -1 for none.
        starvation: leaves out what the worker waits for a processor.

    Every method that waits raises:
        PipeOverdue: the deadline has passed.
        PipeEnded: the worker is gone.
        RunSuperseded: a newer run is wanted.
        MachineBusy: the deadline would have passed, but the worker has hardly run.
        JudgeUnavailable: the cage is gone.
    """

    def __init__(self, pipes: WorkerPipes, generation: int, control_fd: int, starvation: Starvation) -> None:
        self.pid = pipes.pid
        self.generation = generation
        self._pipes = pipes
        self._control_fd = control_fd
        self._starvation = starvation
        self._buffer = bytearray()

    def close(self) -> None:
        """Let go of the pipes."""
        self._pipes.close()

    def write(self, data: bytes, deadline: float) -> None:
        """Send bytes."""
        if len(data) > _PIPE_BYTES:
            _widen(self._pipes.write_fd)
        left = memoryview(data)
        while left:
            try:
                left = left[os.write(self._pipes.write_fd, left) :]
            except BlockingIOError:
                self._wait(self._pipes.write_fd, select.POLLOUT, deadline)
            except BrokenPipeError as error:
                raise PipeEnded from error

    def read_frame(self, deadline: float) -> bytes | bytearray:
        """The next payload; PackError when it claims to be larger than any may be."""
        size = int.from_bytes(self._take(4, deadline), "little")
        if size > MAX_FRAME:
            raise PackError(f"a reply of {size} bytes")
        return self._take_large(size, deadline) if size > _PIPE_BYTES else self._take(size, deadline)

    def _take_large(self, count: int, deadline: float) -> bytearray:
        _widen(self._pipes.read_fd)
        taken = bytearray(count)
        have = min(len(self._buffer), count)
        taken[:have] = self._buffer[:have]
        del self._buffer[:have]
        left = memoryview(taken)[have:]
        while left:
            self._wait(self._pipes.read_fd, select.POLLIN, deadline)
            got = os.readv(self._pipes.read_fd, [left])
            if not got:
                raise PipeEnded
            left = left[got:]
        return taken

    def _take(self, count: int, deadline: float) -> bytes:
        buffer = self._buffer
        while len(buffer) < count:
            self._wait(self._pipes.read_fd, select.POLLIN, deadline)
            piece = os.read(self._pipes.read_fd, max(65536, min(count - len(buffer), 1 << 20)))
            if not piece:
                raise PipeEnded
            buffer += piece
        taken = bytes(buffer[:count])
        del buffer[:count]
        return taken

    def _wait(self, fd: int, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(fd, event)
        if self._control_fd >= 0:
            poll.register(self._control_fd, select.POLLIN)
        has_looked = False
        while True:
            left = deadline - clock.now()
            if left <= 0:
                self._starvation.leave_out(self.pid)
                if deadline - clock.now() < _WORTH_WAITING_S:
                    raise PipeOverdue
                left = SLICE_S  # in less time there is little more to be learnt
            ready = [each for each, _ in clock.wait(poll, min(left, SLICE_S) + 0.001)]
            if self._control_fd in ready:
                raise RunSuperseded("a newer run is wanted")
            if ready:
                return
            if not has_looked:  # so that at the deadline what earlier tests waited is known
                has_looked = True
                self._starvation.leave_out(self.pid)


def _widen(fd: int) -> None:
    """Let a pipe hold more, where that is possible: the two sides then wait less often for each other."""
    with contextlib.suppress(OSError, AttributeError):
        if fcntl.fcntl(fd, fcntl.F_GETPIPE_SZ) < _WIDE_PIPE_BYTES:
            fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, _WIDE_PIPE_BYTES)
