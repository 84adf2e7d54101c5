"""Expressions of the reference, and of the learner's own text, put in the place of one that looks alike."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.context import BUILTINS, Context, Definition
from etude.feedback.edits.edit import Edit, Kind
from etude.judge.syntax import Program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ingredients"]

_WORD: Final = re.compile(r"\w+|[^\w\s]")
_LONGEST: Final = 70
_CONTAINED: Final = 0.6  # likeness of an expression that holds the whole of what it stands for
_MOST_TARGETS: Final = 120
_MOST: Final = 250  # more of them are never reached
_SUSPECTED: Final = 0.7  # whole expressions are exchanged on lines that something speaks against
_SMALL = (
    ast.Call,
    ast.BinOp,
    ast.Compare,
    ast.BoolOp,
    ast.Subscript,
    ast.UnaryOp,
    ast.Tuple,
    ast.IfExp,
    ast.Attribute,
)


@dataclass(frozen=True, slots=True)
class _Ingredient:
    """An expression whose names are to be exchanged for the learner's."""

    text: str
    tree: ast.expr
    names: frozenset[str]
    from_reference: bool
    statement: int  # where it stands, for those of the learner's own text


def ingredients(context: Context) -> Iterator[Edit]:
    """Whole expressions in the place of similar ones, the more alike the likelier."""
    reference = Program(context.problem.reference.text)
    found = [
        *_expressions(reference, from_reference=True),
        *_expressions(context.program, from_reference=False),
    ]
    renamed = _renaming(reference, context)
    weighed: list[tuple[float, float, ast.expr, str, bool]] = []
    for target in _targets(context):
        own = context.text(target)
        words, letters = _words(own), sorted(_WORD.findall(own))
        here = context.statement_of(target)
        known = set(context.names_at(target)) | BUILTINS | {"self"}
        suspicion = context.weights.get(target.lineno, 1.0)
        for each in found:
            if not each.from_reference and here is not None and each.statement == here.lineno:
                continue
            for text in _in_words_of(each, renamed, known, target):
                others = _WORD.findall(text)
                if sorted(others) != letters:
                    likeness = _alike(words, frozenset(others))
                    if each.from_reference and len(words) < 4 and words <= frozenset(others):
                        likeness = max(likeness, _CONTAINED)
                    weight = (0.15 + 0.45 * likeness) * (1.0 if each.from_reference else 0.75)
                    weighed.append((suspicion * weight, weight, target, text, each.from_reference))
    weighed.sort(key=lambda each: -each[0])  # of those that are equal the order stays
    for _, weight, target, text, from_reference in weighed[:_MOST]:
        yield context.replace(target, text, Kind.INGREDIENT, weight, from_reference=from_reference)


def _expressions(program: Program, *, from_reference: bool) -> Iterator[_Ingredient]:
    seen: set[str] = set()
    for statement in ast.walk(program.tree) if program.tree is not None else ():
        if not isinstance(statement, ast.stmt) or isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        for node in _own_expressions(statement):
            if not isinstance(node, _SMALL) or not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
                continue
            text = ast.unparse(node)
            if (
                len(text) > _LONGEST
                or text in seen
                or not any(isinstance(each, ast.Name) for each in ast.walk(node))
            ):
                continue
            seen.add(text)
            loaded = frozenset(
                each.id
                for each in ast.walk(node)
                if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
            )
            yield _Ingredient(text, node, loaded, from_reference, statement.lineno)


def _own_expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement, without those of the statements in it and without annotations."""
    waiting: list[ast.AST] = [
        child
        for field, value in ast.iter_fields(statement)
        if field not in ("annotation", "returns", "args", "decorator_list")
        for child in (value if isinstance(value, list) else [value])
        if isinstance(child, ast.AST)
    ]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.stmt):
            continue
        if isinstance(node, ast.expr):
            yield node
        waiting.extend(ast.iter_child_nodes(node))


def _targets(context: Context) -> list[ast.expr]:
    threshold = min(_SUSPECTED, max(context.weights.values(), default=0.0))
    found: list[ast.expr] = [
        node
        for node in context.nodes
        if isinstance(
            node, ast.Call | ast.BinOp | ast.Compare | ast.BoolOp | ast.Name | ast.Subscript | ast.Attribute
        )
        and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        and context.weights.get(node.lineno, 1.0) >= threshold
        and not _is_function_of_call(context, node)
        and "\n" not in context.text(node)
    ]
    return found[:_MOST_TARGETS]


def _is_function_of_call(context: Context, node: ast.expr) -> bool:
    parent = context.parents.get(node)
    return (isinstance(parent, ast.Call) and parent.func is node) or isinstance(parent, ast.Attribute)


def _renaming(reference: Program, context: Context) -> Mapping[str, str]:
    """The learner's names for the arguments of functions that both define."""
    own = {function.name: function for function in context.functions}
    found: dict[str, str] = {}
    for node in ast.walk(reference.tree) if reference.tree is not None else ():
        if isinstance(node, Definition) and node.name in own:
            found.update(zip(context.parameters(node), context.parameters(own[node.name]), strict=False))
    return found


def _in_words_of(
    ingredient: _Ingredient, renamed: Mapping[str, str], known: set[str], target: ast.expr
) -> Iterator[str]:
    """The expression with names that are known where it is to stand; one name may be guessed."""
    names = {
        name: renamed.get(name, name) if ingredient.from_reference else name for name in ingredient.names
    }
    unknown = [name for name, other in names.items() if other not in known]
    if not unknown:
        yield _with_names(ingredient, names)
    elif len(unknown) == 1:
        here = [
            each.id for each in ast.walk(target) if isinstance(each, ast.Name) and each.id not in BUILTINS
        ]
        for guess in list(dict.fromkeys(here))[:2]:
            yield _with_names(ingredient, {**names, unknown[0]: guess})


def _with_names(ingredient: _Ingredient, names: Mapping[str, str]) -> str:
    if all(name == other for name, other in names.items()):
        return ingredient.text
    pattern = r"(?<![\w.'\"])(" + "|".join(map(re.escape, names)) + r")(?![\w'\"])"
    return re.sub(pattern, lambda found: names[found[1]], ingredient.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
