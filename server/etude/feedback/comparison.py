"""What came instead of what: the first line that a wrong value gets, and the advice after it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.exceptions import error_text, raised_line
from etude.feedback.functions import called_function, function_name, last_expression
from etude.feedback.one_line_call import in_one_line
from etude.feedback.place import prints, returns_at
from etude.feedback.producers import MUTATORS
from etude.feedback.shorten import FIRST_LINE, fit, one_line, shorten
from etude.judge.verdict import DifferenceKind, Raised, RelationKind
from etude.messages import say

if TYPE_CHECKING:
    from etude.feedback.functions import Function
    from etude.judge.syntax import Program
    from etude.judge.verdict import Counterexample, Difference, Relation

__all__ = ["TYPE_BEHIND", "advice", "headline", "is_withheld", "lazy_kind", "shown_call", "shown_path"]

_ITERATORS: Final = (
    "map|filter|zip|generator|reversed|enumerate|islice|chain|accumulate|dict_keys|dict_values"
)
_LAZY: Final = re.compile(rf"^<?(?:a |the )?`?({_ITERATORS})\b(?: object|`|>|$)")
_EXCEPTION: Final = re.compile(r"raises (\w+)|([A-Z]\w*(?:Error|Exception|Warning|Iteration|Exit))")
TYPE_BEHIND: Final = re.compile(
    r" \(\w+\)$"
)  # "1 (int)": the type matters beside another type, not beside None
_KINDS: Final = {
    kind.__name__: kind for kind in (bool, int, float, complex, str, bytes, list, tuple, set, dict)
}
_CONTAINERS: Final = (("[", "list"), ("{", "dict"), ("array(", "array"), ("tensor(", "tensor"))

# For sentences about a None that nobody asked for, those that do not say what should have come.
_WITHOUT_EXPECTED: Final = {
    "feedback.value.nothing_printed": "feedback.value.gives_nothing_printed",
    "feedback.value.nothing": "feedback.value.gives_nothing",
    "feedback.value.nothing_here": "feedback.value.gives_nothing_here",
}


def headline(program: Program, entry: str, example: Counterexample) -> str:
    """One line of at most 120 characters that says which call should give what, and what it gave."""
    edge = _edge(example)
    return _headline(program, entry, example, FIRST_LINE - len(edge)) + edge


def shown_call(call: str, *, path: str = "") -> str:
    """The last line of a call, in parentheses where a path is to follow an operator."""
    call = in_one_line(call)
    lines = [line for line in call.strip().splitlines() if line.strip()]
    last = lines[-1].strip() if lines else ""
    expression = last_expression(call)
    if expression is not None and "\n" in (whole := ast.get_source_segment(call, expression) or last):
        last = whole
    simple = ast.Call | ast.Name | ast.Subscript | ast.Attribute | ast.List | ast.Dict | ast.Tuple
    return f"({last})" if path and expression is not None and not isinstance(expression, simple) else last


def advice(program: Program, entry: str, example: Counterexample) -> str:
    """What to do about it, where the difference alone tells; else empty."""
    difference = example.difference
    if _changed(example):
        argument = example.changed_argument or "argument"
        if difference.got.startswith("tensor"):
            return say("feedback.advice.changed_tensor", argument=argument)
        if any(difference.got.startswith(start) for start, _ in _CONTAINERS):
            return say("feedback.advice.changed", argument=argument)
        return say(
            "feedback.advice.changed_inside"
        )  # a tuple, or an object: `copy()` is none of their methods
    if kind := lazy_kind(difference):
        return say("feedback.advice.lazy", kind=kind)
    if difference.got == "None" and (method := _changing_method(program, entry, example)):
        return say("feedback.advice.nothing_from_method", method=method)
    if difference.kind is DifferenceKind.TYPE and difference.got != "None":
        expected, got = _type_word(difference.expected), _type_word(difference.got)
        if expected and got and expected != got:
            return say("feedback.advice.other_type", expected=expected, got=got)
    if difference.relation is not None and difference.relation.kind is RelationKind.NEAR:
        absolute, relative = (
            f"{each:.2g}" for each in (difference.relation.absolute, difference.relation.relative)
        )
        return say("feedback.advice.near", absolute=absolute, relative=relative)
    is_certain = difference.relation is not None
    if (
        difference.kind is DifferenceKind.SHAPE
        and not is_certain
        and _transposed(difference.expected, difference.got)
    ):
        return say("feedback.advice.transposed")
    return ""


def _edge(example: Counterexample) -> str:
    if example.ordinary:
        return ""
    if not example.edge:
        return say("feedback.value.only_edges")
    return say("feedback.value.only_edge", edge=shorten(example.edge, 40))


def _headline(program: Program, entry: str, example: Counterexample, limit: int) -> str:
    difference, path = example.difference, shown_path(example)
    call = shown_call(example.call, path=path)
    if is_withheld(example):
        return _without_expected(program, entry, example, limit)
    facts = {"call": call, "path": path, "expected": difference.expected, "got": difference.got}
    if _changed(example):
        function = function_name(called_function(program, entry, example.call), entry)
        what = next((word for start, word in _CONTAINERS if difference.got.startswith(start)), "other")
        what = "set" if what == "dict" and _type_word(difference.got) == _word("set") else what
        what = say(f"feedback.value.argument_{what}")
        argument = example.changed_argument or difference.path
        return fit(
            "feedback.value.changed", limit=limit, function=function, what=what, argument=argument, **facts
        )
    match difference.kind:
        case DifferenceKind.MISSING_KEY | DifferenceKind.EXTRA_KEY:
            return fit(
                _key_sentence(example),
                limit=limit,
                wanted=difference.key,
                nearest=difference.nearest,
                **facts,
            )
        case DifferenceKind.NOT_RAISED:
            facts["expected"] = _wanted_exception(difference.expected) or difference.expected
            return fit("feedback.value.should_raise", limit=limit, **facts)
        case DifferenceKind.RAISED:
            return _raised(example, call, limit)
        case DifferenceKind.PROPERTY:
            return fit("feedback.value.property", limit=limit, property=difference.expected, **facts)
        case DifferenceKind.ORDER:
            return fit("feedback.value.order", limit=limit, **facts)
        case DifferenceKind.LENGTH if difference.counts is not None and difference.relation is None:
            return _count(difference.counts, limit, facts)
    if kind := lazy_kind(difference):
        return fit("feedback.value.lazy", limit=limit, kind=kind, **facts)
    if difference.got == "None" and not path:
        facts["expected"] = TYPE_BEHIND.sub("", difference.expected)
        sentence, function = _nothing(program, entry, example)
        return fit(sentence, limit=limit, function=function, **facts)
    if difference.relation is not None:
        return _related(difference.relation, limit, facts)
    return fit("feedback.value.wrong", limit=limit, **facts)


def is_withheld(example: Counterexample) -> bool:
    """Whether the problem's author does not want to be told what should have come."""
    return not example.expected and not example.difference.expected and not _changed(example)


def _without_expected(program: Program, entry: str, example: Counterexample, limit: int) -> str:
    """What came, and that it is not right."""
    path = shown_path(example)
    facts = {"call": shown_call(example.call, path=path), "path": path, "got": example.difference.got}
    if example.raised is not None:
        return raised_line(f"`{facts['call']}`", example.raised, limit=limit)
    if kind := lazy_kind(example.difference):
        return fit("feedback.value.gives_lazy", limit=limit, kind=kind, **facts)
    if example.difference.got == "None" and not path:
        sentence, function = _nothing(program, entry, example)
        if (without := _WITHOUT_EXPECTED.get(sentence)) is not None:
            return fit(without, limit=limit, function=function, **facts)
    return fit("feedback.value.gives", limit=limit, **facts)


def _count(counts: tuple[int, int], limit: int, facts: dict[str, str]) -> str:
    """How many items there should be, where the values themselves do not fit on the line."""
    whole = say("feedback.value.wrong", **facts)
    if len(one_line(whole)) <= limit:
        return fit("feedback.value.wrong", limit=limit, **facts)
    expected, got = map(str, counts)
    return fit("feedback.value.count", limit=limit, **facts | {"expected": expected, "got": got})


def _related(relation: Relation, limit: int, facts: dict[str, str]) -> str:
    """What came instead of what, and what all numbers around it have in common."""
    amount = relation.amount
    match relation.kind:
        case RelationKind.FACTOR if amount == "-1":
            return fit("feedback.value.opposite", limit=limit, **facts)
        case RelationKind.FACTOR:
            return fit("feedback.value.factor", limit=limit, amount=amount, **facts)
        case RelationKind.OFFSET:
            way = "less" if amount.startswith("-") else "more"
            return fit(f"feedback.value.{way}", limit=limit, amount=amount.removeprefix("-"), **facts)
        case RelationKind.TRANSPOSED:
            return fit("feedback.value.transposed", limit=limit, **facts)
        case RelationKind.NEAR:
            return fit("feedback.value.wrong", limit=limit, **facts)


def _changed(example: Counterexample) -> bool:
    return bool(example.changed_argument) or example.difference.kind is DifferenceKind.MUTATED


def shown_path(example: Counterexample) -> str:
    """The path as it is written behind the call; a missing key is no part of it, a shape or dtype is."""
    difference = example.difference
    match difference.kind:
        case DifferenceKind.MISSING_KEY | DifferenceKind.EXTRA_KEY:
            return difference.path.removesuffix(f"[{difference.key}]")
        case DifferenceKind.SHAPE if not difference.path.endswith(".shape"):
            return f"{difference.path}.shape"
        case DifferenceKind.DTYPE if not difference.path.endswith(".dtype"):
            return f"{difference.path}.dtype"
        case _:
            return difference.path


def _key_sentence(example: Counterexample) -> str:
    if example.difference.kind is DifferenceKind.EXTRA_KEY:
        return "feedback.value.extra_key"
    return (
        "feedback.value.missing_key_nearest" if example.difference.nearest else "feedback.value.missing_key"
    )


def _raised(example: Counterexample, call: str, limit: int) -> str:
    difference = example.difference
    raised = example.raised or Raised(difference.got, "")
    if wanted := _wanted_exception(difference.expected):
        got = error_text(raised)
        return fit("feedback.value.should_raise", limit=limit, call=call, expected=wanted, got=got)
    return raised_line(f"`{call}`", raised, limit=limit)


def _wanted_exception(expected: str) -> str:
    """The exception's name, when an exception is what was expected."""
    found = _EXCEPTION.fullmatch(expected)
    return (found[1] or found[2]) if found else ""


def lazy_kind(difference: Difference) -> str:
    """The kind of an iterator that came where a container should have; else empty."""
    found = _LAZY.match(difference.got)
    return found[1] if found and not _LAZY.match(difference.expected) else ""


def _nothing(program: Program, entry: str, example: Counterexample) -> tuple[str, str]:
    """The sentence for a None that nobody asked for, and the function that it came from."""
    function = called_function(program, entry, example.call)
    if function is None or isinstance(function, ast.Lambda):
        return "feedback.value.wrong", entry
    if example.returned_at is not None and returns_at(function, example.returned_at):
        return "feedback.value.wrong", entry
    if not _gives(function):
        return f"feedback.value.nothing{'_printed' if prints(function) else ''}", function.name
    ends = example.returned_at is None and isinstance(function.body[-1], ast.Return)
    return f"feedback.value.{'wrong' if ends else 'nothing_here'}", function.name


def _gives(function: Function) -> bool:
    return any(isinstance(node, ast.Return) and node.value is not None for node in ast.walk(function))


def _changing_method(program: Program, entry: str, example: Counterexample) -> str:
    """The method such as `sort` whose None the function handed on."""
    function = called_function(program, entry, example.call)
    for node in ast.walk(function) if function is not None else ():
        match node:
            case (
                ast.Return(value=ast.Call(func=ast.Attribute(attr=method)))
                | ast.Assign(value=ast.Call(func=ast.Attribute(attr=method)))
            ) if method in MUTATORS - {"pop", "popitem", "popleft", "setdefault"}:
                return method
    return ""


def _type_word(text: str) -> str:
    """The type of a shown value in words; empty when the text does not tell."""
    if text in _KINDS:
        return _word(text)
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return ""
    kind = "none" if value is None else type(value).__name__
    return _word(kind) if kind in {*_KINDS, "none"} else ""


def _word(kind: str) -> str:
    return say(f"feedback.type.{kind}")


def _transposed(expected: str, got: str) -> bool:
    sizes = [re.findall(r"\d+", text) for text in (expected, got)]
    return len(sizes[0]) > 1 and sizes[0] != sizes[1] and sorted(sizes[0]) == sorted(sizes[1])
