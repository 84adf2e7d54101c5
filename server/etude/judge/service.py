"""Judges for whoever runs an event loop: starts them, keeps them warm, hands them submissions, replaces them.

Nothing here blocks the loop for longer than starting a process takes.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from etude.catalogue.model import Problem, Profile, Root
from etude.errors import BrokenProblem, Fault, JudgeUnavailable, MachineBusy, RunSuperseded, UntrustedRoot
from etude.judge.cage import packing
from etude.judge.cage.channel import frame
from etude.judge.driven import Driven
from etude.judge.examination import Examination, Studies
from etude.judge.growth import Growth
from etude.judge.processes import START_S, Cage, JudgeLost, RootJudge, start_cage, start_root_judge
from etude.judge.scratch import discard_stale_scratch
from etude.judge.trial import Trials
from etude.judge.verdict import Isolation, Outcome, Verdict
from etude.judge.wire import from_plain, to_plain
from etude.messages import load_sentences, say

if TYPE_CHECKING:
    from collections.abc import Collection

    from etude.judge.rehearsal import Rehearsal

__all__ = ["JudgeService"]

_log = logging.getLogger(__name__)

T = TypeVar("T")

_RUN_MARGIN_S = 15.0
_LIMITS_A_TEST = 5  # a test of many calls may take as many time limits
_LARGEST_MESSAGE = 64 << 20
_LONGEST_REASON = 1000
_IDLE_S = 2.0  # nobody saves again at once after so long
_ATTEMPTS = 4  # zygote, judge of the root and judge of the problem may each be on their way out
_PAUSE_S = 0.05  # times the square of the attempt: what was killed still looks alive for a moment
_AGAIN_WITHIN_S = 5.0  # what went wrong only after so long, such as code that never ends, would do so again


@dataclass(slots=True)
class _Open:
    """A problem judge that is up."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    pid_fd: int
    root: RootJudge
    problem: Problem
    stamp: int
    tests: int = 0
    numbers: int = 0


class JudgeService:
    """All judges and cages of one server or command.

    Its judges of problems have the priority of this process; `IdleJudges` has others.

    Args:
        python: the interpreter that runs submissions; None for this one.
        protected: paths that no submission may ever read, such as catalogue roots and the progress store.
        off: isolation layers switched off on purpose.
        beside: a service whose interpreter, cages and judges of roots this one uses too, and leaves running.
    """

    _niceness = 0
    _hurries = True  # whether somebody waits for each single answer
    _word_to_cage = b"judge"

    def __init__(
        self,
        *,
        python: Path | None = None,
        protected: tuple[Path, ...] = (),
        off: frozenset[str] = frozenset(),
        beside: JudgeService | None = None,
    ) -> None:
        self._python: str = beside._python if beside else str(python or sys.executable)
        self._protected: tuple[Path, ...] = beside._protected if beside else protected
        self._off: frozenset[str] = beside._off if beside else off
        self._cages: dict[Profile, asyncio.Task[Cage]] = beside._cages if beside else {}
        self._roots: dict[Path, asyncio.Task[RootJudge]] = beside._roots if beside else {}
        self._open: dict[Path, asyncio.Task[_Open]] = {}
        self._locks: dict[Path, asyncio.Lock] = {}
        self._wanted: Counter[Path] = Counter()  # runs that go on or wait, by the folder of their problem
        self._aside: set[Path] = set()  # of problems whose judge does something that a run goes before
        self._ran_at: dict[Path, float] = {}
        load_sentences()  # what went wrong can then be said when no file can be opened any more
        discard_stale_scratch()

    # ------------------------------------------------------------------ what callers use

    async def prepare(self, problem: Problem) -> None:
        """Have everything warm for this problem; returns at once when it is.

        Raises:
            UntrustedRoot: its code may not run yet.
            BrokenProblem: its tests cannot be collected.
            JudgeUnavailable: a process did not start, or a package is absent.
        """
        await self._opened_at_last(problem)

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

    async def run(self, problem: Problem, source: str, needed: Collection[str] | None = None) -> Verdict:
        """The verdict on a submission. Cancelling the caller cancels the run.

        Args:
            problem: what it is to solve.
            source: the submission.
            needed: as `SubmissionRun.verdict` has it.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        try:
            names = None if needed is None else sorted(needed)
            verdict = await self._ask_before_all(problem, Verdict, "run", source, names)
            return replace(verdict, problem=problem.id)
        except (JudgeLost, MachineBusy) as error:
            return Verdict(problem.id, Outcome.INTERNAL_ERROR, 0, 0, detail=str(error))

    async def rehearse(self, problem: Problem, source: str, rehearsal: Rehearsal) -> Verdict:
        """The verdict on a program, told to its author.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        how = to_plain(rehearsal)
        return replace(
            await self._ask_before_all(problem, Verdict, "rehearse", source, how), problem=problem.id
        )

    async def drive(self, problem: Problem, source: str, driver: str, time_s: float) -> Driven:
        """What an author's driver, whose `run(solution)` returns a text, gives beside a program.

        Args:
            problem: whose packages, limits and names there are.
            source: the program.
            driver: the text of the driver.
            time_s: how long it may take.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        return await self._ask_before_all(problem, Driven, "drive", source, driver, time_s)

    async def examine(self, problem: Problem, source: str, shown_call: str) -> Examination | None:
        """A closer look at a submission that fails; None when a run of the same problem is wanted meanwhile.

        Cancelling the caller cancels it.

        Args:
            problem: what it was to solve.
            source: the submission.
            shown_call: the call that the learner is shown; empty for none.
        """
        return await self._ask_aside(problem, Examination, "examine", source, shown_call)

    async def recognise(self, problem: Problem, source: str) -> str:
        """The id of the misconception that a failing program behaves like, of those studied; empty for none.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        return (await self._ask_before_all(problem, Examination, "recognise", source)).misconception

    async def answer_trials(self, problem: Problem, source: str) -> Trials | None:
        """What becomes of a submission's `# try:` comments; None when a run of the same problem is wanted meanwhile.

        Cancelling the caller cancels it.
        """
        return await self._ask_aside(problem, Trials, "try", source)

    async def measure(self, problem: Problem, source: str) -> Growth | None:
        """How the work of a submission grows; None when a run of the same problem is wanted meanwhile.

        Cancelling the caller cancels it.
        """
        return await self._ask_aside(problem, Growth, "measure", source)

    async def study(self, problem: Problem, *, idle: bool = True) -> Studies | None:
        """Have the judge get to know one more wrong solution.

        None when a run of the same problem was wanted meanwhile, or the judge is lost.

        Args:
            problem: whose wrong solutions.
            idle: whether to wait until nothing was run for a while: nobody asked for it.
        """
        if idle:
            before = self._ran_at.get(problem.folder, 0.0)
            await asyncio.sleep(max(before + _IDLE_S - time.monotonic(), 0.0))
            if self._ran_at.get(problem.folder, 0.0) != before:
                return None
        return await self._ask_aside(problem, Studies, "study")

    def release(self, problem: Problem) -> None:
        """End the judge of a problem that is not needed for now; the next call starts another."""
        task = self._open.get(problem.folder)
        if task is not None and task.done() and not _failed(task):
            self._forget(problem.folder, task.result())

    async def close(self) -> None:
        """End all processes."""
        roots, cages = self._roots, self._cages
        self._roots, self._cages = {}, {}
        await self._hang_up_all()
        for root_task in roots.values():
            if (root := await _result(root_task)) is not None:
                await root.end()
        for cage_task in cages.values():
            if (cage := await _result(cage_task)) is not None:
                await cage.end()

    async def _hang_up_all(self, *, but: Path | None = None) -> None:
        """End the judges of all problems but the one of that folder."""
        ending = {folder: task for folder, task in self._open.items() if folder != but}
        self._open = {folder: task for folder, task in self._open.items() if folder == but}
        for task in ending.values():
            if (found := await _result(task)) is not None:
                _hang_up(found)

    # ------------------------------------------------------------------ one run

    def _lock(self, folder: Path) -> asyncio.Lock:
        return self._locks.setdefault(folder, asyncio.Lock())

    def _interrupt(self, folder: Path) -> None:
        """Have the judge end what a run goes before."""
        task = self._open.get(folder)
        if folder in self._aside and task is not None and task.done() and not _failed(task):
            task.result().writer.write(frame(packing.packb(["stop"])))

    async def _ask_before_all(self, problem: Problem, kind: type[T], request: str, *wanted: object) -> T:
        """An answer that somebody waits for, from another judge where one is lost.

        Raises:
            JudgeLost: so were the others.
        """
        self._interrupt(problem.folder)
        self._ran_at[problem.folder] = time.monotonic()
        self._wanted[problem.folder] += 1
        try:
            async with self._lock(problem.folder):
                return await self._ask_at_last(problem, kind, request, *wanted)
        finally:
            self._wanted[problem.folder] -= 1

    async def _ask_at_last(self, problem: Problem, kind: type[T], request: str, *wanted: object) -> T:
        for attempt in range(_ATTEMPTS):
            await _pause(attempt)
            try:
                return await self._ask(problem, kind, request, *wanted)
            except JudgeLost as error:
                lost = error
                _log.warning("the judge of %s was lost: %s", problem.id, error.reason)
            if not lost.worth_another:
                break
        raise lost

    async def _ask_aside(self, problem: Problem, kind: type[T], request: str, *wanted: object) -> T | None:
        """An answer that gives way to a run."""
        async with self._lock(problem.folder):
            if self._wanted[problem.folder]:
                return None  # a run has come while this waited for the lock
            self._aside.add(problem.folder)
            try:
                return await self._ask(problem, kind, request, *wanted)
            except (RunSuperseded, JudgeLost, MachineBusy) as error:
                _log.info("no answer to %s %s: %s", request, problem.id, error)
                return None
            finally:
                self._aside.discard(problem.folder)

    async def _ask(self, problem: Problem, kind: type[T], request: str, *wanted: object) -> T:
        """One answer of the judge of a problem.

        Raises:
            JudgeLost: it gave none, and is gone now.
            RunSuperseded: it was interrupted.
            MachineBusy: the machine had no time for the submission.
        """
        judge = await self._opened(problem)
        start = time.monotonic()
        judge.numbers += 1
        number = judge.numbers
        limit = _RUN_MARGIN_S + (judge.tests + 2) * (_LIMITS_A_TEST * problem.limits.time_s + 1)
        try:
            judge.writer.write(frame(packing.packb([request, number, *wanted])))
            reply = await asyncio.wait_for(_receive(judge.reader), limit)
        except asyncio.CancelledError:
            await self._take_back(problem, judge, number)
            raise
        except (TimeoutError, OSError, EOFError) as error:
            self._forget(problem.folder, judge, kill=True)
            raise JudgeLost(type(error).__name__, worth_another=_was_short(start)) from error
        try:
            if reply[:2] == [request, number]:
                return from_plain(kind, reply[2])
            if reply[:2] == ["superseded", number] and problem.folder in self._aside:
                raise RunSuperseded("a run goes before it")
            if reply[:2] == ["busy", number]:
                raise MachineBusy(str(reply[2])[:_LONGEST_REASON])
        except (TypeError, ValueError, IndexError) as error:
            reply = ["failed", number, f"no answer: {error}"]
        self._forget(problem.folder, judge, kill=True)
        reason = str(reply[2] if len(reply) > 2 else reply)[:_LONGEST_REASON]
        raise JudgeLost(reason, worth_another=_was_short(start))

    async def _take_back(self, problem: Problem, judge: _Open, number: int) -> None:
        """Tell the judge to stop, and wait until it has: its next answer belongs to the next run."""
        try:
            judge.writer.write(frame(packing.packb(["stop"])))
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
            _kill(judge)
        else:
            _hang_up(judge)

    # ------------------------------------------------------------------ starting things

    async def _opened_at_last(self, problem: Problem) -> _Open:
        for attempt in range(_ATTEMPTS - 1):
            await _pause(attempt)
            try:
                return await self._opened(problem)
            except JudgeLost as error:
                _log.warning("the judge of %s was lost: %s", problem.id, error.reason)
        return await self._opened(problem)

    async def _opened(self, problem: Problem) -> _Open:
        if not (problem.root.builtin or problem.root.trusted):
            raise UntrustedRoot(problem.root.path)
        task = self._open.get(problem.folder)
        if task is not None and task.done() and (task.cancelled() or task.exception() is not None):
            task = None
        if task is not None and task.done() and not task.result().root.alive:
            self._forget(problem.folder, task.result(), kill=True)
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
        try:
            reader, writer = await _connect(cage, root, self._word_to_cage)
        except OSError as error:
            if isinstance(error, ConnectionError) or not (cage.alive and root.alive):
                raise JudgeLost(error) from error
            raise JudgeUnavailable(say("judge.cannot_start", reason=error)) from error
        try:
            return await self._greet(problem, stamp, reader, writer, root, cage.isolation)
        except BaseException as error:
            writer.close()
            if isinstance(error, TimeoutError):
                raise JudgeUnavailable(say("judge.lost")) from error
            if isinstance(error, OSError | EOFError):
                raise JudgeLost(type(error).__name__) from error
            raise

    async def _greet(
        self,
        problem: Problem,
        stamp: int,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        root: RootJudge,
        isolation: Isolation,
    ) -> _Open:
        async with asyncio.timeout(START_S):
            _, pid = await _receive(reader)
            if self._niceness:
                os.setpriority(os.PRIO_PROCESS, pid, self._niceness)
            judge = _Open(reader, writer, os.pidfd_open(pid), root, problem, stamp)
            try:
                judge.tests = await _open_problem(judge, isolation, hurries=self._hurries)
            except BaseException:
                _kill(judge)
                raise
        return judge

    async def _cage(self, profile: Profile) -> Cage:
        task = self._cages.get(profile)
        if task is None or _failed(task):
            task = self._cages[profile] = asyncio.create_task(
                start_cage(self._python, profile, self._off, self._protected)
            )
        cage = await asyncio.shield(task)
        if cage.alive and cage.current:
            return cage
        if self._cages.get(profile) is task:
            del self._cages[profile]
            await cage.end()
        return await self._cage(profile)

    async def _root_judge(self, root: Root) -> RootJudge:
        task = self._roots.get(root.path)
        if task is None or _failed(task):
            task = self._roots[root.path] = asyncio.create_task(start_root_judge(root, self._off))
        judge = await asyncio.shield(task)
        if judge.alive and judge.current:
            return judge
        if self._roots.get(root.path) is task:
            del self._roots[root.path]
            await judge.end()
        return await self._root_judge(root)


async def _pause(attempt: int) -> None:
    """Wait before another attempt, the longer the more there were."""
    if attempt:
        await asyncio.sleep(_PAUSE_S * (attempt - 1) ** 2)


def _was_short(start: float) -> bool:
    return time.monotonic() - start < _AGAIN_WITHIN_S


async def _connect(
    cage: Cage, root: RootJudge, word: bytes
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Have a problem judge forked that has the cage at its other hand."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    ends = [theirs]
    try:
        ends += socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        socket.send_fds(cage.control, [word], [ends[1].fileno()])
        socket.send_fds(root.control, [b"problem"], [theirs.fileno(), ends[2].fileno()])
        return await asyncio.open_connection(sock=ours, limit=1 << 24)
    except BaseException:
        ours.close()
        raise
    finally:
        for end in ends:
            end.close()


async def _open_problem(judge: _Open, isolation: Isolation, *, hurries: bool) -> int:
    """How many tests there are.

    Raises:
        BrokenProblem, JudgeUnavailable: it cannot be judged.
    """
    problem, root = judge.problem, judge.problem.root
    place = [str(problem.folder), str(root.path), root.builtin, root.trusted, problem.summary.collection]
    request = ["open", *place, [list(isolation.active), list(isolation.missing)], hurries]
    judge.writer.write(frame(packing.packb(request)))
    kind, found = await _receive(judge.reader)
    if kind == "broken":
        raise BrokenProblem(tuple(Fault(Path(file), line, message) for file, line, message in found))
    if kind == "disturbed":
        raise JudgeLost(found)
    if kind != "opened":
        raise JudgeUnavailable(f"The tests of {problem.id} cannot be loaded: {found}")
    return int(found)


async def _result(task: asyncio.Task[T]) -> T | None:
    """What a task came to, if it came to anything; one that still runs is cancelled."""
    if not task.done():
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError, Exception):
        return await task
    return None


def _kill(judge: _Open) -> None:
    with contextlib.suppress(OSError):
        signal.pidfd_send_signal(judge.pid_fd, signal.SIGKILL)
    _hang_up(judge)


def _hang_up(judge: _Open) -> None:
    judge.writer.close()
    with contextlib.suppress(OSError):
        os.close(judge.pid_fd)


def _failed(task: asyncio.Task[Any]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


def _stamp(folder: Path) -> int:
    """Changes when any file of the problem does.

    Raises:
        JudgeUnavailable: the folder cannot be read now.
    """
    parts = []
    try:
        for path in sorted(folder.rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                status = path.stat()
                parts.append((str(path), status.st_mtime_ns, status.st_size))
    except OSError as error:
        raise JudgeUnavailable(say("judge.cannot_start", reason=error)) from error
    return hash(tuple(parts))


async def _receive(reader: asyncio.StreamReader) -> list[Any]:
    """The next message.

    Raises:
        EOFError: the judge hung up, or it sends what no judge of ours does: code of a problem runs in it.
    """
    size = int.from_bytes(await reader.readexactly(4), "little")
    if size > _LARGEST_MESSAGE:
        raise EOFError(f"a message of {size} bytes")
    try:
        found = packing.unpackb(await reader.readexactly(size))
    except packing.PackError as error:
        raise EOFError("a malformed message") from error
    if not isinstance(found, list) or len(found) < 2:
        raise EOFError("a message without contents")
    return found
