"""Looking for an ordinary call that goes wrong, apart from the judge: both programs run in a process beside this."""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import signal
from typing import TYPE_CHECKING, Any, Final

from etude.judge.compare import compare
from etude.judge.inputs import draw_samples, enumerate_samples
from etude.judge.observation import case_namespace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from types import FrameType

    from etude.catalogue.model import Problem
    from etude.judge.inputs import Sample

__all__ = ["ordinary_failure"]

_SMALL: Final = 600  # far more than a judge tries
_DRAWN: Final = 200
_SEED: Final = 7
_CALL_S: Final = 1
_PATIENCE_S: Final = 60
_RAISED: Final = "raised "


class _TooLong(BaseException):
    """A call does not end."""


def ordinary_failure(problem: Problem, source: str) -> str | None:
    """An ordinary call for which a program gives something else than the reference; None when none is found.

    Lines that give an object in both are passed over: objects are told apart by what further lines give.
    """
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_look, args=(problem, source, theirs))
    process.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(_PATIENCE_S) else None
    except EOFError:
        return None
    finally:
        process.kill()
        process.join()


def _look(problem: Problem, source: str, answer: Connection) -> None:
    signal.signal(signal.SIGALRM, _too_long)
    with contextlib.redirect_stdout(io.StringIO()):
        answer.send(next(_failures(problem, source), None))


def _too_long(_: int, __: FrameType | None) -> None:
    raise _TooLong


def _failures(problem: Problem, source: str) -> Iterator[str]:
    if problem.input is None:
        return
    entry = problem.code.entry
    samples = enumerate_samples(problem.input, entry, _SMALL) + draw_samples(
        problem.input, entry, _DRAWN, _SEED
    )
    programs = [_loaded(text) for text in (problem.reference.text, source)]
    for sample in samples:
        if not sample.ordinary:
            continue
        right, got = (_given(problem, sample, program) for program in programs)
        if _differ(problem, right, got):
            yield sample.text


def _loaded(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "solution"}
    signal.alarm(_CALL_S)
    try:
        exec(compile(text, "<solution>", "exec"), names)
    except (_TooLong, Exception):  # noqa: BLE001  # wrong programs raise whatever they like
        return {}
    finally:
        signal.alarm(0)
    return names


def _given(problem: Problem, sample: Sample, program: dict[str, Any]) -> list[Any]:
    """What a sample gives, line by line, then what became of its arguments; an exception's name in place of a value."""
    arguments = sample.bindings()
    names = {**case_namespace(problem.profile), **program, **arguments}
    given: list[Any] = []
    signal.alarm(_CALL_S)
    try:
        for line in sample.lines:
            try:
                given.append(eval(line, names) if _is_expression(line) else exec(line, names))
            except Exception as error:  # noqa: BLE001
                given.append(_RAISED + type(error).__name__)
        return [*given, *arguments.values()]
    except _TooLong:
        return [*given, _RAISED]
    finally:
        signal.alarm(0)


def _is_expression(line: str) -> bool:
    with contextlib.suppress(SyntaxError):
        compile(line, "<line>", "eval")
        return True
    return False


def _differ(problem: Problem, right: list[Any], got: list[Any]) -> bool:
    if len(right) != len(got):
        return True
    for one, other in zip(got, right, strict=True):
        if not _is_plain(one) and not _is_plain(other):
            continue
        if not _is_plain(one) or not _is_plain(other) or compare(one, other, problem.comparison) is not None:
            return True
    return False


def _is_plain(value: Any) -> bool:
    if isinstance(value, list | tuple | set | frozenset):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, [*value, *value.values()]))
    return (
        value is None
        or isinstance(value, bool | int | float | complex | str | bytes)
        or hasattr(value, "dtype")
    )
