"""Fills call templates: arguments are written where the template names them."""

from __future__ import annotations

import ast
import functools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPEN = (
    *(ast.Expression, ast.Call, ast.keyword, ast.Starred),
    *(ast.List, ast.Tuple, ast.Set, ast.Dict),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension),
)  # what stands directly in one of these needs no parentheses


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where a template names something; `before` is the text since the last such place."""

    before: str
    name: str
    tight: bool  # a number or sign here needs parentheses


@dataclass(frozen=True, slots=True)
class Template:
    """A Python expression with the places of its free names."""

    source: str
    holes: tuple[Hole, ...]
    rest: str

    def mentions(self, name: str) -> int:
        """How often it names something."""
        return sum(hole.name == name for hole in self.holes)

    def fill(self, texts: Mapping[str, str]) -> str:
        """The expression with names replaced; a name without a text stays."""
        parts: list[str] = []
        for hole in self.holes:
            parts += (hole.before, _written(texts.get(hole.name, hole.name), hole.tight))
        return "".join(parts) + self.rest


def _written(text: str, tight: bool) -> str:
    return f"({text})" if tight and (text[0] in "-0123456789") else text


@functools.lru_cache(maxsize=256)
def template(source: str) -> Template:
    """Reads a template that the catalogue has checked."""
    tree = ast.parse(source, mode="eval")
    parents = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    lines = source.encode().splitlines(keepends=True)
    starts = [sum(map(len, lines[:row])) for row in range(len(lines))]
    code, end, holes = source.encode(), 0, []
    for node in sorted(names, key=lambda node: (node.lineno, node.col_offset)):
        start = starts[node.lineno - 1] + node.col_offset
        holes.append(Hole(code[end:start].decode(), node.id, not _has_room(node, parents[node])))
        end = start + len(node.id.encode())
    return Template(source, tuple(holes), code[end:].decode())


def _has_room(node: ast.Name, parent: ast.AST) -> bool:
    if isinstance(parent, ast.Call):
        return node is not parent.func
    if isinstance(parent, ast.Subscript):
        return node is parent.slice
    return isinstance(parent, _OPEN)


def is_direct(source: str, entry: str, arguments: tuple[str, ...]) -> bool:
    """Whether the template is nothing but the entry called with all arguments in order."""
    call = ast.parse(source, mode="eval").body
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == entry
        and not call.keywords
        and tuple(part.id if isinstance(part, ast.Name) else "" for part in call.args) == arguments
    )


def mentions(sources: tuple[str, ...]) -> Counter[str]:
    """How often each name occurs in the templates together."""
    return Counter(hole.name for source in sources for hole in template(source).holes)
