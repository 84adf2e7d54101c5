"""Checking the Python of a problem without running any of it."""

from __future__ import annotations

import ast
import contextlib
import re
import symtable
import threading
import warnings
from dataclasses import dataclass
from typing import Final, Literal, overload

from etude.messages import say

_TRIES: Final = 5
_DEFINES = re.compile(r"^\s*(?:async\s+)?(def|class)\s+(\w+)", re.MULTILINE)
_one_at_a_time = threading.Lock()  # warnings.catch_warnings changes the state of the whole process


@overload
def syntax_tree(text: str, mode: Literal["exec"] = "exec") -> ast.Module: ...
@overload
def syntax_tree(text: str, mode: Literal["eval"]) -> ast.Expression: ...
def syntax_tree(text: str, mode: Literal["exec", "eval"] = "exec") -> ast.AST:
    """What `ast.parse` gives, and raises, in a process in which something else may be parsed at the same time.

    CPython before 3.11.8 then loses count of the depth (gh-106905): of a text that another thread parses, or of a
    traceback that the collector of garbage has logged. It is tried again.
    """
    for _ in range(_TRIES - 1):
        with contextlib.suppress(SystemError):
            return ast.parse(text, mode=mode)
    return ast.parse(text, mode=mode)


@dataclass(frozen=True, slots=True)
class SourceError:
    """Why a text is no Python, and on which of its lines."""

    line: int
    reason: str


def parse(text: str) -> ast.Module | SourceError:
    """The syntax tree, for text that Python would also compile."""
    tree = _compiled(text, "exec")
    return tree if isinstance(tree, ast.Module | SourceError) else SourceError(1, "it is no module")


def check_steps(text: str) -> SourceError | None:
    """What keeps `text` from being statements of which the last is an expression."""
    tree = parse(text)
    if isinstance(tree, SourceError):
        return tree
    if not tree.body:
        return SourceError(1, say("catalogue.python.nothing"))
    last = tree.body[-1]
    return None if isinstance(last, ast.Expr) else SourceError(last.lineno, say("catalogue.python.last_line"))


def check_expression(text: str) -> SourceError | None:
    """What keeps `text` from being one expression."""
    if not text.strip():
        return SourceError(1, say("catalogue.python.nothing"))
    tree = _compiled(text.strip(), "eval")
    return tree if isinstance(tree, SourceError) else None


def _compiled(text: str, mode: Literal["exec", "eval"]) -> ast.AST | SourceError:
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a doubtful escape is not this check's matter
        try:
            tree = syntax_tree(text, mode)
            compile(
                text, "<problem>", mode, dont_inherit=True
            )  # sees what the grammar does not: a stray return
        except SyntaxError as error:
            return SourceError(error.lineno or 1, error.msg)
        except (ValueError, OverflowError) as error:  # null bytes
            return SourceError(1, str(error))
        except (RecursionError, MemoryError):
            return SourceError(1, say("catalogue.python.too_deep"))
    return tree


def defines(text: str, name: str) -> bool:
    """Whether running the (compilable) text would bind `name` at its top level."""
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = symtable.symtable(text, "<problem>", "exec")
    if name not in table.get_identifiers():
        return False
    symbol = table.lookup(name)
    return symbol.is_assigned() or symbol.is_imported()


def signature_defines(signature: str) -> str | None:
    """The name that a signature such as `def f(x: int) -> int` defines, None when it is none."""
    found = _DEFINES.search(signature)
    if found is None:
        return None
    one_line = signature.strip().rstrip(":")
    if (
        found.group(1) == "def"
        and "\n" not in one_line
        and isinstance(parse(f"{one_line}: ..."), SourceError)
    ):
        return None
    return found.group(2)
