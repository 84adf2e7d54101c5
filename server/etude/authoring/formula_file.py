"""`formulas.py`: which function checks which formula, read without running it."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.python_source import SourceError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FILE", "FormulaCheck", "FormulaFile", "Unchecked", "normal", "read_formula_file"]

FILE: Final = "formulas.py"
UNCHECKED: Final = "UNCHECKED"
_SPACE: Final = re.compile(r"\s+")
_NEEDED_SPACE: Final = re.compile(r"(\\[A-Za-z]+) (?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class FormulaCheck:
    """A function and the formulas of its docstring, each on a line of its own. `draws`: it takes `rng`."""

    name: str
    line: int
    formulas: tuple[str, ...]
    draws: bool
    is_vacuous: bool


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A formula that claims nothing, such as a definition, and the reason why."""

    formula: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class FormulaFile:
    """What a `formulas.py` says."""

    checks: tuple[FormulaCheck, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()

    def mentioned(self) -> Iterator[tuple[str, int]]:
        """Every formula that has an entry, and the line of the entry."""
        for check in self.checks:
            yield from ((formula, check.line) for formula in check.formulas)
        yield from ((each.formula, each.line) for each in self.unchecked)


def normal(latex: str) -> str:
    """A formula so that two that differ in white space alone are the same."""
    spaced = _SPACE.sub(" ", latex).strip()
    return _NEEDED_SPACE.sub("\\1\0", spaced).replace(" ", "").replace("\0", " ")


def read_formula_file(text: str) -> FormulaFile:
    """What the text says; nothing for one that does not compile, which loading the problem tells."""
    tree = parse(text)
    if isinstance(tree, SourceError):
        return FormulaFile()
    return FormulaFile(tuple(_checks(tree)), tuple(_unchecked(tree)))


def _checks(tree: ast.Module) -> Iterator[FormulaCheck]:
    """The functions without parameters, or with `rng` alone; the others help them."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
        if names in ([], ["rng"]):
            lines = (ast.get_docstring(node) or "").splitlines()
            formulas = tuple(line.strip() for line in lines if line.strip())
            yield FormulaCheck(node.name, node.lineno, formulas, bool(names), _is_vacuous(node))


def _unchecked(tree: ast.Module) -> Iterator[Unchecked]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(keys=keys, values=values)):
                if name == UNCHECKED:
                    for key, value in zip(keys, values, strict=True):
                        yield Unchecked(_text(key), _text(value), getattr(key, "lineno", node.lineno))


def _text(node: ast.expr | None) -> str:
    """A text that is written out, empty for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_vacuous(function: ast.FunctionDef) -> bool:
    """Whether all that is given to compare is the same thing twice, or there is nothing."""
    given = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Yield | ast.Return) and node.value is not None
    ]
    return not given or all(
        isinstance(pair, ast.Tuple)
        and len(pair.elts) > 1
        and ast.dump(pair.elts[0]) == ast.dump(pair.elts[-1])
        for pair in given
    )
