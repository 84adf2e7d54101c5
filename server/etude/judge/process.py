"""The judge of one root: a warm, confined process that forks a judge of its own for each problem.

Started by `judge.service`. Over the control socket (sequenced packets) it is handed, for each problem, one
socket to the server and one to a zygote. The forked problem judge then answers on the first (stream, framed):

    → ["hello", pid] at once
    ["open", folder, root, builtin, trusted, collection, [active, missing], hurries]
        → ["opened", tests] | ["broken", [[file, line, message], …]] | ["failed", text] | ["disturbed", text]
    ["run", number, source, names of needed tests or nil] → ["run", number, verdict]
    ["examine", number, source, shown call] → ["examine", number, examination]
    ["study", number] → ["study", number, [how many wrong solutions are left]]
    ["recognise", number, source] → ["recognise", number, examination]
    ["try", number, source] → ["try", number, trials]
    ["rehearse", number, source, how] → ["rehearse", number, verdict]
    ["screen", number, source, sources, shown call] → ["screen", number, screening]
    ["measure", number, source] → ["measure", number, growth]
    ["drive", number, source, driver, seconds] → ["drive", number, driven]
        or, for each of these, ["superseded", number] | ["busy", number, text] | ["failed", number, text]

"busy" is that the machine had no time for the submission; the judge is as good as before. "disturbed" is a
failure that a new judge may not have.
Anything that arrives while one of the last nine goes on supersedes it.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import resource
import shutil
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest  # noqa: F401  # imported here once, for all problem judges

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import BrokenProblem, JudgeError, MachineBusy, MachineExhausted, RunSuperseded
from etude.judge.cage import packing
from etude.judge.cage.channel import frame
from etude.judge.cage.confinement import harden
from etude.judge.cage_socket import CageSocket
from etude.judge.confined import confine, confine_problem
from etude.judge.problem_judge import ProblemJudge
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Isolation
from etude.judge.watchdog import Watchdog
from etude.judge.wire import from_plain, to_plain
from etude.messages import load_sentences

if TYPE_CHECKING:
    import types
    from collections.abc import Callable

__all__ = ["main"]

_RECURSION_LIMIT = 10_000  # a submission and a test's function may call each other many times over
_log = logging.getLogger(__name__)

# What the server may ask of the judge of a problem that is open.
_ANSWERS: dict[str, Callable[..., Any]] = {
    "run": lambda judge, control, source, needed: judge.judge(source, control, needed),
    "examine": lambda judge, control, source, call: judge.examine(source, call, control),
    "recognise": lambda judge, control, source: judge.recognise(source, control),
    "study": lambda judge, control: judge.study(control),
    "try": lambda judge, control, source: judge.answer_trials(source, control),
    "rehearse": lambda judge, control, source, how: judge.rehearse(
        source, from_plain(Rehearsal, how), control
    ),
    "screen": lambda judge, control, source, sources, call: judge.screen(source, sources, call, control),
    "measure": lambda judge, control, source: judge.measure(source, control),
    "drive": lambda judge, control, source, text, time_s: judge.drive(source, text, time_s, control),
}
_COLLECTING_S = 20.0  # what the test files of a problem may take to be collected
_MOST_DATA = 2 << 30  # bytes: an author's endless list must not take the machine with it


def main(arguments: list[str]) -> None:
    """Serve: `<descriptor> <root> <scratch folder> <layers off>`."""
    descriptor, root, scratch, off = arguments
    logging.basicConfig(level=logging.INFO, format="etude judge: %(message)s", stream=sys.stderr)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["TMPDIR"] = scratch
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    signal.signal(signal.SIGCHLD, _bury)
    control = socket.socket(fileno=int(descriptor))
    load_sentences()  # while files still can be read
    confine(Path(root), Path(scratch), frozenset(off.split(",")))
    gc.collect()
    gc.freeze()
    judges: set[int] = set()
    while True:
        message, fds, _, _ = socket.recv_fds(control, 16, 2)
        if not message:
            break
        if len(fds) != 2:  # no descriptors left; the server sees that nobody answers
            for fd in fds:
                os.close(fd)
            continue
        _discard_ended(Path(scratch))
        judge = os.fork()
        if judge == 0:
            control.close()
            _become_problem_judge(socket.socket(fileno=fds[0]), socket.socket(fileno=fds[1]), Path(scratch))
        judges.add(judge)
        for fd in fds:
            os.close(fd)
    for judge in judges:
        with contextlib.suppress(ChildProcessError):  # it has ended already
            os.waitid(os.P_PID, judge, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            _end_group(judge)
            os.waitpid(judge, 0)  # so that whoever waits for this process knows what all of them have cost
    for entry in _entries(Path(scratch)):
        shutil.rmtree(entry, ignore_errors=True)


def _bury(_: int, __: types.FrameType | None) -> None:
    """End what an ended problem judge has forked, while its number cannot be anybody else's yet."""
    with contextlib.suppress(ChildProcessError):
        while (ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is not None:
            _end_group(ended.si_pid)
            os.waitpid(ended.si_pid, 0)


def _end_group(judge: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(judge, signal.SIGKILL)


def _discard_ended(scratch: Path) -> None:
    """Discard folders of problem judges that were killed before they could clean up."""
    for entry in _entries(scratch):
        try:
            os.kill(int(entry.name), 0)
        except OSError:
            shutil.rmtree(entry, ignore_errors=True)


def _entries(scratch: Path) -> list[Path]:
    try:
        return [entry for entry in scratch.iterdir() if entry.name.isdigit()]
    except OSError:  # the folder was removed, by a cleaner of old temporary files for instance
        return []


def _become_problem_judge(server: socket.socket, zygote: socket.socket, scratch: Path) -> NoReturn:
    harden()
    confine_problem()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_DATA, (_MOST_DATA, _MOST_DATA))
    sys.setrecursionlimit(_RECURSION_LIMIT)
    try:
        _Conversation(server, CageSocket(zygote), scratch / str(os.getpid())).hold()
    except Exception:
        _log.exception("the judge of a problem ended")
    finally:
        shutil.rmtree(scratch / str(os.getpid()), ignore_errors=True)
        os._exit(0)


class _Conversation:
    """One problem judge's talk with the server."""

    def __init__(self, server: socket.socket, cage: CageSocket, scratch: Path) -> None:
        self._server = server
        self._cage = cage
        self._scratch = scratch
        self._scratch.mkdir()
        self._watchdog = Watchdog()

    def hold(self) -> None:
        """Open the problem, then judge until the server hangs up."""
        self._send(["hello", os.getpid()])
        self._watchdog.start()
        judge = self._open(self._receive())
        if judge is None:
            return
        judge.prepare()
        # What is collected is collected between runs, when nobody waits.
        gc.collect()
        gc.freeze()
        gc.disable()
        while (request := self._receive()) is not None:
            if request[0] in _ANSWERS:
                self._answer(judge, *request)
                judge.prepare()
                gc.collect()
        judge.close()

    def _open(self, request: list[Any] | None) -> ProblemJudge | None:
        if request is None:
            return None
        _, folder, root, builtin, trusted, collection, (active, missing), hurries = request
        self._watchdog.allow(_COLLECTING_S)
        try:
            problem = load_problem(
                Path(folder), Root(Path(root), builtin=builtin, trusted=trusted), collection_id=collection
            )
            isolation = Isolation(tuple(active), tuple(missing))
            judge = ProblemJudge(
                problem, self._cage, self._scratch, isolation, self._watchdog, hurries=bool(hurries)
            )
        except BrokenProblem as error:
            self._send(["broken", [[str(fault.file), fault.line, fault.message] for fault in error.faults]])
            return None
        except (JudgeError, MachineExhausted) as error:
            self._send(["disturbed", str(error)])
            return None
        except BaseException as error:  # a problem's tests may raise anything when they are collected
            traceback.print_exc()
            self._send(["failed", f"{type(error).__name__}: {error}"])
            return None
        finally:
            self._watchdog.rest()
        self._send(["opened", judge.tests])
        return judge

    def _answer(self, judge: ProblemJudge, kind: str, number: int, *wanted: Any) -> None:
        try:
            answer = _ANSWERS[kind](judge, self._server, *wanted)
        except RunSuperseded:
            self._send(["superseded", number])
        except MachineBusy as error:
            self._send(["busy", number, str(error)])
        except JudgeError as error:
            self._send(["failed", number, str(error)])
        except BaseException as error:  # nothing a submission does may end the judge
            traceback.print_exc()
            self._send(["failed", number, f"{type(error).__name__}: {error}"])
        else:
            self._send([kind, number, to_plain(answer)])

    def _send(self, message: list[Any]) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._server.sendall(frame(packing.packb(message)))

    def _receive(self) -> list[Any] | None:
        head = self._take(4)
        if head is None:
            return None
        data = self._take(int.from_bytes(head, "little"))
        if data is None:
            return None
        found: list[Any] = packing.unpackb(data)
        return found

    def _take(self, count: int) -> bytes | None:
        found = b""
        while len(found) < count:
            piece = self._server.recv(min(count - len(found), 1 << 16))
            if not piece:
                return None
            found += piece
        return found
