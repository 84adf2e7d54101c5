"""What the source asks of the messages, read from its syntax trees."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[3] / "server" / "etude"
FOLDER: Final = PACKAGE / "messages" / "en"
_ANY: Final = "\0"  # stands for what an f-string fills in
_PARAMETERS: Final[Mapping[str, set[str]]] = {"fit": {"limit"}}


@dataclass(frozen=True, slots=True)
class Asked:
    """One place that asks for a sentence; `facts` is None where they are not written out."""

    place: str
    key: re.Pattern[str]
    facts: frozenset[str] | None

    def keys(self, among: Mapping[str, str]) -> list[str]:
        return [key for key in among if self.key.fullmatch(key)]


def sentences() -> dict[str, str]:
    """Every sentence by its full key."""
    found: dict[str, str] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        found |= _leaves(tomllib.loads(file.read_text(encoding="utf-8")), file.stem)
    return found


def _leaves(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{prefix}.{name}")
        else:
            assert isinstance(value, str), f"{prefix}.{name}"
            yield f"{prefix}.{name}", value


def fields(sentence: str) -> set[str]:
    """The facts that a sentence has a place for."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        if file != PACKAGE / "messages" / "__init__.py":  # it explains itself with keys that are not
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def asked() -> Iterator[Asked]:
    """Every call that names a sentence."""
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (named := _named(node)) is not None:
                place = f"{file.relative_to(PACKAGE)}:{node.lineno}"
                for key in _patterns(*named):
                    yield Asked(place, key, _facts(node))


def mentioned() -> Iterator[re.Pattern[str]]:
    """Every text that begins like a key, wherever it is used."""
    areas = tuple(f"{file.stem}." for file in FOLDER.glob("*.toml"))
    for _, tree in trees():
        for node in ast.walk(tree):
            first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else node
            if isinstance(first, ast.Constant) and str(first.value).startswith(areas):
                assert isinstance(node, ast.expr)
                yield from _patterns("", node)


def vocabulary() -> frozenset[str]:
    """What may stand for the open part of a key: texts and names of the source, Python's kinds of nodes."""
    words = {name.lower() for name in dir(ast)}
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.Name):
                words.add(node.id.lower())
    return frozenset(words)


def _named(call: ast.Call) -> tuple[str, ast.expr] | None:
    """The prefix and the expression of the key, if this call has one."""
    match call.func, call.args:
        case ast.Name("say" | "fit"), [key, *_]:
            return "", key
        case ast.Attribute(attr="add"), [_, _, key]:  # FaultList.add(file, line, message)
            return "catalogue.", key
    return None


def _patterns(prefix: str, key: ast.expr) -> Iterator[re.Pattern[str]]:
    match key:
        case ast.Constant(str(text)):
            yield re.compile(re.escape(prefix + text))
        case ast.IfExp():
            yield from _patterns(prefix, key.body)
            yield from _patterns(prefix, key.orelse)
        case ast.BoolOp():
            for value in key.values:
                yield from _patterns(prefix, value)
        case ast.JoinedStr():
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else _ANY for part in key.values)
            yield re.compile(re.escape(prefix + text).replace(re.escape(_ANY), r"([\w-]*)"))


def _facts(call: ast.Call) -> frozenset[str] | None:
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    no_facts = _PARAMETERS.get(call.func.id, set()) if isinstance(call.func, ast.Name) else set()
    return frozenset(str(keyword.arg) for keyword in call.keywords) - no_facts
