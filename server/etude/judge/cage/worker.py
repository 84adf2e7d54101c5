"""A worker: loads one submission and answers the judge's calls. Untrusted once the submission runs.

Requests are lists `[operation, …]`; replies `["value", …]`, `["raised", …]`, and between `["callback", …]`.
Arguments and results travel as encoded values of their own, so that "did the call change its argument?" is a
comparison of bytes.
"""

from __future__ import annotations

import itertools
import os
import resource
import signal
import sys
import types
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

from . import packing
from .channel import Channel, ChannelClosed
from .output import NoInput, Output, OutputLimit
from .packing import Ext
from .places import SourceMap
from .tensors import torch_tensors
from .values import CALLBACK, HANDLE, Codec
from .warm_torch import rehearse_torch

__all__ = ["serve"]

_MUTABLE = (list, dict, set, bytearray)
_MUTABLE_BY_NAME = ("ndarray", "deque", "Tensor", "Parameter")
_OUT_OF_MEMORY = ("DefaultCPUAllocator", "std::bad_alloc")  # how torch says it
_MAX_TEXT = 4000
_LEARNERS_FILE = "solution.py"
_REHEARSAL = """
def give_back(value):
    return [value, sorted(map(str, value)), {"length": len(value)}]


def grow(array):
    return (array * 2.0 + array.mean(axis=0)).sum(axis=1) @ array


def fail(value):
    return value.missing
"""


class RemoteCallable:
    """A callable that lives in the judge, handed to the learner's function as an argument."""

    def __init__(self, worker: Worker, handle: int, name: str, doc: str) -> None:
        self._worker = worker
        self._handle = handle
        self.__name__ = self.__qualname__ = name
        self.__doc__ = doc

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._worker.call_back([self._handle, "call"], list(args), kwargs)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


class RemoteIterator:
    """An iterator that lives in the judge."""

    def __init__(self, worker: Worker, handle: int) -> None:
        self._worker = worker
        self._handle = handle

    def __iter__(self) -> RemoteIterator:
        return self

    def __next__(self) -> Any:
        more, item = self._worker.call_back([self._handle, "next"], [], {})
        if not more:
            raise StopIteration
        return item


class Worker:
    """One submission and the things of it that the judge holds references to."""

    def __init__(self, channel: Channel, own_bytes: int) -> None:
        self._channel = channel
        self._own_bytes = own_bytes
        self._objects: dict[int, Any] = {}
        self._numbers = itertools.count(1)
        self._remote: dict[int, Any] = {}
        self._references: dict[int, bytes] = {}
        self._codec = Codec(self._refer, self._resolve, torch_tensors())
        self._output = Output()
        self._module = types.ModuleType("solution")
        self._source = SourceMap("", "")
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
        }

    def rehearse(self) -> None:
        """Judge a small program before anybody asks.

        A forked process pays for every page it touches first; here it pays before the learner waits.
        """
        self._answer(["load", _REHEARSAL, "rehearsal.py", 0, 64, 1.0])
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

    def serve(self) -> NoReturn:
        """Answer until the judge goes away."""
        signal.signal(signal.SIGALRM, self._tell_position)
        while True:
            try:
                request = packing.unpackb(self._channel.receive(), self._no_extension)
            except ChannelClosed:
                os._exit(0)
            if request[0] == "free":
                for handle in request[1]:
                    self._objects.pop(handle, None)
                continue
            self._channel.send(self._answer(request))

    def call_back(self, target: list[Any], args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Call something of the judge's, from within the submission."""
        self._in_submission = False
        try:
            self._send(["callback", target, self._codec.encode([args, kwargs]), self._output.take()])
            answer = packing.unpackb(self._channel.receive(), self._no_extension)
            while answer[0] not in ("return", "throw"):  # the judge's callable calls back into the submission
                self._channel.send(self._answer(answer))
                answer = packing.unpackb(self._channel.receive(), self._no_extension)
        finally:
            self._in_submission = True
        if answer[0] == "return":
            return self._codec.decode(answer[1])
        raise _exception(answer[1], self._codec.decode(answer[2]))

    # ------------------------------------------------------------------ requests

    def _answer(self, request: list[Any]) -> bytes:
        operation, *rest = request
        try:
            reply = self._operations[operation](*rest)
        except OutputLimit:
            reply = ["limit", "output", self._output.take(), []]
        except MemoryError as error:
            places = self._source.of_traceback(error.__traceback__)
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
        try:
            return packing.packb(reply, self._no_default)
        except MemoryError:
            return packing.packb(["limit", "memory", "", []], self._no_default)

    def _load(self, source: str, filename: str, memory_mb: int, output_kb: int, time_s: float) -> list[Any]:
        self._source = SourceMap(source, filename)
        self._output.limit = output_kb << 10
        sys.stdout = sys.stderr = self._output
        sys.stdin = NoInput()
        warnings.formatwarning = _short_warning
        code = compile(source, filename, "exec", dont_inherit=True)
        module = self._module
        module.__file__ = filename
        sys.modules["solution"] = module
        if memory_mb > 0:
            limit = self._own_bytes + (memory_mb << 20)
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        self._enter(time_s)
        exec(code, module.__dict__)
        self._in_submission = False
        return ["value", self._codec.encode(self._names()), {}, self._output.take(), []]

    def _names(self) -> dict[str, list[Any]]:
        """What the submission defines: name to [kind, …]."""
        found: dict[str, list[Any]] = {}
        for name, value in list(self._module.__dict__.items()):
            if name.startswith("__") or not isinstance(name, str):
                continue
            if isinstance(value, types.ModuleType):
                found[name] = ["module"]
            elif isinstance(value, type) and issubclass(value, BaseException):
                found[name] = ["exception", [base.__name__ for base in value.__mro__]]
            elif isinstance(value, type):
                found[name] = ["class"]
            elif callable(value):
                found[name] = ["function", getattr(value, "__module__", "") == "solution"]
            else:
                found[name] = ["constant"]
        return found

    def _call(
        self, name: str, args: list[bytes], kwargs: dict[str, bytes], time_s: float, trace: bool
    ) -> list[Any]:
        return self._run(getattr(self._module, name), args, kwargs, time_s, trace)

    def _method(
        self, handle: int, name: str, args: list[bytes], kwargs: dict[str, bytes], time_s: float, trace: bool
    ) -> list[Any]:
        target = self._objects[handle]
        function = target if not name else getattr(target, name)
        return self._run(function, args, kwargs, time_s, trace)

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
        ended = False
        for _ in range(count):
            try:
                items.append(next(iterator))
            except StopIteration:
                ended = True
                break
            except Exception:
                if not items:
                    raise
                # What came before the exception is the judge's first; the next request meets it again.
                self._objects[handle] = _raising(sys.exception())
                break
        return self._value([items, ended])

    def _lines(
        self, lines: list[str], own: list[str], bindings: dict[str, bytes], time_s: float
    ) -> list[Any]:
        """Run lines that see some names of the submission; what each gave, up to the first exception."""
        names = {name: getattr(self._module, name) for name in own}
        names.update((name, self._codec.decode(data)) for name, data in bindings.items())
        before = {name: data for name, data in bindings.items() if isinstance(names[name], _MUTABLE)}
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
                break
        self._in_submission = False
        after = [names[name] for name in before]
        changed = self._changed(list(before.values()), after, list(before))
        return ["value", self._codec.encode(found), changed, self._output.take(), []]

    def _drive(self, text: str, time_s: float) -> list[Any]:
        """Run an author's `run(solution)` beside the submission; it holds no secrets."""
        names: dict[str, Any] = {"__name__": "driver"}
        self._enter(time_s)
        exec(compile(text, "<driver>", "exec", dont_inherit=True), names)
        return self._value(names["run"](self._module))

    def _run(
        self, function: Any, args: list[bytes], kwargs: dict[str, bytes], time_s: float, trace: bool
    ) -> list[Any]:
        values = [self._codec.decode(data) for data in args]
        named = {name: self._codec.decode(data) for name, data in kwargs.items()}
        returned: list[list[int]] = []
        self._enter(time_s)
        if trace:
            result = _traced(function, values, named, self._source, returned)
        else:
            result = function(*values, **named)
        self._in_submission = False
        changed = self._changed(args, values) | self._changed(
            list(kwargs.values()), list(named.values()), list(kwargs)
        )
        return ["value", self._codec.encode(result), changed, self._output.take(), returned[-1:]]

    def _changed(
        self, before: list[bytes], after: list[Any], keys: list[Any] | None = None
    ) -> dict[Any, bytes]:
        found: dict[Any, bytes] = {}
        for at, value in enumerate(after):
            if isinstance(value, _MUTABLE) or type(value).__name__ in _MUTABLE_BY_NAME:
                if type(value).__name__ == "ndarray" and _is_unchanged(before[at], value):
                    continue
                data = self._codec.encode(value)
                if data != before[at]:
                    found[keys[at] if keys else at] = data
        return found

    def _value(self, value: Any) -> list[Any]:
        self._in_submission = False
        return ["value", self._codec.encode(value), {}, self._output.take(), []]

    def _raised(self, error: BaseException) -> list[Any]:
        kind = type(error)
        places = (
            self._source.of_syntax_error(error)
            if isinstance(error, SyntaxError) and error.filename == self._source.filename
            else self._source.of_traceback(error.__traceback__)
        )
        error.__traceback__ = None
        try:
            text = str(error)[:_MAX_TEXT]
        except BaseException:  # the learner's own __str__ may raise anything
            text = ""
        try:
            args = self._codec.encode(list(error.args))
        except BaseException:
            args = self._codec.encode([text])
        name = getattr(error, "name", None)
        return [
            "raised",
            [str(base.__name__) for base in kind.__mro__],
            args,
            text if not isinstance(error, SyntaxError) else str(error.msg)[:_MAX_TEXT],
            places,
            name if type(name) is str else "",
            self._output.take(),
        ]

    # ------------------------------------------------------------------ references

    def _refer(self, value: Any) -> Ext:
        if isinstance(value, RemoteCallable | RemoteIterator):
            return Ext(CALLBACK, self._references[value._handle])  # the bytes it came as: nothing has changed
        handle = next(self._numbers)
        self._objects[handle] = value
        kind = type(value)
        if isinstance(value, type):
            form = "class"
        elif hasattr(kind, "__next__") and kind.__module__ != "solution":
            form = "iterator"  # one of the learner's own classes may be more than an iterator
        elif isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
            form = "function"
        else:
            form = "object"
        return Ext(HANDLE, packing.packb([handle, form, str(kind.__name__)], self._no_default))

    def _resolve(self, code: int, data: bytes) -> Any:
        reference = packing.unpackb(data, self._no_extension)
        if code == HANDLE:
            return self._objects[reference[0]]
        if code == CALLBACK:
            handle, form, name, doc = reference
            # One judge-side object is one object here too: memoising on a callback must work.
            if handle not in self._remote:
                self._references[handle] = data
                self._remote[handle] = (
                    RemoteIterator(self, handle)
                    if form == "iterator"
                    else RemoteCallable(self, handle, name, doc)
                )
            return self._remote[handle]
        raise packing.PackError(f"unknown extension {code}")

    @staticmethod
    def _no_default(value: Any) -> Ext:
        raise TypeError(type(value).__name__)

    @staticmethod
    def _no_extension(code: int, _: bytes) -> Any:
        raise packing.PackError(f"unknown extension {code}")

    def _send(self, reply: list[Any]) -> None:
        self._channel.send(packing.packb(reply, self._no_default))

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
    if array.dtype.hasobject or array.dtype.names or not array.flags.c_contiguous:
        return False
    head = packing.packb([array.dtype.str, list(array.shape)], Worker._no_default)[1:]
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


def _exception(name: str, args: list[Any]) -> BaseException:
    """The exception a callback raised in the judge, made anew here."""
    import builtins

    kind = getattr(builtins, name, RuntimeError)
    if not (isinstance(kind, type) and issubclass(kind, Exception)):
        kind = RuntimeError
    return kind(*args)


def _traced(
    function: Any, args: list[Any], kwargs: dict[str, Any], source: SourceMap, returned: list[Any]
) -> Any:
    """Call while noting where the learner's outermost function returned."""
    depth = 0

    def local(frame: types.FrameType, event: str, _: Any) -> Any:
        nonlocal depth
        if event == "return":
            depth -= 1
            if depth == 0:
                returned.append(source.of_frame(frame))
        return local

    def start(frame: types.FrameType, event: str, _: Any) -> Any:
        nonlocal depth
        if event != "call" or frame.f_code.co_filename != source.filename:
            return None
        depth += 1
        frame.f_trace_lines = False
        return local

    sys.settrace(start)
    try:
        return function(*args, **kwargs)
    finally:
        sys.settrace(None)


def serve(read_fd: int, write_fd: int, own_bytes: int) -> NoReturn:
    """Serve one judge on these pipes, for ever.

    Args:
        read_fd: requests come from here.
        write_fd: replies go here.
        own_bytes: the address space this process already takes; a problem's memory limit comes on top.
    """
    channel = Channel(read_fd, write_fd)
    Worker(channel, own_bytes).rehearse()
    Worker(channel, own_bytes).serve()
