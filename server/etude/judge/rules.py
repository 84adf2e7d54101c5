"""Requirements on the syntax tree of a submission, and whether two texts are the same program."""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.judge.syntax import Program
from etude.judge.verdict import BrokenRule, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.model import Rule

__all__ = ["broken_rules", "rules_broken_by", "same_program"]

_MEANINGFUL = (ast.Call, ast.Attribute, ast.Name, ast.Import, ast.ImportFrom)
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def broken_rules(source: str, rules: tuple[Rule, ...]) -> tuple[BrokenRule, ...]:
    """Every rule that the source breaks, in the order of the rules; none when it is no Python.

    A rule gives one entry: its `selector` names what is absent or forbidden, joined by commas.
    """
    return rules_broken_by(Program(source), rules)


def rules_broken_by(program: Program, rules: tuple[Rule, ...]) -> tuple[BrokenRule, ...]:
    """The same for a text whose syntax tree may be known already."""
    if not rules or program.tree is None:
        return ()
    names = _Names.of(program.tree)
    wanted = frozenset(what for rule in rules for what in rule.what)
    uses = [use for use in _uses(program, program.tree, names) if not use.selectors.isdisjoint(wanted)]
    found = (_broken(rule, uses) for rule in rules)
    return tuple(rule for rule in found if rule is not None)


def same_program(a: str, b: str) -> bool:
    """Whether two texts differ in comments, formatting and docstrings only."""
    trees = Program(a).tree, Program(b).tree
    if trees[0] is None or trees[1] is None:
        return False
    try:
        first, second = (ast.dump(_without_docstrings(tree)) for tree in trees if tree is not None)
    except RecursionError:  # an expression nested too deep to print is no starter
        return False
    return first == second


@dataclass(frozen=True, slots=True)
class _Use:
    """Something a selector can ask for, and where it is: at a node, or at the first above it that has a place."""

    selectors: frozenset[str]
    program: Program
    place: ast.AST

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.program.span(self.place) or Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class _Names:
    """What the names of a program stand for."""

    original: dict[str, str]  # `r` is `reduce` after `from functools import reduce as r`
    own: frozenset[str]  # builtins that the program defines anew: its `sorted` is not Python's

    @classmethod
    def of(cls, tree: ast.Module) -> _Names:
        original: dict[str, str] = {}
        for node in ast.walk(tree):
            match node:
                case ast.ImportFrom(names=aliases):
                    original.update((alias.asname, alias.name) for alias in aliases if alias.asname)
                case ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Name(id=other) | ast.Attribute(attr=other)
                ):
                    original.setdefault(name, other)
        defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
        return cls(original, frozenset(defined & set(dir(builtins))))

    def behind(self, name: str) -> set[str]:
        """The name and what it was called where it came from."""
        found: set[str] = set()
        while name not in found:
            if name in self.own:
                break
            found.add(name)
            name = self.original.get(name, name)
        return found


def _broken(rule: Rule, uses: list[_Use]) -> BrokenRule | None:
    if rule.kind == "require":
        absent = [what for what in rule.what if not any(what in use.selectors for use in uses)]
        return BrokenRule(rule.message, rule.kind, ", ".join(absent)) if absent else None
    present = [what for what in rule.what if any(what in use.selectors for use in uses)]
    if not present:
        return None
    spans = {use.span for use in uses if not use.selectors.isdisjoint(present)}
    ordered = sorted(spans, key=lambda span: (span.line, span.column, -span.end_line, -span.end_column))
    return BrokenRule(rule.message, rule.kind, ", ".join(present), tuple(ordered))


def _uses(program: Program, tree: ast.Module, names: _Names) -> Iterator[_Use]:
    """Every node with the selectors that it answers to. A node without a place takes that of its parent."""
    waiting: list[tuple[ast.AST, ast.AST]] = [(tree, tree)]
    while waiting:
        node, place = waiting.pop()
        place = node if "lineno" in node._attributes else place
        meanings = _meanings(node, names) if isinstance(node, _MEANINGFUL) else ()
        yield _Use(_kinds(type(node)).union(meanings), program, place)
        waiting.extend((child, place) for child in ast.iter_child_nodes(node))


def _kinds(kind: type[ast.AST]) -> frozenset[str]:
    found = _known_kinds.get(kind)
    if found is None:
        found = _known_kinds[kind] = frozenset(f"node:{each.__name__}" for each in kind.__mro__)
    return found


_known_kinds: dict[type[ast.AST], frozenset[str]] = {}


def _meanings(node: ast.AST, names: _Names) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            yield from (f"call:{each}" for each in names.behind(name))
        case ast.Call(func=ast.Attribute(attr=attribute)):
            yield f"call:{attribute}"
        case ast.Attribute(attr=attribute):
            yield f"attr:{attribute}"
        case ast.Name(id=name):
            yield from (f"name:{each}" for each in {name} | names.behind(name))
        case ast.Import(names=aliases):
            for alias in aliases:
                yield from _modules(alias.name)
        case ast.ImportFrom(module=module, names=aliases, level=0) if module is not None:
            for alias in aliases:
                yield from _modules(f"{module}.{alias.name}")


def _modules(dotted: str) -> Iterator[str]:
    parts = dotted.split(".")
    yield from (f"import:{'.'.join(parts[:count])}" for count in range(1, len(parts) + 1))


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return tree
