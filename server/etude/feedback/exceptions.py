"""What an exception means, in plain words. The sentences are in messages; here is which one applies."""

from __future__ import annotations

import ast
import builtins
import difflib
from typing import TYPE_CHECKING, Final

from etude.feedback.exception_patterns import LIVES_IN, MODULES, PATTERNS, SAME_MEANING, SYNTAX
from etude.feedback.shorten import FIRST_LINE, fit, one_line
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.judge.syntax import Program
    from etude.judge.verdict import Raised

__all__ = ["error_text", "explanation", "nearest", "raised_line", "syntax_explanation"]

_NO_EXCEPTIONS: Final = {
    "Ended": "ended",
    "MalformedReply": "unreadable",
}  # what the judge says of a broken worker
_BUILTIN_TYPES: Final = {
    kind.__name__: kind for kind in (list, tuple, dict, set, frozenset, str, bytes, int, float, complex, bool)
}


def error_text(raised: Raised) -> str:
    """`TypeError: …` on one line."""
    message = one_line(raised.message)
    return f"{raised.type}: {message}" if message else raised.type


def raised_line(subject: str, raised: Raised, *, limit: int = FIRST_LINE) -> str:
    """What was run, and the exception that came out of it."""
    key = _NO_EXCEPTIONS.get(raised.type, "error")
    return fit(f"feedback.raised.{key}", limit=limit, subject=subject, error=error_text(raised))


def explanation(raised: Raised, program: Program) -> str:
    """What the exception means and what to look at; empty when there is nothing to add."""
    if _raised_on_purpose(raised, program):
        return say("feedback.exception.own_raise")
    for kind in (raised.type, *raised.mro):
        for pattern, key in PATTERNS.get(kind, ()):
            if found := pattern.search(raised.message):
                facts = {name: text for name, text in found.groupdict().items() if text}
                return _sentence(key, facts, raised, program)
    return ""


def _raised_on_purpose(raised: Raised, program: Program) -> bool:
    """Whether a `raise` of the file itself raised it, other than the one that waits for work."""
    if not raised.spans or raised.type == "NotImplementedError" or program.tree is None:
        return False
    line = raised.spans[-1].line
    raises = (node for node in ast.walk(program.tree) if isinstance(node, ast.Raise))
    return any(node.lineno <= line <= (node.end_lineno or node.lineno) for node in raises)


def syntax_explanation(message: str) -> str:
    """What to look at when the compiler says this."""
    for pattern, key in SYNTAX:
        if found := pattern.search(message):
            return say(f"feedback.syntax.{key}", **found.groupdict())
    return ""


def nearest(name: str, among: Iterable[str]) -> str:
    """The name that is spelled most like this one, or an empty text."""
    found = difflib.get_close_matches(name, sorted(set(among) - {name}), n=1, cutoff=0.7)
    return found[0] if found else ""


def _sentence(key: str, facts: dict[str, str], raised: Raised, program: Program) -> str:
    name = facts.get("name", raised.name)
    facts["name"] = name
    if key == "name":
        key, more = _unknown_name(name, program)
        facts |= more
    elif key == "attribute":
        key, more = _unknown_attribute(facts.get("kind", ""), name, program)
        facts |= more
    return say(f"feedback.exception.{key}", **facts)


def _unknown_name(name: str, program: Program) -> tuple[str, dict[str, str]]:
    known, attributes = _names(program)
    if close := nearest(name, known):
        return "name_nearest", {"nearest": close}
    if name in LIVES_IN:
        return "name_module", {"module": LIVES_IN[name]}
    if name in MODULES:
        return "name_import", {"module": MODULES[name]}
    if close := nearest(name, dir(builtins)):
        return "name_nearest", {"nearest": close}
    return ("name_self" if name in attributes else "name"), {}


def _unknown_attribute(kind: str, name: str, program: Program) -> tuple[str, dict[str, str]]:
    if name in ("length", "size", "len", "count") and kind in _BUILTIN_TYPES:
        return "attribute_length", {}
    if (close := SAME_MEANING.get((kind, name), "")) or (
        close := nearest(name, _public(dir(_BUILTIN_TYPES[kind]))) if kind in _BUILTIN_TYPES else ""
    ):
        return "attribute_nearest", {"nearest": close}
    _, attributes = _names(program)
    own = (
        {node.name for node in ast.walk(program.tree) if isinstance(node, ast.ClassDef)}
        if program.tree
        else set()
    )
    if kind not in own:
        return "attribute", {}
    close = nearest(name, attributes)
    return ("attribute_nearest", {"nearest": close}) if close else ("attribute_own", {})


def _public(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith("_")]


def _names(program: Program) -> tuple[set[str], set[str]]:
    """The names that the program gives a value, and the attributes and methods that it sets."""
    names: set[str] = set()
    attributes: set[str] = set()
    for node in ast.walk(program.tree) if program.tree else ():
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
                attributes.add(name)
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                names |= {alias.asname or alias.name.partition(".")[0] for alias in aliases}
            case ast.Attribute(attr=name, ctx=ast.Store()):
                attributes.add(name)
    return names, attributes
