"""The processes that a server starts: a cage for each profile, a judge for each root of problems."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etude.errors import JudgeUnavailable
from etude.judge.cage import packing
from etude.judge.scratch import discard_scratch, new_scratch
from etude.judge.verdict import Isolation
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.catalogue.model import Profile, Root

__all__ = [
    "START_S",
    "Cage",
    "JudgeLost",
    "RootJudge",
    "code_stamp",
    "start_cage",
    "start_root_judge",
]

_log = logging.getLogger(__name__)

START_S = 60.0
_CAGE_FOLDER = Path(__file__).parent / "cage"
_SOURCE_ROOT = Path(__file__).parents[2]
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from etude.judge.process import main; main(sys.argv[2:])"
)
_PROTOCOL = 3
# Tokens and passwords live in the environment; neither learners' nor authors' code needs them.
_KEPT = (
    *("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH"),
    *("PYTHONUTF8", "SYSTEMROOT"),
)


class JudgeLost(JudgeUnavailable):
    """A process ended or gave no answer; a new one may do better.

    Attributes:
        reason: for the log.
        worth_another: whether it is worth another attempt.
    """

    def __init__(self, reason: object, *, worth_another: bool = True) -> None:
        super().__init__(say("judge.lost"))
        self.reason = reason
        self.worth_another = worth_another


@dataclass(frozen=True, slots=True)
class Cage:
    """A zygote that is up."""

    process: asyncio.subprocess.Process
    control: socket.socket
    isolation: Isolation
    code: int

    @property
    def alive(self) -> bool:
        """Whether it still is."""
        return not _hung_up(self.control)

    @property
    def current(self) -> bool:
        """Whether its code is that of what would be started now."""
        return self.code == code_stamp()

    async def end(self) -> None:
        """End it and its workers."""
        await _end(self.process, self.control)


@dataclass(frozen=True, slots=True)
class RootJudge:
    """The judge of one root that is up; problem judges are forked from it."""

    process: asyncio.subprocess.Process
    control: socket.socket
    scratch: Path
    code: int

    @property
    def current(self) -> bool:
        """Whether its code is that of what would be started now."""
        return self.code == code_stamp()

    @property
    def alive(self) -> bool:
        """Whether it still is, with the folder it may write to."""
        return not _hung_up(self.control) and self.scratch.exists()

    async def end(self) -> None:
        """End it and its problem judges; what they have written goes too."""
        await _end(self.process, self.control)
        discard_scratch(self.scratch)


async def start_cage(python: str, profile: Profile, off: frozenset[str], protected: tuple[Path, ...]) -> Cage:
    """Start a zygote.

    Raises:
        JudgeUnavailable: it does not start, or a package of the profile is absent.
    """
    code = code_stamp()
    ours, theirs = _socket_pair()
    command = [python, "-I", str(_CAGE_FOLDER), profile.value, str(theirs.fileno()), ",".join(sorted(off))]
    command += [str(path) for path in protected]
    try:
        process = await _start(command, theirs)
        hello = await _hello(ours, process, python)
        _check(hello, python)
    except BaseException:
        ours.close()
        raise
    if hello["threads"] != 1:
        _log.warning("the %s cage has %d threads: a worker may hang", profile.value, hello["threads"])
    return Cage(process, ours, Isolation(tuple(hello["active"]), tuple(hello["missing"])), code)


def _check(hello: Mapping[str, Any], python: str) -> None:
    if hello["error"]:
        raise JudgeUnavailable(
            f"This problem needs {hello['error']}, which {python} does not have. "
            f"Install it with: {python} -m pip install {hello['error']}"
        )
    if hello["protocol"] != _PROTOCOL:
        raise JudgeUnavailable("The judge and the cage are of different versions; reinstall etude.")


async def start_root_judge(root: Root, off: frozenset[str]) -> RootJudge:
    """Start the judge of a root.

    Raises:
        JudgeUnavailable: it does not start, or there is no place for temporary files.
    """
    code = code_stamp()
    try:
        scratch = new_scratch()
    except OSError as error:
        raise _cannot_start(error) from error
    try:
        ours, theirs = _socket_pair()
        arguments = [str(theirs.fileno()), str(root.path.resolve()), str(scratch), ",".join(sorted(off))]
        command = [sys.executable, "-I", "-c", _BOOT, str(_SOURCE_ROOT), *arguments]
        try:
            process = await _start(command, theirs)
        except BaseException:
            ours.close()
            raise
    except BaseException:
        discard_scratch(scratch)
        raise
    return RootJudge(process, ours, scratch, code)


def code_stamp() -> int:
    """Changes when the code of judge or cage does: Étude was updated under a server that runs."""
    found = []
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        with contextlib.suppress(OSError):
            status = path.stat()
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return hash(tuple(found))


def _socket_pair() -> tuple[socket.socket, socket.socket]:
    try:
        return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    except OSError as error:
        raise _cannot_start(error) from error


async def _start(command: list[str], theirs: socket.socket) -> asyncio.subprocess.Process:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
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
        raise _cannot_start(f"{command[0]}: {error}") from error
    finally:
        theirs.close()


async def _hello(
    control: socket.socket, process: asyncio.subprocess.Process, python: str
) -> Mapping[str, Any]:
    control.setblocking(False)
    loop = asyncio.get_running_loop()
    try:
        data = await asyncio.wait_for(loop.sock_recv(control, 4096), START_S)
    except (TimeoutError, OSError):
        data = b""
    control.setblocking(True)
    if not data:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        if await process.wait() == -9:
            raise JudgeLost("signal 9")
        raise JudgeUnavailable(f"{python} could not start the cage; `etude doctor` tells more.")
    found: Mapping[str, Any] = packing.unpackb(data)
    return found


def _hung_up(control: socket.socket) -> bool:
    """Whether the process at the other end is gone, also when nobody was told yet."""
    try:
        return not control.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True


async def _end(process: asyncio.subprocess.Process, control: socket.socket) -> None:
    control.close()
    try:
        await asyncio.wait_for(process.wait(), 1.0)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _cannot_start(reason: object) -> JudgeUnavailable:
    return JudgeUnavailable(say("judge.cannot_start", reason=reason))
