"""Functions that take or give functions: `map`, `sorted`, lambdas, decorators."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import (
    UNKNOWN,
    either,
    gives_none,
    of_kind,
    raises,
    says,
    wrong,
    wrong_value,
)
from etude.feedback.causes.search import (
    around,
    bindings,
    call_name,
    calls,
    function_of,
    gives,
    names_in,
    returns,
    targets,
    yields,
)
from etude.feedback.functions import own_nodes, parameters
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_TAKES_FUNCTION: Final = ("map", "filter", "reduce")
_ABOUT_THE_NAME: Final = re.compile(r"__name__|__doc__|__wrapped__|__module__")


def _swapped(failure: Failure) -> Match | None:
    functions = {function.name for function in failure.functions}
    for call in calls(failure, *_TAKES_FUNCTION):
        match call.args:
            case [_, ast.Lambda(), *_]:
                return Match(call, {"function": call_name(call)})
            case [ast.Name(id=first), ast.Name(id=second), *_] if (
                second in functions and first not in functions
            ):
                return Match(call, {"function": call_name(call)})
    return None


def _called_first(failure: Failure) -> Match | None:
    """`map(f(x), xs)`: f has run before `map` begins."""
    functions = {function.name for function in failure.functions}
    for call in calls(failure, *_TAKES_FUNCTION):
        match call.args:
            case [ast.Call(func=ast.Name(id=name)) as early, *_] if name in functions:
                return Match(early, {"code": ast.unparse(early), "function": name})
    for call in calls(failure, "sorted", "sort", "max", "min"):
        for word in call.keywords:
            match word:
                case ast.keyword(arg="key", value=ast.Call(func=ast.Name(id=name)) as early) if (
                    name in functions
                ):
                    return Match(early, {"code": ast.unparse(early), "function": name})
    return None


def _late(failure: Failure) -> Match | None:
    """A lambda in a loop that reads the loop's name when it is called, not when it is made."""
    for node in failure.nodes:
        if not isinstance(node, ast.Lambda | ast.FunctionDef) or not _kept(failure, node):
            continue
        own = set(parameters(node))
        body = node.body if isinstance(node.body, list) else [node.body]
        read = {name for part in body for name in names_in(part)} - own
        for outer in around(failure, node):
            walked: set[str] = set()
            if isinstance(outer, ast.For):
                walked = targets(outer.target)
            elif isinstance(outer, ast.ListComp | ast.DictComp | ast.GeneratorExp):
                walked = {name for each in outer.generators for name in targets(each.target)}
            if walked & read:
                return Match(node, {"name": min(walked & read)})
            if isinstance(outer, ast.FunctionDef):
                break
    return None


def _kept(failure: Failure, node: ast.AST) -> bool:
    """Whether a function outlives the pass that made it: it is appended, stored or an item."""
    parent = failure.parents.get(node)
    match parent:
        case ast.Call(func=ast.Attribute(attr="append" | "add")):
            return True
        case ast.ListComp() | ast.DictComp() | ast.Dict() | ast.List() | ast.Tuple():
            return True
        case ast.Assign(targets=[ast.Subscript()]):
            return True
        case ast.For() if isinstance(node, ast.FunctionDef):
            return True
        case _:
            return False


def _sorts_other_way(failure: Failure) -> Match | None:
    got, expected = failure.got, failure.expected
    if not (isinstance(got, list) and isinstance(expected, list) and got == expected[::-1]):
        return None
    return next((Match(call) for call in calls(failure, "sorted", "sort")), None)


def _set_order(failure: Failure) -> Match | None:
    for node in failure.nodes:
        if isinstance(node, ast.Set | ast.SetComp) or (
            isinstance(node, ast.Call) and call_name(node) == "set"
        ):
            return Match(node)
    return None


def _loses_repeats(failure: Failure) -> bool:
    """Only things that come twice are missing."""
    got, expected = failure.got, failure.expected
    if (
        not wrong_value(failure)
        or not isinstance(got, list | tuple)
        or not isinstance(expected, list | tuple)
    ):
        return False
    shown, wanted = [repr(each) for each in got], [repr(each) for each in expected]
    return len(shown) < len(wanted) and set(shown) == set(wanted)


def _remembers_seen(failure: Failure) -> Match | None:
    """A set, or an `if x not in seen`."""
    for node in failure.nodes:
        match node:
            case ast.If(test=ast.Compare(ops=[ast.NotIn()], comparators=[ast.Name()])):
                return Match(node)
    return _set_order(failure)


def _of_the_changed(failure: Failure) -> Match | None:
    """`filter(f, doubled)`, where doubled already went through `map`."""
    for call in calls(failure, "filter", "map", "reduce"):
        match call.args:
            case [_, ast.Name(id=name), *_]:
                for value in bindings(failure.nodes, name):
                    if any(call_name(each) == "map" for each in ast.walk(value)) and _shown_by(failure, call):
                        return Match(call.args[1], {"name": name, "function": call_name(call)})
    return None


def _shown_by(failure: Failure, call: ast.Call) -> bool:
    """Whether the part that differs is made by this call, as far as its name or key tells."""
    path = failure.difference.path if failure.difference else ""
    words = re.findall(r"'(\w+)'", path)
    if not words:
        return True
    for node in around(failure, call):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]):
                return name in words
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and any(each is call for each in ast.walk(value)):
                        return key.value in words
    return False


def _about_the_name(failure: Failure) -> bool:
    path = failure.difference.path if failure.difference else ""
    return wrong_value(failure) and _ABOUT_THE_NAME.search(failure.call + path) is not None


def _inner(failure: Failure) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Functions inside a function that hands them out."""
    for function in failure.functions:
        outer = function_of(failure, function)
        if outer is not None and any(
            isinstance(node.value, ast.Name) and node.value.id == function.name for node in returns(outer)
        ):
            yield function


def _no_wraps(failure: Failure) -> Match | None:
    for function in _inner(failure):
        if not any("wraps" in ast.unparse(each) for each in function.decorator_list) and not any(
            calls(failure, "update_wrapper", "wraps")
        ):
            return Match(function, {"function": function.name})
    return None


def _bare_wraps(failure: Failure) -> Match | None:
    for function in failure.functions:
        for each in function.decorator_list:
            if isinstance(each, ast.Name | ast.Attribute) and ast.unparse(each).endswith("wraps"):
                return Match(each)
    return None


def _outer_parameters(failure: Failure, function: ast.AST) -> set[str]:
    outer = function_of(failure, function)
    return set(parameters(outer)) if outer is not None else set()


def _wrapper_drops(failure: Failure) -> Match | None:
    """The wrapper calls the wrapped function and gives nothing back."""
    for function in _inner(failure):
        if gives(function) or yields(function):
            continue
        wrapped = _outer_parameters(failure, function)
        for node in own_nodes(function):
            match node:
                case ast.Call(func=ast.Name(id=name)) if name in wrapped:
                    return Match(node, {"function": function.name, "wrapped": name})
    return None


def _wrapper_calls_itself(failure: Failure) -> Match | None:
    for function in _inner(failure):
        wrapped = _outer_parameters(failure, function)
        for node in own_nodes(function):
            match node:
                case ast.Call(func=ast.Name(id=name)) if name == function.name and wrapped:
                    return Match(node, {"function": name, "wrapped": min(wrapped)})
    return None


def _returned_call(failure: Failure) -> Match | None:
    """`return wrapper()` where the wrapper itself is meant."""
    for function in failure.functions:
        outer = function_of(failure, function)
        for node in returns(outer) if outer is not None else ():
            match node.value:
                case ast.Call(func=ast.Name(id=name)) if name == function.name:
                    return Match(node, {"function": name})
    return None


def _no_keywords(failure: Failure) -> Match | None:
    for function in _inner(failure):
        if function.args.kwarg is None:
            return Match(None, {"function": function.name})
    return None


def _keyword_order(failure: Failure) -> Match | None:
    """`tuple(kwargs.items())` as part of a key."""
    keywords = {function.args.kwarg.arg for function in failure.functions if function.args.kwarg}
    for call in calls(failure, "tuple", "str", "repr"):
        match call.args:
            case [ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="items"))] | [ast.Name(id=name)]:
                if name in keywords:
                    return Match(call, {"name": name})
    return None


def _key_of_text(failure: Failure) -> Match | None:
    """A key made of texts of the arguments: 1 and "1", or 2 and 2.0, may differ or fall together."""
    for node in failure.nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in ("key", "k", "call", "name"):
                for each in ast.walk(value):
                    if call_name(each) in ("str", "repr") or isinstance(each, ast.JoinedStr):
                        return Match(node, {"name": name})
    return None


def _too_early(failure: Failure) -> Match | None:
    """A pair or number that is put together once, and then handed out again and again."""
    counted = {
        name
        for function in failure.functions
        for node in own_nodes(function)
        if isinstance(node, ast.Nonlocal)
        for name in node.names
    }
    for function in failure.functions:
        for node in own_nodes(function):
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=name)], value=ast.Tuple() | ast.List() | ast.Dict() as value
                ):
                    later = [each for each in failure.nodes if isinstance(each, ast.Lambda | ast.FunctionDef)]
                    read = any(name in names_in(each) for each in later if each is not function)
                    inside = set(targets(node)) | names_in(value)
                    if (
                        read
                        and inside & counted
                        and not any(isinstance(each, ast.Nonlocal) for each in own_nodes(function))
                    ):
                        return Match(node, {"name": name})
                case ast.Assign(targets=[ast.Attribute()], value=ast.Tuple() as value) if (
                    names_in(value) & counted
                ):
                    return Match(node, {"name": ast.unparse(node.targets[0])})
    return None


def _default_computed(failure: Failure) -> Match | None:
    """`d.setdefault(k, f(x))` and `d.get(k, f(x))` call f each time."""
    for call in calls(failure, "setdefault", "get"):
        match call.args:
            case [_, ast.Call(func=ast.Name(id=name)) as default] if name not in (
                "list",
                "dict",
                "set",
                "len",
            ):
                return Match(default, {"code": ast.unparse(default), "method": call_name(call)})
    return None


def _remembered(failure: Failure) -> bool:
    return wrong_value(failure) and failure.got is not UNKNOWN


def _catches_all(failure: Failure) -> Match | None:
    for node in ast.walk(failure.tree):
        match node:
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException")):
                return Match(node)
    return None


_RECURSION = raises("RecursionError")
_NO_FUNCTION = says("not callable|not iterable", "TypeError")
RULES: Final = (
    Rule("function-comes-first", says("iterable|callable", "TypeError"), _swapped, Certainty.PROVEN),
    Rule("called-instead-of-passed", either(_NO_FUNCTION, raises("TypeError")), _called_first),
    Rule(
        "wraps-without-function",
        either(wrong, raises("AttributeError", "TypeError")),
        _bare_wraps,
        Certainty.PROVEN,
    ),
    Rule("name-of-the-wrapper", _about_the_name, _no_wraps, Certainty.PROVEN),
    Rule("wrapper-drops-the-result", gives_none, _wrapper_drops, Certainty.PROVEN),
    Rule("wrapper-calls-itself", _RECURSION, _wrapper_calls_itself, Certainty.PROVEN),
    Rule("wrapper-called-too-early", either(raises("TypeError"), wrong), _returned_call, Certainty.PROVEN),
    Rule("wrapper-without-keywords", says("unexpected keyword", "TypeError"), _no_keywords, Certainty.PROVEN),
    Rule("lambda-reads-later", wrong, _late, Certainty.PROVEN),
    Rule("sorts-the-other-way", wrong_value, _sorts_other_way, Certainty.PROVEN),
    Rule("repeats-lost", _loses_repeats, _remembers_seen, Certainty.PROVEN),
    Rule("set-has-no-order", of_kind(DifferenceKind.ORDER), _set_order),
    Rule("put-together-too-early", wrong_value, _too_early),
    Rule("default-always-computed", _remembered, _default_computed),
    Rule("order-of-keywords", _remembered, _keyword_order),
    Rule("key-made-of-text", _remembered, _key_of_text),
    Rule("walks-the-changed-items", wrong_value, _of_the_changed, Certainty.POSSIBLE),
    Rule("catches-every-error", wrong, _catches_all, Certainty.POSSIBLE),
)
