"""What made a value: names and literals of one function, followed backwards from its result."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from etude.catalogue.python_source import syntax_tree
from etude.feedback.functions import own_nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.functions import Function

__all__ = ["MUTATORS", "Source", "Step", "changes", "key_node", "source_of", "steps_of"]

MUTATORS = frozenset(
    (
        *("append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse", "fill", "shuffle"),
        *("add", "discard", "update", "setdefault", "popitem", "appendleft", "popleft", "rotate"),
        *("intersection_update", "difference_update", "symmetric_difference_update"),
    )
)
Step: TypeAlias = str | int | bool | float | bytes | None
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Source:
    """What made a value: the node, and the place where the name that held it began."""

    node: ast.AST
    name: str = ""
    start: ast.AST | None = None


def changes(node: ast.AST, name: str) -> bool:
    """Whether this node changes what the name holds."""
    match node:
        case ast.Assign(targets=targets) | ast.Delete(targets=targets):
            return any(_is_part_of(target, name) for target in targets)
        case ast.AugAssign(target=ast.Name(id=target)):
            return target == name
        case ast.AugAssign(target=target):
            return _is_part_of(target, name)
        case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in MUTATORS:
            return (isinstance(owner, ast.Name) and owner.id == name) or _is_part_of(owner, name)
        case ast.Call(func=ast.Attribute(attr="shuffle"), args=[ast.Name(id=first)]):
            return first == name
        case _:
            return False


def _is_part_of(target: ast.expr, name: str) -> bool:
    """`name[…]`, `name[…][…]`, `name.x`: a part of what the name holds."""
    inner = target
    while isinstance(inner, ast.Subscript | ast.Attribute):
        inner = inner.value
    return inner is not target and isinstance(inner, ast.Name) and inner.id == name


def steps_of(path: str) -> list[Step]:
    """`['a'][0].shape` as `["a", 0]`: the steps that a literal can be followed along."""
    try:
        node: ast.expr = syntax_tree(f"_{path}", "eval").body
    except (SyntaxError, ValueError):
        return []
    steps: list[Step] = []
    while isinstance(node, ast.Subscript | ast.Attribute):
        if isinstance(node, ast.Subscript):
            try:
                steps.append(ast.literal_eval(node.slice))
            except ValueError:
                steps.clear()
        else:
            steps.clear()
        node = node.value
    return steps[::-1]


def source_of(result: ast.expr, steps: list[Step], function: Function, *, whole: bool = False) -> Source:
    """Follows names and literals from a result back to what made the part at `steps`.

    With `whole` it is what made the object, not what was put into it later.
    """
    node, name = result, ""
    for _ in range(_DEEPEST):  # a chain of names can be a circle
        part = _part(node, steps[0]) if steps else None
        if part is not None:
            node, steps = part, steps[1:]
            continue
        if not isinstance(node, ast.Name) or node.id in _inner_functions(function):
            break
        stores = (
            [each for each in _stores(function, node.id, steps[0]) if _before(each, node)] if steps else []
        )
        bindings = _bindings(function, node.id, steps[:1], changed=not whole)
        made = stores or [each for each in bindings if _before(each, node)]
        if not made:
            break
        name, last = node.id, made[-1]
        if not isinstance(last, ast.expr) or _is_change(last) or _mentions(last, name):
            return Source(last, name, made[0] if made[0] is not last else None)
        node, steps = last, steps[1:] if stores else steps
    return Source(node, name)


def _inner_functions(function: Function) -> set[str]:
    nodes = ast.walk(function)
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef) and node is not function}


def _before(made: ast.AST, used: ast.expr) -> bool:
    return isinstance(made, ast.expr | ast.stmt) and made.lineno <= used.lineno


def _mentions(node: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in ast.walk(node))


def _is_change(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Subscript(), attr=method)):
            return method in MUTATORS
        case _:
            return False


def _part(node: ast.expr, step: Step) -> ast.expr | None:
    match node:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(reversed(keys), reversed(values), strict=True):
                if isinstance(key, ast.Constant) and _same(key.value, step):
                    return value
        case ast.Call(func=ast.Name(id="dict"), keywords=keywords):
            for keyword in keywords:
                if keyword.arg == step:
                    return keyword.value
        case ast.List(elts=items) | ast.Tuple(elts=items) if isinstance(step, int) and not isinstance(
            step, bool
        ):
            if -len(items) <= step < len(items) and not any(isinstance(item, ast.Starred) for item in items):
                return items[step]
    return None


def _same(key: object, step: Step) -> bool:
    return type(key) is type(step) and key == step


def _stores(function: Function, name: str, step: Step) -> Iterator[ast.AST]:
    """What puts something under `name[step]`: values, or changes of what is there."""
    for node in own_nodes(function):
        match node:
            case ast.Assign(targets=targets, value=value):
                if any(_is_item(target, name, step) for target in targets):
                    yield value
                elif any(isinstance(target, ast.Name) and target.id == name for target in targets):
                    part = _part(value, step)
                    if part is not None:
                        yield part
            case ast.AugAssign(target=target) if _is_item(target, name, step):
                yield node
            case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in MUTATORS:
                if _is_item(owner, name, step):
                    yield node
                elif method == "update" and isinstance(owner, ast.Name) and owner.id == name:
                    yield from _updated(node, step)


def _updated(call: ast.Call, step: Step) -> Iterator[ast.AST]:
    for argument in call.args:
        part = _part(argument, step)
        if part is not None:
            yield part
    for keyword in call.keywords:
        if keyword.arg == step:
            yield keyword.value


def _is_item(node: ast.expr, name: str, step: Step) -> bool:
    match node:
        case ast.Subscript(value=ast.Name(id=owner), slice=ast.Constant(value=key)):
            return owner == name and _same(key, step)
        case _:
            return False


def _bindings(function: Function, name: str, step: list[Step], *, changed: bool) -> Iterator[ast.AST]:
    """What gives a name its value; with `changed` also what may change the part of it at `step`."""
    for node in own_nodes(function):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from _bound(target, value, name)
                    if changed and _may_hold(target, name, step):
                        yield node
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if target == name:
                yield value
            case ast.NamedExpr(target=ast.Name(id=target), value=value) if target == name:
                yield value
            case ast.AugAssign(target=target):
                if (isinstance(target, ast.Name) and target.id == name) or (
                    changed and _may_hold(target, name, step)
                ):
                    yield node
            case ast.Call() if changed and changes(node, name):
                yield node


def _may_hold(target: ast.expr, name: str, step: list[Step]) -> bool:
    """A part of what the name holds, unless it is plainly another part than the one at `step`."""
    match target:
        case ast.Subscript(slice=ast.Constant(value=key)) if step and not _same(key, step[0]):
            return False
        case _:
            return _is_part_of(target, name)


def _bound(target: ast.expr, value: ast.expr, name: str) -> Iterator[ast.AST]:
    match target, value:
        case ast.Name(id=bound), _ if bound == name:
            yield value
        case ((ast.Tuple(elts=targets) | ast.List(elts=targets)), _):
            values = value.elts if isinstance(value, ast.Tuple | ast.List) else []
            paired = len(values) == len(targets) and not any(
                isinstance(each, ast.Starred) for each in targets
            )
            for at, each in enumerate(targets):
                yield from _bound(each, values[at] if paired else value, name)


def key_node(function: Function, key: str) -> ast.AST | None:
    """Where the function writes this key (given as its repr)."""
    for node in own_nodes(function):
        match node:
            case ast.Dict(keys=keys):
                for each in keys:
                    if isinstance(each, ast.Constant) and repr(each.value) == key:
                        return each
            case ast.Call(func=ast.Name(id="dict"), keywords=keywords):
                for keyword in keywords:
                    if repr(keyword.arg) == key:
                        return keyword
            case ast.Subscript(slice=ast.Constant(value=value) as each, ctx=ast.Store()) if (
                repr(value) == key
            ):
                return each
    return None
