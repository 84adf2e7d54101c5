"""Arrays: axes, shapes, kinds of numbers, and what compares or adds cell by cell."""

from __future__ import annotations

import ast
import math
import re
from typing import TYPE_CHECKING, Final

from etude.catalogue.python_source import syntax_tree
from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, hidden, of_kind, raises, says, wrong, wrong_value
from etude.feedback.causes.search import at_error, call_name, calls, constant
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_REDUCTIONS: Final = (
    "sum",
    "mean",
    "max",
    "min",
    "prod",
    "std",
    "var",
    "argmax",
    "argmin",
    "any",
    "all",
    "norm",
)
_TRUTH = says("truth value", "ValueError")
_BROADCAST = says("broadcast", "ValueError")
_SHAPE = of_kind(DifferenceKind.SHAPE)


def _numeric(failure: Failure) -> bool:
    """Whether the problem is one of arrays."""
    return bool({"numpy", "torch"} & set(failure.problem.code.requires))


def _sizes(text: str) -> list[int]:
    return [int(each) for each in re.findall(r"\d+", text)]


def _reductions(failure: Failure) -> Iterator[ast.Call]:
    """Reductions of arrays: `np.sum(x)`, `x.sum()`, not Python's own `sum`."""
    for call in calls(failure, *_REDUCTIONS):
        if isinstance(call.func, ast.Attribute):
            yield call


def _axis(call: ast.Call) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg in ("axis", "dim")), None)


def _module(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id="np" | "numpy" | "torch")):
            return True
        case _:
            return False


def _no_axis(failure: Failure) -> Match | None:
    if not _numeric(failure) or not _flatter(failure):
        return None
    for call in _reductions(failure):
        positional = call.args[1:] if _module(call) else call.args
        if _axis(call) is None and not positional:
            return Match(call, {"function": call_name(call)})
    return None


def _flatter(failure: Failure) -> bool:
    """A single number where an array should be, or fewer axes than there should be."""
    difference = failure.difference
    if difference is None:
        return False
    if difference.kind is DifferenceKind.TYPE:
        return difference.expected.startswith(("array", "tensor")) and not difference.got.startswith(
            ("array", "tensor")
        )
    return difference.kind is DifferenceKind.SHAPE and len(_sizes(difference.got)) < len(
        _sizes(difference.expected)
    )


def _other_axis(failure: Failure) -> Match | None:
    difference = failure.difference
    if difference is None or len(_sizes(difference.got)) != len(_sizes(difference.expected)):
        return None
    return next(
        (
            Match(call, {"function": call_name(call)})
            for call in _reductions(failure)
            if _axis(call) is not None
        ),
        None,
    )


def _no_keepdims(failure: Failure) -> Match | None:
    for call in _reductions(failure):
        axis = _axis(call)
        if (
            axis is not None
            and constant(axis) in (1, -1)
            and not any(word.arg in ("keepdims", "keepdim") for word in call.keywords)
        ):
            return Match(call, {"function": call_name(call)})
    return None


def _transposed(failure: Failure) -> bool:
    difference = failure.difference
    if failure.kind is not DifferenceKind.SHAPE or difference is None:
        return False
    got, expected = _sizes(difference.got), _sizes(difference.expected)
    return len(got) > 1 and got != expected and got == expected[::-1]


def _rows_for_columns(failure: Failure) -> Match | None:
    """Where new axes are put in: the one before gives columns, the one behind rows."""
    for node in failure.nodes:
        match node:
            case ast.Subscript(slice=ast.Tuple(elts=parts)) if any(_new_axis(each) for each in parts):
                return Match(node, {"code": ast.unparse(node)})
    return Match()


def _new_axis(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=None) | ast.Attribute(attr="newaxis"):
            return True
        case _:
            return False


def _side_by_side(failure: Failure) -> Match | None:
    """Two arrays that are combined item by item, where each of one belongs with each of the other."""
    difference = failure.difference
    shown = failure.raised is None and difference is not None and len(_sizes(difference.expected)) == 2
    if not shown and not _broadcasts(failure):
        return None
    pairs = any(
        call_name(each) in ("outer", "newaxis") or _new_axis_in(each) for each in ast.walk(failure.reference)
    )
    if not pairs:
        return None
    raised = failure.raised or failure.verdict.raised
    lines = {span.line for span in raised.spans[-1:]} if raised is not None else set()
    for node in failure.nodes:
        if (
            isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Add | ast.Sub | ast.Mult)
            and node.lineno in lines
        ):
            return Match(node, {"code": ast.unparse(node)})
    return None


def _new_axis_in(node: ast.AST) -> bool:
    match node:
        case ast.Subscript(slice=ast.Tuple(elts=parts)):
            return any(_new_axis(each) for each in parts)
        case _:
            return False


def _broadcasts(failure: Failure) -> bool:
    raised = failure.raised or failure.verdict.raised
    return raised is not None and "broadcast" in raised.message


def _integer_array(failure: Failure) -> Match | None:
    for call in calls(
        failure,
        "zeros",
        "ones",
        "empty",
        "full",
        "array",
        "asarray",
        "astype",
        "zeros_like",
        "empty_like",
        "ones_like",
        "full_like",
    ):
        name = call_name(call)
        kind = next((word.value for word in call.keywords if word.arg == "dtype"), None)
        if name == "astype" and call.args:
            kind = call.args[0]
        if kind is not None and re.search(r"\bint|\.dtype$", ast.unparse(kind)):
            return Match(call, {"code": ast.unparse(call)})
        if name.endswith("_like") and kind is None:
            return Match(call, {"code": ast.unparse(call)})
    return None


def _whole_numbers(failure: Failure) -> bool:
    """Whole numbers came where others should be: another kind of array, or digits cut off."""
    difference = failure.difference
    if difference is None or not _numeric(failure):
        return False
    if difference.kind is DifferenceKind.DTYPE:
        return "int" in difference.got and "float" in difference.expected
    got, expected = failure.got, failure.expected
    return (
        isinstance(got, int | float)
        and isinstance(expected, float)
        and math.isfinite(expected)
        and got != expected
        and (got == math.trunc(expected) or _wrapped(got))
    )


def _wrapped(value: float) -> bool:
    return isinstance(value, int) and abs(value) > 2**31


def _builtin_extreme(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Call(func=ast.Name(id="max" | "min" as name)) if at_error(failure, node):
                return Match(node, {"function": name})
    return None


def _extreme_of_two(failure: Failure) -> Match | None:
    """`np.max(a, b)`: the second argument is an axis."""
    for call in calls(failure, "max", "min", "amax", "amin"):
        if (
            isinstance(call.func, ast.Attribute)
            and _module(call)
            and len(call.args) > 1
            and constant(call.args[1]) is None
        ):
            return Match(call, {"function": call_name(call).removeprefix("a")})
        if (
            isinstance(call.func, ast.Attribute)
            and _module(call)
            and len(call.args) > 1
            and _is_zero(call.args[0])
        ):
            return Match(call, {"function": call_name(call).removeprefix("a")})
    return None


def _is_zero(node: ast.expr) -> bool:
    return constant(node) == 0


def _words_between(failure: Failure) -> Match | None:
    for node in failure.nodes:
        if isinstance(node, ast.BoolOp) and at_error(failure, node):
            sign = "&" if isinstance(node.op, ast.And) else "|"
            return Match(node, {"word": "and" if sign == "&" else "or", "sign": sign})
        if isinstance(node, ast.Compare) and len(node.ops) > 1 and at_error(failure, node):
            return Match(node, {"word": "a < b < c", "sign": "&"})
    return None


def _asked_array(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if at_error(failure, test):
                return Match(test, {"code": ast.unparse(test)})
    return None


def _product_for_matmul(failure: Failure) -> Match | None:
    wants = any(
        (isinstance(each, ast.BinOp) and isinstance(each.op, ast.MatMult))
        or call_name(each) in ("dot", "matmul")
        for each in ast.walk(failure.reference)
    )
    uses = any(
        isinstance(each, ast.BinOp) and isinstance(each.op, ast.MatMult) for each in failure.nodes
    ) or any(calls(failure, "dot", "matmul", "einsum", "inner"))
    if not wants or uses:
        return None
    for node in failure.nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            return Match(node, {"code": ast.unparse(node)})
    return None


def _not_a_number(failure: Failure) -> bool:
    """Nan or infinity came where a number should be."""
    got = failure.got
    return (
        wrong_value(failure)
        and isinstance(got, float)
        and not math.isfinite(got)
        and (not isinstance(failure.expected, float) or math.isfinite(failure.expected))
    )


def _divides(failure: Failure) -> Match | None:
    divisions = [
        node
        for node in failure.nodes
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
    ]
    plain = [
        node
        for node in divisions
        if not isinstance(node, ast.BinOp) or not isinstance(node.right, ast.Constant)
    ]
    if plain:
        return Match(plain[-1])
    for call in calls(failure, "log", "sqrt", "divide"):
        return Match(call)
    return None


def _ratio(failure: Failure) -> float:
    got, expected = failure.got, failure.expected
    real = all(
        isinstance(each, int | float) and not isinstance(each, bool) and math.isfinite(each)
        for each in (got, expected)
    )
    return got / expected if wrong_value(failure) and real and expected and got else 0.0


def _averages(nodes: Iterator[ast.AST] | list[ast.expr | ast.stmt]) -> bool:
    for node in nodes:
        if call_name(node) in ("mean", "average", "fmean"):
            return True
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            divisor = node.right if isinstance(node, ast.BinOp) else node.value
            if re.search(r"\blen\(|\.size|\.shape|\bn\b", ast.unparse(divisor)):
                return True
    return False


def _sums(failure: Failure) -> Match | None:
    """A sum, where the reference takes a mean and the program none."""
    if not _averages(ast.walk(failure.reference)) or _averages(ast.walk(failure.tree)):
        return None
    for call in calls(failure, "sum", "dot", "fsum"):
        return Match(call)
    return None


def _means(failure: Failure) -> Match | None:
    """More means than the reference takes, and the value is a whole part of what it should be."""
    ratio = _ratio(failure)
    parts = bool(ratio) and any(math.isclose(ratio * count, 1.0, rel_tol=1e-6) for count in range(2, 33))
    call = next(calls(failure, "mean", "average"), None)
    return Match(call) if parts and call is not None else None


def _counts_of_arguments(failure: Failure) -> set[int]:
    """How many items the lists in the shown call have, beyond one."""
    try:
        tree = syntax_tree(failure.call)
    except SyntaxError:
        return set()
    return {len(node.elts) for node in ast.walk(tree) if isinstance(node, ast.List) and len(node.elts) > 1}


def _variance(failure: Failure) -> Match | None:
    """A variance whose value is wrong by exactly what its count makes out, the count being that of the shown call."""
    ratio = _ratio(failure)
    for call in calls(failure, "var", "std"):
        power = 2 if call_name(call) == "std" else 1
        told = any(word.arg in ("ddof", "correction", "unbiased") for word in call.keywords)
        for count in _counts_of_arguments(failure):
            share = (count - 1) / count
            wanted = 1 / share if told else share
            if ratio and math.isclose(ratio**power, wanted, rel_tol=1e-6):
                return Match(call, {"function": call_name(call)})
    return None


def _negative(failure: Failure) -> bool:
    got, expected = failure.got, failure.expected
    return (
        wrong_value(failure)
        and isinstance(got, int | float)
        and isinstance(expected, int | float)
        and got < 0 == expected
    )


def _nothing_clips(failure: Failure) -> Match | None:
    if any(calls(failure, "clip", "maximum", "max", "relu", "fmax", "where")):
        return None
    return Match()


def _roots(nodes: Iterator[ast.AST] | list[ast.expr | ast.stmt]) -> bool:
    """Whether a square root is taken somewhere."""
    for node in nodes:
        if call_name(node) in ("sqrt", "isqrt", "norm", "hypot", "std", "rsqrt", "dist"):
            return True
        if (
            isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Pow)
            and constant(node.right) in (0.5, -0.5)
        ):
            return True
    return False


def _root_missing(failure: Failure) -> Match | None:
    return Match() if _roots(ast.walk(failure.reference)) and not _roots(ast.walk(failure.tree)) else None


_NUMBER = of_kind(DifferenceKind.VALUE)
RULES: Final = (
    Rule("builtin-for-array", _TRUTH, _builtin_extreme, Certainty.PROVEN),
    Rule("word-between-arrays", _TRUTH, _words_between, Certainty.PROVEN),
    Rule("array-as-condition", _TRUTH, _asked_array, Certainty.LIKELY),
    Rule(
        "extreme-along-for-extreme-of-two",
        either(wrong, raises("TypeError", "AxisError", "ValueError")),
        _extreme_of_two,
    ),
    Rule("axis-missing", either(_SHAPE, of_kind(DifferenceKind.TYPE)), _no_axis),
    Rule("rows-and-columns-swapped", _transposed, _rows_for_columns),
    Rule("pairs-side-by-side", either(_SHAPE, _BROADCAST), _side_by_side),
    Rule("keepdims-missing", either(_BROADCAST, _SHAPE), _no_keepdims),
    Rule("axis-is-the-other", _SHAPE, _other_axis, Certainty.POSSIBLE),
    Rule("product-for-matrix-product", _SHAPE, _product_for_matmul),
    Rule("array-of-whole-numbers", _whole_numbers, _integer_array, Certainty.PROVEN),
    Rule("divides-by-nothing", _not_a_number, _divides, Certainty.PROVEN),
    Rule("variance-divides-by-another-count", _NUMBER, _variance),
    Rule("mean-for-sum", _NUMBER, _means),
    Rule("sum-for-mean", either(_NUMBER, hidden), _sums),
    Rule("nothing-clips", _negative, _nothing_clips),
    Rule("root-missing", _NUMBER, _root_missing),
)
