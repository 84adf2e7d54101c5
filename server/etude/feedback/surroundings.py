"""What an exercise cannot reach, each with its own sentence: files, packages, input, network, processes."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final

from etude.feedback.exceptions import nearest
from etude.feedback.shorten import fit
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Problem
    from etude.judge.syntax import Program
    from etude.judge.verdict import Raised, Span

__all__ = ["out_of_reach"]

_NETWORK: Final = frozenset(
    ("socket", "urllib", "http", "ssl", "requests", "ftplib", "smtplib", "asyncio", "httpx")
)
_PROCESS: Final = frozenset(("subprocess", "multiprocessing", "concurrent", "threading", "pty"))
_NETWORK_ERRORS: Final = frozenset(("gaierror", "URLError", "ConnectionError", "timeout", "herror"))
_PROCESS_CALLS: Final = frozenset(("os.system", "os.fork", "os.popen", "os.kill", "os.posix_spawn"))
_READ_CALLS: Final = frozenset(
    ("read_text", "read_bytes", "load", "loadtxt", "listdir", "iterdir", "scandir", "stat")
)
_WRITING: Final = frozenset(
    f"{mode}{kind}" for mode in ("w", "a", "x", "r+", "w+", "a+") for kind in ("", "b", "t")
)


def out_of_reach(
    raised: Raised, program: Program, problem: Problem, neighbours: frozenset[str] = frozenset()
) -> str:
    """The sentence about what the submission tried to reach; empty when the exception has another reason."""
    kinds = {raised.type, *raised.mro}
    entry = problem.code.entry
    if "ModuleNotFoundError" in kinds:
        return _module(raised, problem, neighbours)
    if raised.type == "EOFError" and "input" in _calls(program, raised):
        return fit("feedback.surroundings.input", entry=entry)
    if "OSError" in kinds:
        return fit(f"feedback.surroundings.{_os_error(raised, program, kinds)}", entry=entry)
    return ""


def _module(raised: Raised, problem: Problem, neighbours: frozenset[str]) -> str:
    module = raised.name.partition(".")[0]
    if module in neighbours:
        return fit("feedback.surroundings.neighbour", module=module)
    close = nearest(module, {*sys.stdlib_module_names, *problem.code.requires})
    if close and not close.startswith("_"):
        return fit("feedback.surroundings.package_nearest", module=module, nearest=close)
    packages = ", ".join(problem.code.requires)
    allowed = say(f"feedback.surroundings.allowed_{'also' if packages else 'standard'}", packages=packages)
    return fit("feedback.surroundings.package", module=module, allowed=allowed)


def _os_error(raised: Raised, program: Program, kinds: set[str]) -> str:
    """What kind of thing was refused."""
    calls = _calls(program, raised)
    if kinds & _NETWORK_ERRORS or any(_root(call) in _NETWORK for call in calls):
        return "network"
    if calls & _PROCESS_CALLS or any(_root(call) in _PROCESS for call in calls):
        return "process"
    names = {call.rpartition(".")[2] for call in calls}
    if raised.type == "FileNotFoundError" or names & _READ_CALLS:
        return "read"
    if "open" in names:
        return "write" if _opens_for_writing(program, raised) else "read"
    if raised.type == "BlockingIOError":
        return "process"
    return "write" if "PermissionError" in kinds and ": '" in raised.message else "forbidden"


def _root(call: str) -> str:
    return call.partition(".")[0]


def _calls(program: Program, raised: Raised) -> set[str]:
    """The calls at the place of the exception as `module.name`, seen through the imports of the file."""
    origin = dict(_imports(program))
    found: set[str] = set()
    for call in _at(program, raised.spans[-1]) if raised.spans else ():
        root, dot, rest = ast.unparse(call.func).partition(".")
        found.add(origin.get(root, root) + dot + rest)
    return found


def _imports(program: Program) -> Iterator[tuple[str, str]]:
    for node in ast.walk(program.tree) if program.tree else ():
        match node:
            case ast.Import(names=aliases):
                yield from ((each.asname, each.name) for each in aliases if each.asname)
            case ast.ImportFrom(module=str() as module, names=aliases):
                yield from ((each.asname or each.name, f"{module}.{each.name}") for each in aliases)


def _at(program: Program, span: Span) -> Iterator[ast.Call]:
    for node in ast.walk(program.tree) if program.tree else ():
        if isinstance(node, ast.Call) and node.lineno <= span.line <= (node.end_lineno or node.lineno):
            yield node


def _opens_for_writing(program: Program, raised: Raised) -> bool:
    for call in _at(program, raised.spans[-1]) if raised.spans else ():
        for mode in (*call.args[:2], *(word.value for word in call.keywords if word.arg == "mode")):
            if isinstance(mode, ast.Constant) and mode.value in _WRITING:
                return True
    return False
