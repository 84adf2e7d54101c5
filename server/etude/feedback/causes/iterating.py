"""Iterators and generators: walked once, made late, or not made at all."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import (
    either,
    gives_none,
    of_kind,
    raises,
    says,
    too_slow,
    wrong,
    wrong_value,
)
from etude.feedback.causes.search import (
    LAZY,
    LOOPS,
    around,
    at_error,
    bindings,
    call_name,
    calls,
    is_self,
    reads,
    returns,
    yields,
)
from etude.feedback.functions import own_nodes, parameters
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_LAZY_TEXT: Final = re.compile(r"^<?(?:a |the )?`?(map|filter|zip|reversed|enumerate|islice|chain)\b")
_GENERATOR: Final = re.compile(r"generator")
_LAZY_USED = says(
    r"'(?:map|filter|zip|generator|reversed|enumerate)' object is not subscr|has no len", "TypeError"
)
_EMPTY_ONCE = either(wrong, says("of empty", "TypeError", "ValueError"), raises("StopIteration"))


def _used_up(failure: Failure) -> Match | None:
    """A name that holds an iterator, and is walked through in two places."""
    for function in failure.functions:
        nodes = own_nodes(function)
        for node in nodes:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if _lazy(value):
                    used = [each for each in _reads_below(function, name) if not _asks_next(failure, each)]
                    if len(used) > 1 and len(list(bindings(nodes, name))) == 1:
                        return Match(used[-1], {"name": name, "kind": call_name(value) or "generator"})
    return None


def _reads_below(function: ast.AST, name: str) -> list[ast.Name]:
    return reads([node for node in ast.walk(function) if isinstance(node, ast.expr | ast.stmt)], name)


def _asks_next(failure: Failure, node: ast.Name) -> bool:
    return call_name(failure.parents.get(node, node)) in ("next", "append", "isinstance")


def _lazy(node: ast.expr) -> bool:
    return isinstance(node, ast.GeneratorExp) or (call_name(node) in LAZY and isinstance(node, ast.Call))


def _lazy_result(failure: Failure) -> Match | None:
    found = _LAZY_TEXT.match(failure.difference.got) if failure.difference else None
    if not found:
        return None
    return Match(next(calls(failure, found[1]), None), {"kind": found[1]})


def _generator_came(failure: Failure) -> bool:
    return (
        wrong_value(failure)
        and failure.difference is not None
        and bool(
            _GENERATOR.search(failure.difference.got) and not _GENERATOR.search(failure.difference.expected)
        )
    )


def _yields_for_return(failure: Failure) -> Match | None:
    if failure.difference is not None and failure.difference.path:
        return None
    function = failure.called
    for node in own_nodes(function) if function is not None else ():
        if isinstance(node, ast.Yield | ast.YieldFrom):
            return Match(node, {"function": getattr(function, "name", failure.entry)})
        if isinstance(node, ast.Return) and isinstance(node.value, ast.GeneratorExp):
            return Match(node.value, {"function": getattr(function, "name", failure.entry)})
    return None


def _yields_generator(failure: Failure) -> Match | None:
    """`yield f(x)` where f is a generator itself."""
    generators = {function.name for function in failure.functions if yields(function)}
    for node in failure.nodes:
        match node:
            case ast.Yield(value=ast.Call(func=ast.Name(id=name)) as call) if name in generators:
                return Match(node, {"code": ast.unparse(call)})
    return None


def _generator_dropped(failure: Failure) -> Match | None:
    """`f(x)` alone on its line, where f is a generator: nothing of it runs."""
    generators = {function.name for function in failure.functions if yields(function)}
    for node in failure.nodes:
        match node:
            case ast.Expr(value=ast.Call(func=ast.Name(id=name)) as call) if name in generators:
                return Match(node, {"code": ast.unparse(call)})
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)) as call):
                if name in generators:
                    return Match(node, {"code": ast.unparse(call)})
    return None


def _iter_gives_list(failure: Failure) -> Match | None:
    for function in failure.functions:
        if function.name == "__iter__":
            given = returns(function)
            return Match(given[-1].value if given else function.body[-1])
    return None


def _no_iter(failure: Failure) -> Match | None:
    """A class with `__next__` and without `__iter__`, or with neither."""
    for owner in failure.classes:
        named = {node.name for node in owner.body if isinstance(node, ast.FunctionDef)}
        if f"'{owner.name}'" in failure.error and "__iter__" not in named:
            return Match(None, {"class": owner.name})
    return None


def _next_on_list(failure: Failure) -> Match | None:
    return next((Match(call) for call in calls(failure, "next") if at_error(failure, call)), None)


def _peeked(failure: Failure) -> Match | None:
    """`if next(it, …) is …`: the item that was asked for is gone."""
    for node in failure.nodes:
        match node:
            case ast.If(test=test) | ast.While(test=test):
                for each in ast.walk(test):
                    kept = any(isinstance(other, ast.NamedExpr) for other in around(failure, each))
                    if call_name(each) == "next" and not kept:
                        return Match(each, {"code": ast.unparse(each)})
    return None


def _one_walk(failure: Failure) -> Match | None:
    """`__iter__` hands out something that the object keeps: two walks share one place."""
    if len(re.findall(r"\bfor\b", failure.call)) + len(re.findall(r"\biter\(", failure.call)) < 2:
        return None
    return _kept_walk(failure)


def _kept_walk(failure: Failure) -> Match | None:
    for function in failure.functions:
        if function.name != "__iter__" or yields(function):
            continue
        for node in returns(function):
            value = node.value
            if isinstance(value, ast.Name) and value.id == "self":
                return Match(node)
            if value is not None and is_self(value):
                return Match(node)
    return None


def _emptied_by_walking(failure: Failure) -> Match | None:
    """A walk that takes out what it gives."""
    for function in failure.functions:
        if function.name not in ("__iter__", "__next__"):
            continue
        for node in ast.walk(function):
            match node:
                case ast.Call(func=ast.Attribute(value=owner, attr="pop" | "popleft" | "popitem")) if is_self(
                    owner
                ):
                    return Match(node, {"code": ast.unparse(node)})
    return None


def _all_at_once(failure: Failure) -> Match | None:
    """`list(x)` of what may never end."""
    if not any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(failure.reference)):
        return None
    for function in failure.functions:
        own = set(parameters(function)) | {name for node in own_nodes(function) for name in _item_names(node)}
        for node in own_nodes(function):
            match node:
                case ast.Call(
                    func=ast.Name(id="list" | "tuple" | "sorted" | "set" as taking), args=[ast.Name(id=name)]
                ):
                    if name in own and taking:
                        return Match(node, {"code": ast.unparse(node)})
    return None


def _item_names(node: ast.AST) -> set[str]:
    match node:
        case ast.Assign(
            targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="next") | ast.Attribute(attr="pop"))
        ):
            return {name}
        case ast.For(target=ast.Name(id=name)):
            return {name}
        case _:
            return set()


def _no_yield(failure: Failure) -> Match | None:
    """`return` in a loop of a function that should give one value after the other."""
    asked = re.search(r"\b(?:list|tuple|next|islice|for\b.*\bin)\b", failure.call)
    function = failure.called
    if asked is None or function is None or yields(function) or isinstance(function, ast.Lambda):
        return None
    wants = any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(failure.reference))
    for node in returns(function) if wants else ():
        if any(isinstance(each, LOOPS) for each in around(failure, node)):
            return Match(node, {"function": function.name})
    return None


_NOT_ITERABLE = says("not iterable|not an iterator", "TypeError")
RULES: Final = (
    Rule("lazy-result", wrong_value, _lazy_result, Certainty.PROVEN),
    Rule("yield-for-return", _generator_came, _yields_for_return, Certainty.PROVEN),
    Rule("yield-of-a-generator", either(_generator_came, wrong), _yields_generator, Certainty.PROVEN),
    Rule("generator-not-walked", either(wrong, gives_none), _generator_dropped, Certainty.PROVEN),
    Rule("iter-gives-no-iterator", says("non-iterator", "TypeError"), _iter_gives_list, Certainty.PROVEN),
    Rule("iter-missing", _NOT_ITERABLE, _no_iter, Certainty.PROVEN),
    Rule("next-of-a-list", says("is not an iterator", "TypeError"), _next_on_list, Certainty.PROVEN),
    Rule("walk-empties-it", either(wrong, raises("IndexError")), _emptied_by_walking),
    Rule("one-place-for-all-walks", of_kind(DifferenceKind.LENGTH, DifferenceKind.VALUE), _one_walk),
    Rule("iterator-used-up", _EMPTY_ONCE, _used_up),
    Rule("next-takes-an-item", wrong, _peeked),
    Rule("reads-everything-first", too_slow, _all_at_once),
    Rule("return-for-yield", either(wrong, _NOT_ITERABLE), _no_yield),
)
