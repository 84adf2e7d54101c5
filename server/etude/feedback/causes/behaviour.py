"""What a wrong value itself tells, where no pattern of the text fits: its order, its size, its kind."""

from __future__ import annotations

import ast
import math
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from etude.feedback.causes.failure import UNKNOWN, wrong_value
from etude.feedback.functions import last_expression
from etude.judge.verdict import DifferenceKind, RelationKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.feedback.causes.failure import Failure

__all__ = ["CLASSES", "Found", "behaviour_of"]

Found = tuple[str, dict[str, str]]
_SHOWN = 24


def behaviour_of(failure: Failure) -> Found | None:
    """The first class that the wrong value belongs to, with the facts of its sentence."""
    if failure.difference is None or not (wrong_value(failure) or failure.raised is None):
        return None
    if not wrong_value(failure):
        return None
    for classify in CLASSES:
        if (found := classify(failure)) is not None:
            return found
    return None


def _plain(value: Any) -> bool:
    return value is not UNKNOWN


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _items(value: Any) -> list[str] | None:
    return [repr(each) for each in value] if isinstance(value, list | tuple) else None


def _shape(failure: Failure) -> Found | None:
    """Axes that are there, or longer, than they should be: their numbers are no items of the answer."""
    if failure.kind is not DifferenceKind.SHAPE:
        return None
    got, expected = failure.got, failure.expected
    if not isinstance(got, tuple) or not isinstance(expected, tuple) or got == expected:
        return "shape-differs", {}
    if len(got) != len(expected):
        return ("axes-too-many" if len(got) > len(expected) else "axes-too-few"), {
            "count": str(abs(len(got) - len(expected)))
        }
    axis = next(at for at, (one, other) in enumerate(zip(got, expected, strict=True)) if one != other)
    return "axis-of-another-length", {
        "axis": str(axis),
        "got": str(got[axis]),
        "expected": str(expected[axis]),
    }


def _order(failure: Failure) -> Found | None:
    got, expected = _items(failure.got), _items(failure.expected)
    if got is None or expected is None or got == expected or Counter(got) != Counter(expected):
        return None
    if len(got) > 2 and got == expected[::-1]:
        return "items-reversed", {}
    return "items-in-another-order", {}


def _counts(failure: Failure) -> Found | None:
    """Items that are left out, left over, or there twice."""
    got, expected = _items(failure.got), _items(failure.expected)
    if got is None or expected is None:
        return None
    missing, over = Counter(expected) - Counter(got), Counter(got) - Counter(expected)
    if missing and over:
        return _opposite(failure, got, expected) or _nested(failure) or _same_length(got, expected)
    if not missing and not over:
        return None
    if missing:
        return _missing(got, expected, missing)
    extra = list(over)
    if all(each in expected for each in extra):
        return "items-repeated", {"item": _short(extra[0])}
    return "items-left-over", {"item": _short(extra[0])}


def _missing(got: list[str], expected: list[str], missing: Counter[str]) -> Found:
    if not got:
        return "nothing-came", {}
    if got == expected[:-1]:
        return "last-item-missing", {"item": _short(expected[-1])}
    if got == expected[1:]:
        return "first-item-missing", {"item": _short(expected[0])}
    if all(each in got for each in missing):
        return "repeated-item-missing", {"item": _short(next(iter(missing)))}
    return "items-missing", {"item": _short(next(iter(missing)))}


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _opposite(failure: Failure, got: list[str], expected: list[str]) -> Found | None:
    """What was to be kept went, and the rest stayed."""
    call = last_expression(failure.call)
    for node in ast.walk(call) if call is not None else ():
        if isinstance(node, ast.List | ast.Tuple) and node.elts:
            given = [ast.unparse(each) for each in node.elts]
            if Counter(got) + Counter(expected) == Counter(given) and not set(got) & set(expected):
                return "opposite-items", {}
    return None


def _nested(failure: Failure) -> Found | None:
    got, expected = failure.got, failure.expected
    if isinstance(got, list | tuple) and len(got) == 1 and list(got[:1]) == [expected]:
        return "one-list-too-many", {}
    return None


def _same_length(got: list[str], expected: list[str]) -> Found | None:
    if len(got) != len(expected):
        return ("too-many-items" if len(got) > len(expected) else "too-few-items"), {
            "count": str(abs(len(got) - len(expected)))
        }
    wrong = [at for at, (one, other) in enumerate(zip(got, expected, strict=True)) if one != other]
    if len(wrong) == 1:
        return "one-item-differs", {"number": str(wrong[0] + 1)}
    return "items-differ", {"number": str(wrong[0] + 1)}


def _item_counts(failure: Failure) -> Found | None:
    """Lengths that are told as numbers."""
    got, expected = failure.got, failure.expected
    if failure.kind is not DifferenceKind.LENGTH or not (_number(got) and _number(expected)):
        return None
    return ("too-many-items" if got > expected else "too-few-items"), {"count": str(abs(got - expected))}


def _truth(failure: Failure) -> Found | None:
    if isinstance(failure.got, bool) and isinstance(failure.expected, bool):
        return ("wrongly-true" if failure.got else "wrongly-false"), {}
    return None


def _turned(failure: Failure) -> Found | None:
    relation = failure.difference.relation if failure.difference is not None else None
    if relation is not None and relation.kind is RelationKind.TRANSPOSED:
        return "rows-and-columns-swapped", {}
    return None


def _sizes(failure: Failure) -> Found | None:
    got, expected = failure.got, failure.expected
    if not _number(got) or not _number(expected) or got == expected:
        return None
    if failure.kind is DifferenceKind.LENGTH:
        return None
    if got == -expected:
        return "opposite-sign", {}
    if isinstance(got, int) and isinstance(expected, int) and abs(got - expected) == 1:
        return ("one-too-many" if got > expected else "one-too-few"), {}
    if math.isclose(got, expected, rel_tol=1e-4):
        return "nearly-right", {}
    return _factor(got, expected)


def _factor(got: float, expected: float) -> Found | None:
    if expected and got:
        for factor in (2, 3, 4, 10, 100, 1000):
            if math.isclose(got, expected * factor, rel_tol=1e-9):
                return "times-too-large", {"factor": str(factor)}
            if math.isclose(got * factor, expected, rel_tol=1e-9):
                return "times-too-small", {"factor": str(factor)}
        for power, name in ((2, "square-of-the-answer"), (0.5, "root-of-the-answer")):
            if (
                expected > 0
                and got > 0
                and expected != 1
                and math.isclose(got, expected**power, rel_tol=1e-9)
            ):
                return name, {}
    if got == 0:
        return "zero-came", {}
    if expected == 0:
        return "zero-wanted", {}
    return ("sign-differs", {}) if (got < 0) != (expected < 0) else None


def _texts(failure: Failure) -> Found | None:
    got, expected = failure.got, failure.expected
    if not isinstance(got, str) or not isinstance(expected, str):
        return None
    if got.casefold() == expected.casefold():
        return "case-differs", {}
    if "".join(got.split()) == "".join(expected.split()):
        return "spaces-differ", {}
    if got == expected[::-1]:
        return "text-reversed", {}
    if not got:
        return "empty-text-came", {}
    if got in expected:
        return "part-of-the-text", {}
    if expected in got:
        return "more-than-the-text", {}
    return None


def _keys(failure: Failure) -> Found | None:
    difference = failure.difference
    if failure.kind is DifferenceKind.EXTRA_KEY and difference is not None:
        return "key-left-over", {"wanted": difference.key}
    got, expected = failure.got, failure.expected
    if isinstance(got, dict) and isinstance(expected, dict):
        if len(got) != len(expected):
            return ("too-many-keys" if len(got) > len(expected) else "too-few-keys"), {}
        return "values-of-keys-differ", {}
    if isinstance(got, set) and isinstance(expected, set):
        return ("too-many-items" if len(got) > len(expected) else "too-few-items"), {
            "count": str(abs(len(got) - len(expected)))
        }
    return None


def _none(failure: Failure) -> Found | None:
    if failure.got is None and failure.expected is not None:
        return "none-came", {}
    if failure.expected is None and _plain(failure.got):
        return "none-wanted", {}
    return None


def _types(failure: Failure) -> Found | None:
    got, expected = failure.got, failure.expected
    if isinstance(got, list | tuple) and len(got) == 1 and got[0] == expected:
        return "one-list-too-many", {}
    if isinstance(expected, list | tuple) and len(expected) == 1 and expected[0] == got:
        return "brackets-missing", {}
    if isinstance(got, list) and isinstance(expected, tuple) and list(expected) == got:
        return "list-for-tuple", {}
    if isinstance(got, tuple) and isinstance(expected, list) and list(got) == expected:
        return "tuple-for-list", {}
    if isinstance(got, str) and _plain(expected) and got == str(expected):
        return "text-of-the-value", {}
    if isinstance(got, list) and isinstance(expected, set):
        return "list-for-set", {}
    if isinstance(got, bool) != isinstance(expected, bool) and _plain(got) and _plain(expected):
        return "truth-for-value", {}
    if isinstance(got, float) and isinstance(expected, int) and got == expected:
        return "float-for-whole-number", {}
    if failure.kind is DifferenceKind.TYPE:
        return "another-type", {}
    return None


def _kinds(failure: Failure) -> Found | None:
    match failure.kind:
        case DifferenceKind.DTYPE:
            return "kind-of-array-differs", {}
        case DifferenceKind.PROPERTY:
            return "property-not-kept", {}
        case _:
            return None


def _nan(failure: Failure) -> Found | None:
    got = failure.got
    if isinstance(got, float) and not math.isfinite(got):
        return "no-number-came", {}
    return None


def _edge(failure: Failure) -> Found | None:
    example = failure.example
    if example is None or example.ordinary or not example.edge:
        return None
    if example.edge.startswith("the empty"):
        return "only-the-empty", {"edge": example.edge}
    return "only-an-edge", {"edge": example.edge}


CLASSES: Final[tuple[Callable[[Failure], Found | None], ...]] = (
    _none,
    _truth,
    _types,
    _nan,
    _edge,
    _turned,
    _shape,
    _order,
    _counts,
    _item_counts,
    _sizes,
    _texts,
    _keys,
    _kinds,
)
