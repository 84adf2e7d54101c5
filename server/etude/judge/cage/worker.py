"""A worker: loads one submission and answers the judge's calls. Untrusted once the submission runs.

Requests are lists `[operation, …]`; replies `["value", …]`, `["raised", …]`, and between `["callback", …]`.
Arguments and results travel as encoded values of their own, so that "did the call change its argument?" is a
comparison of bytes.
"""

from __future__ import annotations

import functools
import os
import resource
import signal
import sys
import time
import types
import warnings
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from . import packing
from .channel import Channel, ChannelClosed
from .counting import StepCounter
from .loading import compiled, defined_names
from .objects import Objects
from .operations import perform
from .output import NoInput, Output, OutputLimit
from .places import Place, SourceMap
from .processors import release
from .raised import facts_of
from .seeing import Seer
from .support import lay_beside
from .tensors import torch_tensors
from .tracing import traced
from .waiting import let_loops_run
from .warm_torch import rehearse_torch
from .watching import Watcher

__all__ = ["serve"]

_UNCHANGEABLE = (type(None), bool, int, float, complex, str, bytes, range)
_OUT_OF_MEMORY = ("DefaultCPUAllocator", "std::bad_alloc")  # how torch says it
_AHEAD_S = 0.001  # items that are dear are not drawn ahead
_FRAMES_WITHIN = 12
_RECURSION_COUNTED = 4000  # frames of the counter's are between those of the submission
_LEARNERS_FILE = "solution.py"
_REHEARSAL = """
def give_back(value):
    return [value, sorted(map(str, value)), {"length": len(value)}]


def grow(array):
    return (array * 2.0 + array.mean(axis=0)).sum(axis=1) @ array


def fail(value):
    return value.missing
"""


class _Foreign(bytes):
    """Bytes of a value that this process may write with other bytes although it is the same."""


class Worker:
    """One submission and the things of it that the judge holds references to."""

    def __init__(self, channel: Channel, own_bytes: int) -> None:
        self._channel = channel
        self._own_bytes = own_bytes
        self._objects = Objects(self.call_back, self._exception, torch_tensors())
        self._codec = self._objects.codec
        self._output = Output()
        self._module = types.ModuleType("solution")
        self._source = SourceMap("", "")
        self._text = ""
        self._counter: StepCounter | None = None
        self._seer: Seer | None = None
        self._goes_on = False
        self._in_submission = False
        self._operations: dict[str, Callable[..., Any]] = {
            "load": self._load,
            "call": self._call,
            "method": self._method,
            "get": self._get,
            "set": self._set,
            "next": self._next,
            "lines": self._lines,
            "drive": self._drive,
            "watch": self._watch,
            "see": self._see,
            "measure": self._measure,
            "instead": self._instead,
        }

    def rehearse(self) -> None:
        """Judge a small program before anybody asks.

        A forked process pays for every page it touches first; here it pays before the learner waits.
        """
        # On a busy machine it may take longer than a submission's time; nobody is to be told of that yet.
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        self._answer(["load", _REHEARSAL, "rehearsal.py", 0, 64, 1.0, {}])
        argument = self._codec.encode([2, 3.5, "four", (5, {6}), {"seven": None}])
        for name in ("give_back", "fail"):
            self._answer(["call", name, [argument], {}, 1.0, False])
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            array = self._codec.encode(numpy.ones((2, 3)))
            self._answer(["call", "grow", [array], {}, 1.0, False])
        torch = sys.modules.get("torch")
        if torch is not None:
            rehearse_torch()
            tensor = self._codec.encode(torch.ones(2, 3))
            self._answer(["call", "grow", [tensor], {}, 1.0, False])

    def serve(self, processors: set[int] | None) -> NoReturn:
        """Answer until the judge goes away; from the first request on, on any of these processors."""
        signal.signal(signal.SIGALRM, self._tell_position)
        while True:
            try:
                request = packing.unpackb(self._channel.receive())
            except ChannelClosed:
                os._exit(0)
            if processors is not None:
                release(processors)
                processors = None
            if request[0] == "free":
                for handle in request[1]:
                    self._objects.free(handle)
                continue
            self._output.begin()
            self._channel.send(self._answer(request))

    def call_back(self, target: list[Any], args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Call something of the judge's, from within the submission."""
        self._in_submission = False
        try:
            self._send(["callback", target, self._codec.encode([args, kwargs]), self._output.take()])
            answer = packing.unpackb(self._channel.receive())
            while answer[0] not in ("return", "throw"):
                self._serve_within(answer)
                answer = packing.unpackb(self._channel.receive())
        finally:
            self._in_submission = True
        if answer[0] == "return":
            return self._codec.decode(answer[1])
        raise self._exception(answer[1], self._codec.decode(answer[2]))

    def _serve_within(self, request: list[Any]) -> None:
        """The judge's callable calls back into the submission before it returns."""
        left, began = signal.getitimer(signal.ITIMER_REAL)[0], time.monotonic()
        deepest = sys.getrecursionlimit()
        sys.setrecursionlimit(deepest + _FRAMES_WITHIN)  # our own frames are not the submission's recursion
        self._channel.send(self._answer(request))
        sys.setrecursionlimit(deepest)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - began), 0.001))

    def _exception(self, name: str, args: list[Any]) -> BaseException:
        """The exception a callback raised in the judge, made anew here."""
        import builtins

        kind = self._module.__dict__.get(name) or getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            kind = RuntimeError
        try:
            return kind(*args)
        except Exception:  # a constructor of the submission's that wants other arguments
            return RuntimeError(*args)

    # ------------------------------------------------------------------ requests

    def _answer(self, request: list[Any]) -> list[bytes]:
        reply = self._reply(request)
        try:
            return packing.message_parts(reply)
        except MemoryError:
            return packing.message_parts(["limit", "memory", "", []])

    def _reply(self, request: list[Any]) -> list[Any]:
        operation, *rest = request
        reply: list[Any]
        try:
            reply = self._operations[operation](*rest)
        except OutputLimit:
            reply = ["limit", "output", self._output.take(), []]
        except MemoryError as error:
            places = self._source.of_error(error)
            error.__traceback__ = None
            reply = ["limit", "memory", "", places]
        except BaseException as error:  # whatever the submission raises is an answer, SystemExit too
            raised = self._raised(error)
            reply = ["limit", "memory", "", raised[4]] if _is_out_of_memory(error) else raised
        finally:
            self._in_submission = False
            signal.setitimer(signal.ITIMER_REAL, 0)
        if self._output.exceeded and reply[0] != "limit":
            reply = ["limit", "output", self._output.take(), []]
        return reply

    def _load(
        self,
        source: str,
        filename: str,
        memory_mb: int,
        output_kb: int,
        time_s: float,
        support: dict[str, str],
    ) -> list[Any]:
        self._source, self._text = SourceMap(source, filename), source
        self._output.limit = output_kb << 10
        sys.stdout = sys.stderr = self._output
        sys.stdin = NoInput()
        warnings.formatwarning = _short_warning
        if memory_mb > 0 and self._own_bytes > 0:
            limit = self._own_bytes + (memory_mb << 20)
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        code = compiled(source, filename)
        module = self._module
        module.__file__ = filename
        sys.modules["solution"] = module
        lay_beside(support)
        self._enter(time_s)
        exec(code, module.__dict__)
        let_loops_run()
        self._in_submission = False
        return ["value", self._codec.encode(defined_names(module)), {}, self._output.take(), []]

    def _call(
        self, name: str, args: list[bytes] | bytes, kwargs: dict[str, bytes], time_s: float, trace: bool
    ) -> list[Any]:
        return self._run(getattr(self._module, name), args, kwargs, time_s, trace)

    def _method(
        self,
        handle: int,
        name: str,
        args: list[bytes] | bytes,
        kwargs: dict[str, bytes],
        time_s: float,
        trace: bool,
    ) -> list[Any]:
        target = self._objects[handle]
        return self._run(functools.partial(perform, target, name), args, kwargs, time_s, trace)

    def _get(self, handle: int, name: str, time_s: float) -> list[Any]:
        owner = self._module if handle == 0 else self._objects[handle]
        self._enter(time_s)
        value = getattr(owner, name)
        return self._value(value)

    def _set(self, handle: int, name: str, value: bytes, time_s: float) -> list[Any]:
        owner = self._objects[handle]
        new = self._codec.decode(value)
        self._enter(time_s)
        setattr(owner, name, new)
        return self._value(None)

    def _next(self, handle: int, count: int, time_s: float) -> list[Any]:
        iterator = self._objects[handle]
        self._enter(time_s)
        items: list[Any] = []
        ended, result = False, None
        soon = time.monotonic() + _AHEAD_S
        while len(items) < count and not (items and time.monotonic() > soon):
            try:
                items.append(next(iterator))
            except StopIteration as stop:
                ended, result = True, stop.value
                break
            except Exception:
                if not items:
                    raise
                # What came before the exception is the judge's first; the next request meets it again.
                self._objects.replace(handle, _raising(sys.exception()))
                break
        return self._value([items, ended, result])

    def _lines(
        self, lines: list[str], own: list[str], bindings: dict[str, bytes], time_s: float
    ) -> list[Any]:
        """Run lines that see some names of the submission; what each gave, up to the first exception."""
        names = {name: getattr(self._module, name) for name in own}
        values, before = self._arguments(bindings.values())
        names.update(zip(bindings, values, strict=True))
        found: list[list[Any]] = []
        self._enter(time_s)
        for line in lines:
            try:
                code = compile(line, "<input>", "eval")
            except SyntaxError:
                code = compile(line, "<input>", "exec")
            try:
                found.append([True, self._codec.encode(eval(code, names))])
            except BaseException as error:
                if isinstance(error, MemoryError | OutputLimit) or _is_out_of_memory(error):
                    raise
                found.append([False, *self._raised(error)[1:6]])
                if not self._goes_on:
                    break
        self._in_submission = False
        changed = self._changed(before, values, list(bindings))
        return ["value", self._codec.encode(found), changed, self._output.take(), []]

    def _drive(self, text: str, time_s: float) -> list[Any]:
        """Run an author's `run(solution)` beside the submission; it holds no secrets."""
        names: dict[str, Any] = {"__name__": "driver"}
        self._enter(time_s)
        exec(compile(text, "<driver>", "exec", dont_inherit=True), names)
        return self._value(names["run"](self._module))

    def _instead(self, source: str, time_s: float, request: bytes) -> list[Any]:
        """Load another text in the submission's place, and do with it what another request asks for."""
        code = compiled(source, self._source.filename)
        self._module = sys.modules["solution"] = types.ModuleType("solution")
        self._module.__file__ = self._source.filename
        self._enter(time_s)
        exec(code, self._module.__dict__)
        let_loops_run()
        self._in_submission = False
        return self._reply(packing.unpackb(request))

    def _watch(self, request: bytes, most_events: int) -> list[Any]:
        """Do what another request asks for, and tell what went on instead of what came of it."""
        watcher = Watcher(self._source.filename, most_events)
        watcher.start()
        try:
            self._reply(packing.unpackb(request))
        finally:
            watcher.stop()
        return self._value([sorted(watcher.lines), watcher.events])

    def _see(self, request: bytes, most_values: int) -> list[Any]:
        """Do what another request asks for, and tell the values of expressions instead of what came of it.

        From the first of these requests on the submission is another one, which is seen.
        """
        if self._seer is None:
            self._seer = Seer(self._source.filename)
            self._module = sys.modules["solution"] = types.ModuleType("solution")
            self._seer.load(self._text, self._module)
        self._seer.start(most_values)
        try:
            self._reply(packing.unpackb(request))
        finally:
            self._seer.stop()
        return self._value(self._seer.values)

    def _measure(self, request: bytes, most_steps: int) -> list[Any]:
        """Do what another request asks for, and tell how many steps it took instead of what came of it.

        From the first of these requests on the submission is another one, which is counted.
        """
        if self._counter is None:
            self._counter = StepCounter(self._source.filename, most_steps)
            self._module = sys.modules["solution"] = types.ModuleType("solution")
            sys.setrecursionlimit(_RECURSION_COUNTED)
            self._counter.load(self._text, self._module)
        counter, wanted = self._counter, packing.unpackb(request)
        self._goes_on = True  # of many calls one may be meant to raise
        counter.start()
        try:
            reply = self._reply(wanted)
        finally:
            counter.stop()
        came = reply[0] == "value"
        if came and wanted[0] == "lines":
            came = any(entry[0] is True for entry in self._codec.decode(reply[1]))
        return self._value([counter.steps, counter.exceeded, came, counter.sorts, sorted(counter.unknown)])

    def _run(
        self, function: Any, args: list[bytes] | bytes, kwargs: dict[str, bytes], time_s: float, trace: bool
    ) -> list[Any]:
        values, before = self._arguments(args)
        if isinstance(args, bytes):  # the named ones are the last of them
            first = len(values) - len(kwargs)
            values, named_values = values[:first], values[first:]
            before, named_before = before[:first], before[first:]
        else:
            named_values, named_before = self._arguments(kwargs.values())
        named = dict(zip(kwargs, named_values, strict=True))
        returned: list[Place] = []
        self._enter(time_s)
        if trace:
            result = traced(function, values, named, self._source, returned)
        else:
            result = function(*values, **named)
        self._in_submission = False
        changed = self._changed(before, values) | self._changed(named_before, named_values, list(kwargs))
        return ["value", self._codec.encode(result), changed, self._output.take(), returned[-1:]]

    def _arguments(self, packed: Iterable[bytes] | bytes) -> tuple[list[Any], list[bytes]]:
        """The arguments, and the bytes of each, to tell later whether it has changed.

        Arguments that have parts in common come as one value.
        """
        if isinstance(packed, bytes):
            together = self._codec.decode(packed)
            return together, [self._codec.encode(value) for value in together]
        values, before = [], []
        for data in packed:
            known = self._codec.irregular
            value = self._codec.decode(data)
            values.append(value)
            before.append(data if self._codec.irregular == known else _Foreign(data))
        return values, before

    def _changed(
        self, before: list[bytes], after: list[Any], keys: list[Any] | None = None
    ) -> dict[Any, bytes]:
        found: dict[Any, bytes] = {}
        for at, value in enumerate(after):
            if type(value) not in _UNCHANGEABLE:
                if type(value).__name__ == "ndarray" and _is_unchanged(before[at], value):
                    continue
                data = self._codec.encode(value)
                if data != before[at] and data != self._as_written_here(before[at]):
                    found[keys[at] if keys else at] = data
        return found

    def _as_written_here(self, data: bytes) -> bytes:
        return self._codec.encode(self._codec.decode(data)) if type(data) is _Foreign else data

    def _value(self, value: Any) -> list[Any]:
        self._in_submission = False
        return ["value", self._codec.encode(value), {}, self._output.take(), []]

    def _raised(self, error: BaseException) -> list[Any]:
        return ["raised", *facts_of(error, self._source, self._codec), self._output.take()]

    # ------------------------------------------------------------------ frames

    def _send(self, reply: list[Any]) -> None:
        self._channel.send(packing.message_parts(reply))

    # ------------------------------------------------------------------ time

    def _enter(self, time_s: float) -> None:
        """From here on the submission runs; shortly before its time is over it tells where it is."""
        self._in_submission = True
        signal.setitimer(signal.ITIMER_REAL, time_s * 0.9)

    def _tell_position(self, _: int, frame: types.FrameType | None) -> None:
        if self._in_submission:
            self._send(["position", self._source.of_stack(frame), self._output.take()])


def _is_unchanged(before: bytes, array: Any) -> bool:
    """Whether an array is as it was sent: type and shape at the head of its bytes, cells at their end.

    A no is not final, it only means that the array has to be encoded to know.
    """
    if array.dtype.kind not in "biufcSU" or not array.flags.c_contiguous:
        return False
    head = packing.packb([array.dtype.str, list(array.shape)])[1:]
    return before.find(head, 0, 16 + len(head)) >= 0 and before.endswith(array.data if array.size else b"")


def _is_out_of_memory(error: BaseException) -> bool:
    """Whether torch found no memory, for which it raises a RuntimeError."""
    text = error.args[0] if type(error) is RuntimeError and error.args else ""
    return type(text) is str and any(part in text for part in _OUT_OF_MEMORY)


def _short_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    line: str | None = None,  # noqa: ARG001  # `warnings` gives it
) -> str:
    """A warning as the learner sees it: without the paths of this machine."""
    place = f"line {lineno}: " if filename == _LEARNERS_FILE else ""
    return f"{place}{category.__name__}: {message}\n"


def _raising(error: BaseException | None) -> Any:
    def again() -> Any:
        if error is not None:
            raise error
        yield

    return again()


def serve(
    read_fd: int, write_fd: int, own_bytes: int, *, rehearse: bool, processors: set[int] | None
) -> NoReturn:
    """Serve one judge on these pipes, for ever.

    Args:
        read_fd: requests come from here.
        write_fd: replies go here.
        own_bytes: the address space this process already takes; a problem's memory limit comes on top.
            0: there is no limit.
        rehearse: whether there is time to, since nobody waits yet.
        processors: where it may run once it is asked for something; None: it may already.
    """
    channel = Channel(read_fd, write_fd)
    if rehearse:
        Worker(channel, own_bytes).rehearse()
    Worker(channel, own_bytes).serve(processors)
