"""Running test files in a child forked ahead of each run, so that whatever state they keep ends with it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from collections.abc import Callable

from etude.errors import JudgeError, JudgeUnavailable, MachineBusy, RunSuperseded
from etude.judge.awake import SLICE_S, clock
from etude.judge.cage import packing
from etude.judge.cage.confinement import die_with_parent
from etude.judge.confined import confine_tests
from etude.judge.verdict import TestResult
from etude.judge.wire import from_plain, to_plain
from etude.messages import say

__all__ = ["Ahead"]

_Run = Callable[[str], list[TestResult]]

# Exit statuses: something outside kept the child from its work, the machine had no time for the submission.
_DISTURBED, _BUSY = 75, 76


class Ahead:
    """Keeps one child waiting."""

    def __init__(self) -> None:
        self._pid = 0
        self._source_fd = -1
        self._result_fd = -1

    def fork(self, run: _Run) -> None:
        """Fork the child that the next run will use, unless one waits already."""
        if self._pid:
            return
        source_read, self._source_fd = os.pipe()
        self._result_fd, result_write = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            try:
                os.close(self._source_fd)
                os.close(self._result_fd)
                die_with_parent()
                confine_tests()
                _serve(run, source_read, result_write)
            finally:
                os._exit(70)
        os.close(source_read)
        os.close(result_write)

    def run(self, run: _Run, source: str, time_s: float, control_fd: int) -> list[TestResult]:
        """The results of the test files for this submission; fewer than tests if the child ended early.

        Raises:
            RunSuperseded: something arrived on `control_fd` in the meantime.
            JudgeUnavailable: something outside ended the child, its worker or the cage.
            MachineBusy: the machine had no time for the submission.
        """
        self.fork(run)
        try:
            with contextlib.suppress(BrokenPipeError), os.fdopen(self._source_fd, "wb") as pipe:
                self._source_fd = -1
                pipe.write(source.encode("utf-8", "surrogatepass"))
            data = self._read(clock.now() + time_s, control_fd)
            ended = self._reap() if data is None else None
            if ended == _BUSY:
                raise MachineBusy(say("judge.busy"))
            if ended in (_DISTURBED, -signal.SIGKILL):
                raise JudgeUnavailable(say("judge.killed"))
        finally:
            self.close()
        if not data:
            return []
        plain = packing.unpackb(data)
        return [from_plain(TestResult, item) for item in plain]

    def _read(self, deadline: float, control_fd: int) -> bytes | None:
        """What the child gives; None when it ends without giving anything, nothing when its time is over."""
        parts: list[bytes] = []
        poll = select.poll()
        poll.register(self._result_fd, select.POLLIN)
        if control_fd >= 0:
            poll.register(control_fd, select.POLLIN)
        while (left := deadline - clock.now()) > 0:
            ready = [fd for fd, _ in clock.wait(poll, min(left, SLICE_S) + 0.001)]
            if control_fd in ready:
                raise RunSuperseded("a newer run is wanted")
            if not ready:
                continue
            piece = os.read(self._result_fd, 1 << 16)
            if not piece:
                return b"".join(parts) or None
            parts.append(piece)
        return b""

    def close(self) -> None:
        """End the child."""
        for fd in (self._source_fd, self._result_fd):
            if fd >= 0:
                os.close(fd)
        self._source_fd = self._result_fd = -1
        if self._pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._reap()

    def _reap(self) -> int:
        """How the child ended: an exit status, or the number of a signal below zero."""
        pid, self._pid = self._pid, 0
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _serve(run: _Run, source_fd: int, result_fd: int) -> None:
    with os.fdopen(source_fd, "rb") as pipe:
        source = pipe.read()
    if not source:
        os._exit(0)
    try:
        results = run(source.decode("utf-8", "surrogatepass"))
    except MachineBusy:
        os._exit(_BUSY)
    except JudgeError:
        os._exit(_DISTURBED)
    with os.fdopen(result_fd, "wb") as pipe:
        pipe.write(packing.packb([to_plain(result) for result in results]))
    os._exit(0)
