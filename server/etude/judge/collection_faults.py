"""Why the tests of a problem cannot be collected, and on which line of which file."""

from __future__ import annotations

import linecache
import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from _pytest.config import ConftestImportFailure

from etude.errors import OUT_OF_RESOURCES, Fault, MachineExhausted
from etude.messages import say

if TYPE_CHECKING:
    import pytest

__all__ = ["failing_place", "fault_of_error", "fault_of_report"]

_EXHAUSTED = re.compile(rf"OSError: \[Errno (?:{'|'.join(map(str, sorted(OUT_OF_RESOURCES)))})\] ")
_LONGEST_MESSAGE = 300
_IN_FUNCTION = re.compile(r"^In (?:\S+::)?(\w+):", re.MULTILINE)


def fault_of_report(report: pytest.CollectReport, folder: Path) -> Fault:
    """The fault that a failed collection reports.

    Raises:
        MachineExhausted: none of the problem's; here only the text of the error is left to tell by.
    """
    text = str(report.longrepr).strip()
    if _EXHAUSTED.search(text):
        raise MachineExhausted(say("judge.machine", reason=text.splitlines()[-1]))
    path = folder / report.nodeid.partition("::")[0]
    lines = text.splitlines()
    return Fault(path, _line_of(text, path), lines[-1] if lines else "cannot be collected")


def fault_of_error(error: BaseException, folder: Path) -> Fault:
    """The fault that ended the collection as a whole: in a conftest.py, or by `sys.exit`.

    Raises:
        MachineExhausted: none of the problem's.
    """
    cause = error.cause if isinstance(error, ConftestImportFailure) else error
    if isinstance(cause, OSError) and cause.errno in OUT_OF_RESOURCES:
        raise MachineExhausted(say("judge.machine", reason=cause)) from cause
    message = f"{type(cause).__name__}: {cause}"
    for frame in reversed(traceback.extract_tb(cause.__traceback__)):
        if Path(frame.filename).is_relative_to(folder):
            return Fault(Path(frame.filename), frame.lineno or 1, message)
    if isinstance(error, ConftestImportFailure):
        line = cause.lineno if isinstance(cause, SyntaxError) else 1
        return Fault(error.path, line or 1, message)
    return Fault(folder, 1, message)


def failing_place(error: BaseException, folder: Path) -> str:
    """Where in the test files of a folder an exception came up, with the line there; the exception alone otherwise."""
    message = f"{type(error).__name__}: {error}".partition("\n")[0][:_LONGEST_MESSAGE]
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(folder):
            return f"{path.name}:{line}: {linecache.getline(str(path), line).strip()}: {message}"
    return message


def _line_of(text: str, path: Path) -> int:
    """The last line number a collection error names in this file, that of the function it names, else 1."""
    numbers = re.findall(rf"{re.escape(path.name)}:(\d+):", text)
    if numbers:
        return int(numbers[-1])
    named = _IN_FUNCTION.search(text)
    if named is not None and path.is_file():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(rf"\s*(async\s+)?def {named[1]}\b", line):
                return number
    return 1
