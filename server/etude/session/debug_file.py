"""A small program beside the exercise that makes the call which was shown, for a debugger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.errors import ExerciseError
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Problem

__all__ = ["DebuggedCall", "call_of_case", "debug_program", "write_debug_program"]

MARKER: Final = "# Made by Étude for a debugger; the next one takes its place."
_PROGRAM: Final = """\
{marker}
import collections
import functools
import importlib.util
import itertools
import math
import sys

spec = importlib.util.spec_from_file_location({module!r}, {path!r})
exercise = importlib.util.module_from_spec(spec)
sys.modules[{module!r}] = exercise
spec.loader.exec_module(exercise)
{imports}globals().update({{name: value for name, value in vars(exercise).items() if not name.startswith("__")}})

breakpoint()  # step into the call below: F11 in VS Code, s in pdb
{before}got = {call}
{expected}print("got:", repr(got))
"""


@dataclass(frozen=True, slots=True)
class DebuggedCall:
    """A call that may be shown, several lines for a class; the last is an expression. `expected` may be empty."""

    call: str
    expected: str = ""


def call_of_case(problem: Problem, name: str) -> DebuggedCall | None:
    """The call of a case that the statement shows; None where there is no such case, or its call is only shown."""
    for case in problem.cases:
        if case.name == name and case.visible and case.driver is None:
            return DebuggedCall(case.call.strip(), case.expect or "")
    return None


def debug_program(example: DebuggedCall, path: Path, module: str, *, arrays: bool) -> str:
    """The program that makes a call which was shown, with the learner's file imported by its path."""
    *before, call = example.call.splitlines()
    return _PROGRAM.format(
        marker=MARKER,
        module=module,
        path=str(path),
        imports="import numpy as np\n" if arrays else "",
        before="".join(f"{line}\n" for line in before),
        call=call,
        expected=f'print("expected:", {example.expected!r})\n' if example.expected else "",
    )


def write_debug_program(exercise: Path, program: str) -> Path:
    """Where the program is now: beside the exercise, in place of one that was made before.

    Raises:
        ExerciseError: something else has the name.
        OSError: it cannot be written.
    """
    path = exercise.with_name(f"debug_{exercise.stem}.py")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(program)
        return path
    except FileExistsError:
        pass
    if path.is_symlink() or not path.is_file() or not _is_ours(path):
        raise ExerciseError(say("lsp.debug_taken", file=path))
    path.write_text(program, encoding="utf-8")
    return path


def _is_ours(path: Path) -> bool:
    with path.open("rb") as file:
        return file.readline().decode("utf-8", "replace").rstrip() == MARKER
