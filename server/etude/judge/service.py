"""Judges for whoever runs an event loop: starts them, keeps them warm, hands them submissions, replaces them.

Nothing here blocks the loop for longer than starting a process takes.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import signal
import socket
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from etude.catalogue.model import Problem, Profile, Root
from etude.errors import BrokenProblem, Fault, JudgeUnavailable, UntrustedRoot
from etude.judge.cage import packing
from etude.judge.cage.channel import frame
from etude.judge.verdict import Isolation, Outcome, Verdict
from etude.judge.wire import from_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["JudgeService"]

_log = logging.getLogger(__name__)

T = TypeVar("T")

_CAGE_FOLDER = Path(__file__).parent / "cage"
_SOURCE_ROOT = Path(__file__).parents[2]
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from etude.judge.process import main; main(sys.argv[2:])"
)
_PROTOCOL = 1
_START_S = 60.0
_SCRATCH_PREFIX = "etude-judge-"
_RUN_MARGIN_S = 15.0


@dataclass(frozen=True, slots=True)
class _Cage:
    """A zygote that is up."""

    process: asyncio.subprocess.Process
    control: socket.socket
    isolation: Isolation


@dataclass(slots=True)
class _RootJudge:
    process: asyncio.subprocess.Process
    control: socket.socket
    scratch: Path


@dataclass(slots=True)
class _Open:
    """A problem judge that is up."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    pid_fd: int
    tests: int
    problem: Problem
    stamp: int
    numbers: int = 0


class JudgeService:
    """All judges and cages of one server or command.

    Args:
        python: the interpreter that runs submissions; None for this one.
        protected: paths that no submission may ever read, such as catalogue roots and the progress store.
        off: isolation layers switched off on purpose.
    """

    def __init__(
        self,
        *,
        python: Path | None = None,
        protected: tuple[Path, ...] = (),
        off: frozenset[str] = frozenset(),
    ) -> None:
        self._python = str(python or sys.executable)
        self._protected = protected
        self._off = off
        self._cages: dict[Profile, asyncio.Task[_Cage]] = {}
        self._roots: dict[Path, asyncio.Task[_RootJudge]] = {}
        self._open: dict[Path, asyncio.Task[_Open]] = {}
        self._locks: dict[Path, asyncio.Lock] = {}
        self._discard_stale_scratch()

    # ------------------------------------------------------------------ what callers use

    async def prepare(self, problem: Problem) -> None:
        """Have everything warm for this problem; returns at once when it is.

        Raises:
            UntrustedRoot: its code may not run yet.
            BrokenProblem: its tests cannot be collected.
            JudgeUnavailable: a process did not start, or a package is absent.
        """
        await self._opened(problem)

    def is_ready(self, problem: Problem) -> bool:
        """Whether a run would start at once."""
        task = self._open.get(problem.folder)
        return task is not None and task.done() and not task.cancelled() and task.exception() is None

    async def isolation(self) -> Isolation:
        """The layers that stand around submissions on this machine.

        Raises:
            JudgeUnavailable: the cage does not start.
        """
        return (await self._cage(Profile.PLAIN)).isolation

    async def run(self, problem: Problem, source: str) -> Verdict:
        """The verdict on a submission. Cancelling the caller cancels the run.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        lock = self._locks.setdefault(problem.folder, asyncio.Lock())
        async with lock:
            try:
                return await self._run_once(problem, source)
            except _Lost as first:
                _log.warning("the judge of %s was lost (%s); once more", problem.id, first)
                try:
                    return await self._run_once(problem, source)
                except _Lost as again:
                    return Verdict(problem.id, Outcome.INTERNAL_ERROR, 0, 0, detail=str(again))

    async def close(self) -> None:
        """End all processes."""
        opened, roots, cages = self._open, self._roots, self._cages
        self._open, self._roots, self._cages = {}, {}, {}
        for open_task in opened.values():
            if (found := await _result(open_task)) is not None:
                _hang_up(found)
        for root_task in roots.values():
            if (root := await _result(root_task)) is not None:
                await _end(root.process, root.control)
                shutil.rmtree(root.scratch, ignore_errors=True)
        for cage_task in cages.values():
            if (cage := await _result(cage_task)) is not None:
                await _end(cage.process, cage.control)

    # ------------------------------------------------------------------ one run

    async def _run_once(self, problem: Problem, source: str) -> Verdict:
        judge = await self._opened(problem)
        judge.numbers += 1
        number = judge.numbers
        limit = _RUN_MARGIN_S + (judge.tests + 2) * (problem.limits.time_s + 1)
        try:
            judge.writer.write(frame(packing.packb(["run", number, source], _no_default)))
            reply = await asyncio.wait_for(_receive(judge.reader), limit)
        except asyncio.CancelledError:
            await self._take_back(problem, judge, number)
            raise
        except (TimeoutError, OSError, EOFError) as error:
            self._forget(problem.folder, judge, kill=True)
            raise _Lost(f"{type(error).__name__} while waiting for the judge") from error
        if reply[0] == "verdict" and reply[1] == number:
            return from_plain(Verdict, reply[2])
        self._forget(problem.folder, judge, kill=True)
        raise _Lost(str(reply[2] if len(reply) > 2 else reply))

    async def _take_back(self, problem: Problem, judge: _Open, number: int) -> None:
        """Tell the judge to stop, and wait until it has: its next answer belongs to the next run."""
        try:
            judge.writer.write(frame(packing.packb(["stop"], _no_default)))
            async with asyncio.timeout(2.0):
                while (await _receive(judge.reader))[1] != number:
                    pass
        except (TimeoutError, OSError, EOFError):
            self._forget(problem.folder, judge, kill=True)
        except asyncio.CancelledError:
            self._forget(problem.folder, judge, kill=True)
            raise

    def _forget(self, folder: Path, judge: _Open, *, kill: bool = False) -> None:
        task = self._open.get(folder)
        if task is not None and task.done() and not task.cancelled() and task.exception() is None:
            if task.result() is not judge:
                return
            del self._open[folder]
        if kill:
            with contextlib.suppress(OSError):
                signal.pidfd_send_signal(judge.pid_fd, signal.SIGKILL)
        _hang_up(judge)

    # ------------------------------------------------------------------ starting things

    async def _opened(self, problem: Problem) -> _Open:
        if not (problem.root.builtin or problem.root.trusted):
            raise UntrustedRoot(problem.root.path)
        task = self._open.get(problem.folder)
        if task is not None and task.done() and (task.cancelled() or task.exception() is not None):
            task = None
        if task is not None and task.done() and task.result().problem is not problem:
            # Loaded anew: is it another, or the same once more?
            stamp = _stamp(problem.folder)
            if task.result().stamp != stamp:
                self._forget(problem.folder, task.result())
                task = None
            else:
                task.result().problem = problem
        if task is None:
            task = asyncio.create_task(self._start_problem(problem, _stamp(problem.folder)))
            self._open[problem.folder] = task
        return await asyncio.shield(task)

    async def _start_problem(self, problem: Problem, stamp: int) -> _Open:
        cage, root = await asyncio.gather(self._cage(problem.profile), self._root_judge(problem.root))
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        judge_end, zygote_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            socket.send_fds(cage.control, [b"judge"], [zygote_end.fileno()])
            socket.send_fds(root.control, [b"problem"], [theirs.fileno(), judge_end.fileno()])
        except OSError as error:
            ours.close()
            self._cages.pop(problem.profile, None)
            self._roots.pop(problem.root.path, None)
            raise JudgeUnavailable(f"the judge is gone ({error}); save again to start it anew") from error
        finally:
            for end in (theirs, judge_end, zygote_end):
                end.close()
        reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 24)
        try:
            return await self._greet(problem, stamp, reader, writer, cage.isolation)
        except BaseException:
            writer.close()
            raise

    async def _greet(
        self,
        problem: Problem,
        stamp: int,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        isolation: Isolation,
    ) -> _Open:
        root = problem.root
        request = [
            *(
                "open",
                str(problem.folder),
                str(root.path),
                root.builtin,
                root.trusted,
                problem.summary.collection,
            ),
            [list(isolation.active), list(isolation.missing)],
        ]
        writer.write(frame(packing.packb(request, _no_default)))
        try:
            reply = await asyncio.wait_for(_receive(reader), _START_S)
        except (TimeoutError, OSError, EOFError) as error:
            raise JudgeUnavailable(
                f"The judge of {problem.id} ended while it was starting; save again."
            ) from error
        if reply[0] == "broken":
            raise BrokenProblem(tuple(Fault(Path(file), line, message) for file, line, message in reply[1]))
        if reply[0] != "opened":
            raise JudgeUnavailable(f"The tests of {problem.id} cannot be loaded: {reply[1]}")
        try:
            pid_fd = os.pidfd_open(reply[2])
        except ProcessLookupError as error:
            raise JudgeUnavailable(
                f"The judge of {problem.id} ended while it was starting; save again."
            ) from error
        return _Open(reader, writer, pid_fd, int(reply[1]), problem, stamp)

    async def _cage(self, profile: Profile) -> _Cage:
        task = self._cages.get(profile)
        if task is None or _failed(task) or (task.done() and task.result().process.returncode is not None):
            task = asyncio.create_task(self._start_cage(profile))
            self._cages[profile] = task
        return await asyncio.shield(task)

    async def _start_cage(self, profile: Profile) -> _Cage:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        off = ",".join(sorted(self._off))
        command = [self._python, "-I", str(_CAGE_FOLDER), profile.value, str(theirs.fileno()), off]
        command += [str(path) for path in self._protected]
        process = await _start(command, theirs)
        hello = await self._hello(ours, process)
        if hello["error"]:
            raise JudgeUnavailable(
                f"This problem needs {hello['error']}, which {self._python} does not have. "
                f"Install it with: {self._python} -m pip install {hello['error']}"
            )
        if hello["protocol"] != _PROTOCOL:
            raise JudgeUnavailable("The judge and the cage are of different versions; reinstall etude.")
        if hello["threads"] != 1:
            _log.warning("the %s cage has %d threads: a worker may hang", profile.value, hello["threads"])
        return _Cage(process, ours, Isolation(tuple(hello["active"]), tuple(hello["missing"])))

    async def _hello(self, control: socket.socket, process: asyncio.subprocess.Process) -> Mapping[str, Any]:
        control.setblocking(False)
        loop = asyncio.get_running_loop()
        try:
            data = await asyncio.wait_for(loop.sock_recv(control, 4096), _START_S)
        except (TimeoutError, OSError):
            data = b""
        control.setblocking(True)
        if not data:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            raise JudgeUnavailable(f"{self._python} could not start the cage; `etude doctor` tells more.")
        found: Mapping[str, Any] = packing.unpackb(data, _no_extension)
        return found

    async def _root_judge(self, root: Root) -> _RootJudge:
        task = self._roots.get(root.path)
        if task is None or _failed(task) or (task.done() and task.result().process.returncode is not None):
            task = asyncio.create_task(self._start_root_judge(root))
            self._roots[root.path] = task
        return await asyncio.shield(task)

    async def _start_root_judge(self, root: Root) -> _RootJudge:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        scratch = Path(tempfile.mkdtemp(prefix=f"{_SCRATCH_PREFIX}{os.getpid()}-"))
        arguments = [
            str(theirs.fileno()),
            str(root.path.resolve()),
            str(scratch),
            ",".join(sorted(self._off)),
        ]
        process = await _start([sys.executable, "-I", "-c", _BOOT, str(_SOURCE_ROOT), *arguments], theirs)
        return _RootJudge(process, ours, scratch)

    @staticmethod
    def _discard_stale_scratch() -> None:
        """Folders of servers that were killed before they could clean up."""
        for folder in Path(tempfile.gettempdir()).glob(f"{_SCRATCH_PREFIX}*-*"):
            owner = folder.name.removeprefix(_SCRATCH_PREFIX).partition("-")[0]
            if owner.isdigit() and not Path(f"/proc/{owner}").exists():
                shutil.rmtree(folder, ignore_errors=True)


class _Lost(Exception):
    """The judge ended or gave no answer; a new one may do better."""


async def _start(command: list[str], theirs: socket.socket) -> asyncio.subprocess.Process:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    try:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
            env=environment,
        )
    except OSError as error:
        raise JudgeUnavailable(f"{command[0]} cannot be started: {error}") from error
    finally:
        theirs.close()


async def _end(process: asyncio.subprocess.Process, control: socket.socket) -> None:
    control.close()
    try:
        await asyncio.wait_for(process.wait(), 1.0)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _result(task: asyncio.Task[T]) -> T | None:
    """What a task came to, if it came to anything; one that still runs is cancelled."""
    if not task.done():
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError, Exception):
        return await task
    return None


def _hang_up(judge: _Open) -> None:
    judge.writer.close()
    with contextlib.suppress(OSError):
        os.close(judge.pid_fd)


def _failed(task: asyncio.Task[Any]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


def _stamp(folder: Path) -> int:
    """Changes when any file of the problem does."""
    parts = []
    for path in sorted(folder.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            status = path.stat()
            parts.append((str(path), status.st_mtime_ns, status.st_size))
    return hash(tuple(parts))


async def _receive(reader: asyncio.StreamReader) -> list[Any]:
    """The next message; EOFError when the judge hung up."""
    size = int.from_bytes(await reader.readexactly(4), "little")
    found: list[Any] = packing.unpackb(await reader.readexactly(size), _no_extension)
    return found


def _no_default(value: object) -> packing.Ext:
    raise TypeError(type(value).__name__)


def _no_extension(code: int, _: bytes) -> object:
    raise packing.PackError(f"unknown extension {code}")
