"""The judge's conversation with one submission: calls out, values back, deadlines, deaths.

A worker that dies or overruns is replaced by a fresh one at the next call, so that the other tests still get
their verdict. Whatever happens to a worker is also noted in `events`, where no `except` of a test can swallow
it.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, NoReturn

from etude.errors import JudgeError, JudgeUnavailable, RunSuperseded
from etude.judge.answer import (
    Answer,
    Loaded,
    Submission,
    name_of,
    names_of,
    spans_of,
    text_of,
    write_back,
)
from etude.judge.answers_ahead import AnswersAhead
from etude.judge.awake import clock
from etude.judge.cage import packing
from etude.judge.cage.channel import frame
from etude.judge.cage.packing import PackError
from etude.judge.cage.tables import has_shared_parts
from etude.judge.frame_weight import not_too_many_parts
from etude.judge.learner_errors import (
    LimitExceeded,
    MissingName,
    SubmissionBroken,
    WorkerEnded,
    raised_from,
    to_exception,
)
from etude.judge.references import References
from etude.judge.starvation import Starvation
from etude.judge.verdict import Outcome, Raised, Span
from etude.judge.worker_pipe import PipeEnded, PipeOverdue, WorkerPipe
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.cage_socket import CageSocket

__all__ = ["Link"]

_MANY_CALLS = 5  # time limits that the calls of one test may take together
_MAX_BASES = 30
_MAX_TEXT = 4000  # characters of an exception's message
_KILLED = "killed"  # what a cage says of a worker that something outside has killed


class Link:
    """Calls into one submission.

    Args:
        cage: where workers come from.
        submission: the text and its limits.
        control_fd: readable when the run is to be cancelled; -1 for none.
        write_back: whether changed arguments are written back into the judge's own.
    """

    def __init__(
        self, cage: CageSocket, submission: Submission, *, control_fd: int = -1, write_back: bool = False
    ) -> None:
        self._cage = cage
        self.submission = submission
        self._control_fd = control_fd
        self._write_back = write_back
        self._worker: WorkerPipe | None = None
        self._generation = 0
        self._deadline = self._test_end = float("inf")
        self._call_limit = submission.time_s
        self._starvation = Starvation(cage.share)
        self.references = References(self)
        self._codec = self.references.codec
        self.events: list[WorkerEnded] = []
        self.others_s = 0.0  # of the test at hand, what went by with answers to others
        self.changed_arguments: list[tuple[int | str, Any]] = []
        self.stdout = ""
        self.loaded: Loaded | None = None
        self.disturbance: JudgeUnavailable | None = None
        self._is_loading = False
        self.position: tuple[Span, ...] = ()
        self.ahead: AnswersAhead | None = None
        # Threads of a test take turns; a callback that calls back has its thread's turn already.
        self._turn = threading.RLock()

    # ------------------------------------------------------------------ the worker's life

    def start_test(self, time_s: float | None = None) -> None:
        """A new test begins: its own deadline, its own notes."""
        self._call_limit = time_s if time_s is not None else self.submission.time_s
        clock.start_test()
        self._starvation.start_test(self._call_limit)
        self._test_end = clock.now() + _MANY_CALLS * self._call_limit
        self.references.watched = False
        self.others_s = 0.0
        self.start_call()

    def start_call(self) -> None:
        """One more call of the same test: a limit of its own, within what many calls may take together."""
        self._deadline = min(clock.now() + self._call_limit, self._test_end)
        self.events.clear()
        self.changed_arguments.clear()
        self.stdout = ""
        self.position = ()

    def load(self) -> Loaded:
        """Load the submission into a worker, unless one has it. Never raises the submission's errors."""
        if self._worker is not None and self.loaded is not None and not self._is_loading:
            return self.loaded
        if self.loaded is not None and self.loaded.error is not None:
            return self.loaded  # it would only fail again
        if self._worker is None:
            self.begin_load()
        self._deadline = clock.now() + self._call_limit
        try:
            self._is_loading = False
            answer = self._read_answer(self._running())
            self.loaded = Loaded(self._names(answer), answer.stdout)
        except (SubmissionBroken, LimitExceeded) as error:
            self.loaded = Loaded(
                {}, self.stdout, error if isinstance(error, SubmissionBroken) else error.as_broken()
            )
        except Exception as error:
            raised = raised_from(error)
            if raised is None:
                raise
            outcome = Outcome.SYNTAX_ERROR if "SyntaxError" in raised.mro else Outcome.RUNTIME_ERROR
            self.loaded = Loaded({}, self.stdout, SubmissionBroken(outcome, raised))
        return self.loaded

    def _names(self, answer: Answer) -> dict[str, list[Any]]:
        try:
            return names_of(answer.value)
        except ValueError as error:
            self._malformed(self._running(), error)

    def begin_load(self) -> None:
        """Have a fresh worker load the submission while other things are done; `load` waits for it."""
        self._deadline = clock.now() + self._call_limit
        self._generation += 1
        self._worker = WorkerPipe(self._cage.worker(), self._generation, self._control_fd, self._starvation)
        self._is_loading = True
        wanted = self.submission
        limits = [wanted.memory_mb, wanted.output_kb, wanted.time_s]
        support = dict(wanted.support)
        self._send(self._worker, ["load", wanted.source, wanted.filename, *limits, support])

    def ensure_loaded(self) -> None:
        """Load if needed.

        Raises:
            SubmissionBroken: the submission cannot be loaded.
        """
        self._load_or_raise()
        if self._drain():  # what others had asked may have ended the worker
            self._load_or_raise()
        self._deadline = max(self._deadline, clock.now() + 0.001)

    def _drain(self) -> bool:
        """Take in answers that are on their way to other tests, in their time; whether there were any."""
        left, start = self._deadline - clock.now(), clock.now()
        if self.ahead is None or not self.ahead.drain():
            return False
        took = clock.now() - start
        self.others_s += took
        self._test_end += took
        self._deadline = clock.now() + left
        return True

    def _load_or_raise(self) -> None:
        left = self._deadline - clock.now()
        is_anew = self._worker is None and self.loaded is not None
        if is_anew and left <= 0:
            self._exceeded(Outcome.TIME_LIMIT, self.position)  # no worker more for a test whose time is over
        loaded = self.load()
        if loaded.error is not None:
            self.events.append(loaded.error)
            raise loaded.error
        if is_anew:
            self._deadline = clock.now() + left

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._worker is not None:
            self._drop(self._worker)

    def alive(self, generation: int) -> bool:
        """Whether references of this generation still stand for something."""
        return self._worker is not None and self._worker.generation == generation

    @property
    def call_limit(self) -> float:
        """Seconds that the test at hand may take."""
        return self._call_limit

    @property
    def generation(self) -> int:
        """Which worker of this run is at work, counted from 1."""
        return self._generation

    def _drop(self, worker: WorkerPipe, *, ask: bool = False) -> str:
        if self._worker is not worker:
            return ""  # it is gone already; its descriptors may be somebody else's by now
        self._worker = None
        self.references.clear()
        worker.close()
        if ask:
            return self._cage.status(worker.pid)
        self._cage.kill(worker.pid)
        return ""

    # ------------------------------------------------------------------ calls

    def call(
        self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], *, trace: bool = False
    ) -> Answer:
        """Call a function or class of the submission.

        Raises:
            MissingName: the submission does not define it.
            LimitExceeded, SubmissionBroken: time, memory or output ran out, or the worker died.
            Exception: what the submission raised, as a real exception.
        """
        with self._turn:
            self.ensure_loaded()
            if self.loaded is not None and name not in self.loaded.names:
                raise MissingName(name)
            request = self.call_request(name, args, kwargs, trace=trace)
            return self._finish(self._exchange(request), args, kwargs)

    def call_request(
        self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], *, trace: bool = False
    ) -> list[Any]:
        """The request that `call` sends."""
        packed, named = self._pack_arguments(args, kwargs)
        return ["call", name, packed, named, self._time_left(), trace]

    def call_method(
        self, handle: int, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], *, trace: bool = False
    ) -> Answer:
        """Call a method of something in the cage, or the thing itself when `name` is empty."""
        with self._turn:
            packed, named = self._pack_arguments(args, kwargs)
            answer = self._exchange(["method", handle, name, packed, named, self._time_left(), trace])
            return self._finish(answer, args, kwargs)

    def get(self, handle: int, name: str) -> Any:
        """An attribute of something in the cage; handle 0 is the module."""
        with self._turn:
            if handle == 0:
                self.ensure_loaded()
                if self.loaded is not None and name not in self.loaded.names:
                    raise MissingName(name)
            return self._exchange(["get", handle, name, self._time_left()]).value

    def set(self, handle: int, name: str, value: Any) -> None:
        """Set an attribute of something in the cage."""
        with self._turn:
            self._exchange(["set", handle, name, self._codec.encode(value), self._time_left()])

    def next(self, handle: int, count: int) -> tuple[list[Any], bool, Any]:
        """Up to `count` items of an iterator in the cage, whether it has ended, and what it then returned."""
        with self._turn:
            items, ended, result = self._exchange(["next", handle, count, self._time_left()]).value
        return items, bool(ended), result

    def free(self, handles: list[int]) -> None:
        """References that are not needed any more."""
        if self._worker is not None:
            self._send(self._worker, ["free", handles])

    def call_many(self, requests: list[bytes]) -> list[Answer | Exception]:
        """Send many packed requests with few crossings, unless that was done ahead; each has its own time limit.

        What the submission raises is returned in place. What ends the worker is raised with the answers so far.
        """
        self.ensure_loaded()
        answers = self.ahead.of(tuple(requests)) if self.ahead is not None else None
        if answers is None:
            answers = AnswersAhead(self, [(self, requests)]).of(self)
        if answers is None:
            raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("Ended", "the program had already ended"))
        return answers

    def watch(self, request: bytes, most_events: int) -> Any:
        """What goes on while the submission does what a packed request asks for, as it tells it: lines and values."""
        self.ensure_loaded()
        return self._exchange(["watch", request, most_events]).value

    def see(self, request: bytes, most_values: int) -> Any:
        """The values that expressions have while the submission does what a packed request asks for, as it tells them.

        Nothing else can be asked of the worker afterwards: the submission is rewritten to be seen.
        """
        self.ensure_loaded()
        return self._exchange(["see", request, most_values]).value

    def measure(self, request: bytes, most_steps: int) -> Any:
        """How many steps the submission takes to do what a packed request asks for, as it tells it.

        Nothing else can be asked of the worker afterwards: the submission is rewritten to be counted.
        """
        self.ensure_loaded()
        return self._exchange(["measure", request, most_steps]).value

    def post(self, requests: list[bytes]) -> None:
        """Send packed requests without waiting for answers."""
        self._write(self._running(), b"".join(map(frame, requests)))

    def receive_one(self) -> Answer | Exception:
        """The answer to the oldest request that was posted; what the submission raised is returned.

        Raises:
            WorkerEnded: the worker is gone.
        """
        self._deadline = min(clock.now() + self._call_limit, self._test_end)
        try:
            return self._read_answer(self._running())
        except Exception as error:
            if raised_from(error) is None:
                raise
            return error

    @property
    def is_overdrawn(self) -> bool:
        """Whether the calls of this test have taken all the time that they may take together."""
        if clock.now() >= self._test_end and self._worker is not None:
            self._starvation.leave_out(self._worker.pid)
        return clock.now() >= self._test_end

    @property
    def has_worker(self) -> bool:
        """Whether there is a worker, which may still be loading the submission."""
        return self._worker is not None

    def _pack_arguments(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[list[bytes] | bytes, dict[str, bytes]]:
        everything = [*args, *kwargs.values()]
        if len(everything) > 1 and has_shared_parts(everything):
            return self._codec.encode(everything), dict.fromkeys(kwargs, b"")
        return [self._codec.encode(value) for value in args], {
            k: self._codec.encode(v) for k, v in kwargs.items()
        }

    def _time_left(self) -> float:
        return max(self._deadline - clock.now(), 0.001)

    def _finish(self, answer: Answer, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Answer:
        for key, new in answer.changed.items():
            if key not in kwargs and key not in range(len(args)):
                self._malformed(self._running(), PackError("a changed argument that was not there"))
            old = kwargs[key] if isinstance(key, str) else args[key]
            if type(old) is not type(new):
                continue
            if self._write_back:
                write_back(old, new)
            else:
                self.changed_arguments.append((key, new))
        return answer

    # ------------------------------------------------------------------ frames

    def _exchange(self, request: list[Any]) -> Answer:
        if self.ahead is not None:
            self.ahead.drain()
        worker = self._running()
        self._send(worker, request)
        return self._read_answer(worker)

    def _running(self) -> WorkerPipe:
        if self._worker is None:
            raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("Ended", "the program had already ended"))
        return self._worker

    def _send(self, worker: WorkerPipe, request: list[Any]) -> None:
        for part in packing.message_parts(request):
            self._write(worker, part)

    def _write(self, worker: WorkerPipe, data: bytes) -> None:
        try:
            worker.write(data, self._deadline)
        except (PipeOverdue, PipeEnded, RunSuperseded, JudgeUnavailable) as error:
            self._lost(worker, error)

    def _read(self, worker: WorkerPipe) -> bytes | bytearray:
        try:
            return worker.read_frame(self._deadline)
        except (PipeOverdue, PipeEnded, RunSuperseded, JudgeUnavailable) as error:
            self._lost(worker, error)

    def _read_answer(self, worker: WorkerPipe) -> Answer:
        while True:
            try:
                reply = packing.unpackb(not_too_many_parts(self._read(worker)))
                kind = reply[0]
                if kind == "value":
                    return self._answer(reply)
                if kind == "callback":
                    self._serve_callback(worker, reply)
                    continue
                if kind == "position":
                    self.position = spans_of(reply[1])
                    self._keep_output(reply[2])
                    continue
                if kind == "limit":
                    self._limit(worker, reply)
                if kind == "raised":
                    self._raise(reply)
            except (JudgeError, RunSuperseded):
                raise
            except Exception as error:  # there is no end to what is wrong with what a submission may send
                if raised_from(error) is not None or isinstance(error, MissingName):
                    raise
                self._malformed(worker, error)
            else:
                self._malformed(worker, ValueError(kind))

    def _answer(self, reply: list[Any]) -> Answer:
        _, data, changed, stdout, returned = reply
        self._keep_output(stdout)
        if not isinstance(changed, dict) or not all(type(key) in (int, str) for key in changed):
            raise PackError("changed arguments that are no table")
        new = {key: self._codec.decode(value) for key, value in changed.items()}
        spans = spans_of(returned)
        if not isinstance(data, bytes):
            raise PackError("a result that is no bytes")
        return Answer(self, data, new, stdout, spans[-1] if spans else None)

    def decode(self, data: bytes) -> Any:
        """A value the submission sent.

        Raises:
            SubmissionBroken: the bytes are malformed.
        """
        try:
            with self._turn:
                return self._codec.decode(not_too_many_parts(data))
        except PackError as error:
            if self._worker is not None:
                self._malformed(self._worker, error)
            raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("MalformedReply", str(error))) from error

    def _raise(self, reply: list[Any]) -> NoReturn:
        _, mro, args, text, places, name, stdout = reply
        self._keep_output(stdout)
        names = tuple(name_of(entry) for entry in mro[:_MAX_BASES])
        text = text_of(text, _MAX_TEXT)
        raised = Raised(names[0], text, names, spans_of(places), name_of(name))
        try:
            facts = self._codec.decode(args)
        except PackError:
            facts = None
        # Nothing but lists and dictionaries are drawn from: an iterator or a range may have no end.
        known = type(facts) is list and [type(part) for part in facts] == [list, dict]
        arguments, attributes = facts if known else ([text], {})
        raise to_exception(raised, tuple(arguments), attributes, self.references.exceptions)

    def _limit(self, worker: WorkerPipe, reply: list[Any]) -> NoReturn:
        _, which, stdout, places = reply
        self._keep_output(stdout)
        outcome = Outcome.MEMORY_LIMIT if which == "memory" else Outcome.OUTPUT_LIMIT
        spans = spans_of(places)
        self._drop(worker)
        self._exceeded(outcome, spans)

    def _exceeded(self, outcome: Outcome, spans: tuple[Span, ...]) -> NoReturn:
        error = LimitExceeded(outcome, spans)
        self.events.append(error)
        raise error

    def _serve_callback(self, worker: WorkerPipe, reply: list[Any]) -> None:
        _, target, data, stdout = reply
        self._keep_output(stdout)
        answer = self.references.call_back(target, data)
        self._send(worker, answer)

    def _keep_output(self, text: object) -> None:
        """Keep what was printed. The cage counts as well; here is counted what it cannot be talked out of."""
        most = self.submission.output_kb << 10
        if not isinstance(text, str):
            raise PackError("output that is no text")
        if len(text) > most:
            if self._worker is not None:
                self._drop(self._worker)
            self.stdout = text[:most]
            self._exceeded(Outcome.OUTPUT_LIMIT, self.position)
        self.stdout = (self.stdout + text)[:most]

    def _lost(self, worker: WorkerPipe, cause: Exception) -> NoReturn:
        """The worker cannot be talked to any more; say why.

        Raises:
            LimitExceeded: the test's time is over.
            SubmissionBroken: the worker ended.
            RunSuperseded: a newer run is wanted.
            JudgeUnavailable: something outside ended the worker or the cage, or the machine was too busy.
        """
        ended = isinstance(cause, PipeEnded)
        try:
            status = self._drop(worker, ask=ended)
            if status == _KILLED:
                raise JudgeUnavailable(say("judge.killed"))
            if isinstance(cause, JudgeUnavailable):
                raise cause
        except JudgeUnavailable as error:
            self.disturbance = error
            raise
        if ended:
            broken = SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("Ended", status))
            self.events.append(broken)
            raise broken from cause
        if isinstance(cause, PipeOverdue):
            self._exceeded(Outcome.TIME_LIMIT, self.position)
        raise cause

    def _malformed(self, worker: WorkerPipe, cause: Exception) -> NoReturn:
        self._drop(worker)
        text = f"{type(cause).__name__}: {cause}"[:200]
        error = SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("MalformedReply", text))
        self.events.append(error)
        raise error from cause
