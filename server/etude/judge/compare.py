"""Is what came what was expected? If not: the first difference, and where in the value it is."""

from __future__ import annotations

import difflib
import itertools
import sys
from collections import OrderedDict, deque
from typing import Any

from etude.catalogue.model import CompareMode, Comparison, Tolerance
from etude.judge.cage import packing
from etude.judge.proxies import can_be_called, is_remote
from etude.judge.rendering import IteratorContents, Opaque, kind_of, render
from etude.judge.tensors import TensorValue
from etude.judge.verdict import Difference, DifferenceKind

__all__ = ["compare"]

_NUMBERS = (int, float, complex)
_CONTAINERS = (list, dict)
_BINARY = (b"\xc4", b"\xc5", b"\xc6")
_KEY = 60  # characters of a key
_MAX_REORDERED = 64  # in a longer list the order is nothing that one sees at a glance


def compare(
    got: object, expected: object, rules: Comparison, tolerance: Tolerance | None = None
) -> Difference | None:
    """The first difference between two values, or None.

    Walks without recursion, so that depth costs nothing; what was compared once is not compared again, so
    that cycles end.
    """
    if isinstance(expected, _CONTAINERS) and _same_bytes(got, expected):
        return None
    return _Walk(rules, tolerance or rules.tolerance).run(got, expected)


def _same_bytes(got: object, expected: object) -> bool:
    """Whether both are the same plain data, types and all: the common case, and the C library is quick."""
    try:
        data = packing.packb(expected)
        # Bytes and bytearrays look the same there.
        return packing.packb(got) == data and not any(code in data for code in _BINARY)
    except (TypeError, packing.PackError, RecursionError):
        return False


class _Walk:
    def __init__(self, rules: Comparison, tolerance: Tolerance) -> None:
        self.rules = rules
        self.tolerance = tolerance
        self.stack: list[tuple[Any, Any, str]] = []
        self.seen: set[tuple[int, int]] = set()

    def run(self, got: object, expected: object) -> Difference | None:
        self.stack.append((got, expected, ""))
        while self.stack:
            one, other, path = self.stack.pop()
            difference = self.pair(one, other, path)
            if difference is not None:
                return difference
        return None

    def pair(self, got: Any, expected: Any, path: str) -> Difference | None:
        if is_remote(got):
            return self.remote(got, expected, path)
        if isinstance(expected, IteratorContents) or isinstance(got, IteratorContents | Opaque):
            return self.iterators(got, expected, path)
        numpy = sys.modules.get("numpy")
        if numpy is not None and (isinstance(got, numpy.ndarray) or isinstance(expected, numpy.ndarray)):
            return self.arrays(numpy, got, expected, path)
        if isinstance(got, TensorValue) or isinstance(expected, TensorValue):
            return self.tensors(numpy, got, expected, path)
        if numpy is not None and self.rules.mode is not CompareMode.STRICT:
            got, expected = _unboxed(numpy, got), _unboxed(numpy, expected)
        if self.numbers_match(got, expected):
            return None
        if type(got) is not type(expected) and not self.same_family(got, expected):
            return _difference(DifferenceKind.TYPE, path, expected, got)
        if isinstance(expected, list | tuple | deque):
            return self.sequences(got, expected, path)
        if isinstance(expected, dict):
            return self.dictionaries(got, expected, path)
        if numpy is not None and isinstance(expected, numpy.generic) and _same_scalar(numpy, got, expected):
            return None
        if got != expected:
            return _difference(DifferenceKind.VALUE, path, expected, got)
        if self.rules.mode is CompareMode.STRICT and not _alike(got, expected):
            return _difference(DifferenceKind.TYPE, path, expected, got)
        return None

    def remote(self, got: Any, expected: Any, path: str) -> Difference | None:
        if isinstance(expected, Opaque) and expected.is_callable == can_be_called(got) and not expected.data:
            return None
        return _difference(DifferenceKind.TYPE, path, expected, got)

    def iterators(self, got: Any, expected: Any, path: str) -> Difference | None:
        if isinstance(got, Opaque) and isinstance(expected, Opaque):
            if got.is_callable != expected.is_callable or len(got.data) != len(expected.data):
                return _difference(DifferenceKind.TYPE, path, expected, got)
            self.stack += [(one, other, path) for one, other in zip(got.data, expected.data, strict=True)]
            return None
        if isinstance(got, IteratorContents) and isinstance(expected, IteratorContents):
            return self.sequences(got.items, expected.items, path)
        return _difference(DifferenceKind.TYPE, path, expected, got)

    def numbers_match(self, got: Any, expected: Any) -> bool:
        if type(got) not in _NUMBERS or type(expected) not in _NUMBERS:
            return False
        if self.rules.mode is CompareMode.STRICT and type(got) is not type(expected):
            return False
        if _same_number(got, expected):
            return True
        return self.rules.mode is CompareMode.APPROX and _close(got, expected, self.tolerance)

    def same_family(self, got: Any, expected: Any) -> bool:
        """Whether a difference in type is only one in value: 1 and 1.0 when types do not matter."""
        if self.rules.mode is CompareMode.STRICT:
            return False
        if isinstance(got, _NUMBERS) and isinstance(expected, _NUMBERS):
            return self.rules.mode is CompareMode.EQUAL or not (
                isinstance(got, bool) or isinstance(expected, bool)
            )
        return any(isinstance(got, kind) and isinstance(expected, kind) for kind in (dict, set | frozenset))

    def once(self, got: Any, expected: Any) -> bool:
        pair = (id(got), id(expected))
        if pair in self.seen:
            return False
        self.seen.add(pair)
        return True

    def sequences(self, got: Any, expected: Any, path: str) -> Difference | None:
        if not self.once(got, expected):
            return None
        if len(got) != len(expected):
            counts = len(expected), len(got)
            return Difference(DifferenceKind.LENGTH, path, render(expected), render(got), counts=counts)
        if len(got) > 1 and self.is_reordered(got, expected):
            return _difference(DifferenceKind.ORDER, path, expected, got)
        for index in range(len(expected) - 1, -1, -1):
            self.stack.append((got[index], expected[index], f"{path}[{index}]"))
        return None

    @staticmethod
    def is_reordered(got: Any, expected: Any) -> bool:
        if len(got) > _MAX_REORDERED or not all(type(item) in (int, str) for item in (*got, *expected)):
            return False
        if list(got) == list(expected):
            return False
        return sorted(got, key=_by_kind) == sorted(expected, key=_by_kind)

    def dictionaries(self, got: Any, expected: Any, path: str) -> Difference | None:
        if not self.once(got, expected):
            return None
        strict = self.rules.mode is CompareMode.STRICT
        own = {key: key for key in got} if strict else {}
        for key in expected:
            if key not in got or (strict and not _alike(own[key], key)):
                nearest = render(own[key], _KEY) if key in own else _nearest(key, got, expected)
                whole = render(expected), render(got)
                return Difference(DifferenceKind.MISSING_KEY, path, *whole, render(key, _KEY), nearest)
        for key in got:
            if key not in expected:
                whole = render(expected), render(got)
                return Difference(DifferenceKind.EXTRA_KEY, path, *whole, render(key, _KEY))
        if type(expected) is OrderedDict and list(got) != list(expected):
            return _difference(DifferenceKind.ORDER, path, expected, got)
        for key in reversed(list(expected)):
            if path or not _same_bytes(got[key], expected[key]):
                self.stack.append((got[key], expected[key], f"{path}[{render(key, _KEY)}]"))
        return None

    # ------------------------------------------------------------------ arrays

    def tensors(self, numpy: Any, got: Any, expected: Any, path: str) -> Difference | None:
        if not (isinstance(got, TensorValue) and isinstance(expected, TensorValue)):
            return self.tensor_and_number(numpy, got, expected, path)
        if self.rules.check_shape and got.shape != expected.shape:
            return Difference(DifferenceKind.SHAPE, f"{path}.shape", str(expected.shape), str(got.shape))
        if self.rules.check_dtype and got.dtype != expected.dtype:
            wanted, found = f"torch.{expected.dtype}", f"torch.{got.dtype}"
            return Difference(DifferenceKind.DTYPE, f"{path}.dtype", wanted, found)
        return self.arrays(numpy, got.array, expected.array, path)

    def tensor_and_number(self, numpy: Any, got: Any, expected: Any, path: str) -> Difference | None:
        one, other = (each.array if isinstance(each, TensorValue) else each for each in (got, expected))
        if self.rules.mode is not CompareMode.STRICT and _both_scalar(numpy, one, other):
            return self.pair(_scalar(one), _scalar(other), path)
        return _difference(DifferenceKind.TYPE, path, expected, got)

    def arrays(self, numpy: Any, got: Any, expected: Any, path: str) -> Difference | None:
        if not (isinstance(got, numpy.ndarray) and isinstance(expected, numpy.ndarray)):
            if (
                expected is not None
                and self.rules.mode is not CompareMode.STRICT
                and _both_scalar(numpy, got, expected)
            ):
                return self.pair(_scalar(got), _scalar(expected), path)
            return _difference(DifferenceKind.TYPE, path, expected, got)
        if self.rules.check_shape and got.shape != expected.shape:
            return Difference(DifferenceKind.SHAPE, f"{path}.shape", str(expected.shape), str(got.shape))
        if self.rules.check_dtype and got.dtype != expected.dtype:
            return Difference(DifferenceKind.DTYPE, f"{path}.dtype", str(expected.dtype), str(got.dtype))
        try:
            bad = ~self.equal_cells(numpy, got, expected)
        except (TypeError, ValueError):
            return Difference(DifferenceKind.SHAPE, f"{path}.shape", str(expected.shape), str(got.shape))
        if not bad.any():
            return None
        index = tuple(int(i) for i in numpy.argwhere(bad)[0])
        at = f"{path}[{', '.join(map(str, index))}]" if index else path
        expected_cell = numpy.broadcast_to(expected, bad.shape)[index]
        return _difference(DifferenceKind.VALUE, at, expected_cell, numpy.broadcast_to(got, bad.shape)[index])

    def equal_cells(self, numpy: Any, got: Any, expected: Any) -> Any:
        if got.dtype.hasobject or expected.dtype.hasobject:
            flat = [
                compare(a, b, self.rules) is None for a, b in zip(got.ravel(), expected.ravel(), strict=True)
            ]
            return numpy.array(flat, bool).reshape(got.shape)
        numeric = got.dtype.kind in "iufc" and expected.dtype.kind in "iufc"
        if self.rules.mode is CompareMode.APPROX and numeric:
            return numpy.isclose(got, expected, self.tolerance.rtol, self.tolerance.atol, equal_nan=True)
        same = got == expected
        if numeric:
            same = same | (numpy.isnan(got) & numpy.isnan(expected))
        elif got.dtype.kind == expected.dtype.kind and got.dtype.kind in "mM":
            same = same | (numpy.isnat(got) & numpy.isnat(expected))
        return numpy.asarray(same)


def _by_kind(value: int | str) -> tuple[bool, int | str]:
    return type(value) is str, value


def _nearest(key: Any, got: Any, expected: Any) -> str:
    """The key that only `got` has and that is written most like `key`."""
    others = [render(other, _KEY) for other in itertools.islice(got, _MAX_REORDERED) if other not in expected]
    near = difflib.get_close_matches(render(key, _KEY), others, 1, 0.6)
    return near[0] if near else ""


def _same_number(got: Any, expected: Any) -> bool:
    if got == expected:
        return True
    if isinstance(got, complex) and isinstance(expected, complex):
        return _same_number(got.real, expected.real) and _same_number(got.imag, expected.imag)
    return bool(got != got and expected != expected)  # nan is what one expects where nan is expected


def _same_scalar(numpy: Any, got: Any, expected: Any) -> bool:
    if expected.dtype.kind in "mM":
        return bool(numpy.isnat(expected) and numpy.isnat(got))
    return bool(expected.dtype.kind in "fc" and _same_number(expected.item(), got.item()))


def _alike(one: Any, other: Any) -> bool:
    """Whether two equal values are of the same types, all the way down: 1, 1.0 and True are equal."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return all(map(_alike, one, other))
    if isinstance(one, set | frozenset):
        own = {item: item for item in one}
        return all(_alike(own[item], item) for item in other)
    return True


def _close(got: complex, expected: complex, tolerance: Tolerance) -> bool:
    try:
        return abs(got - expected) <= tolerance.atol + tolerance.rtol * abs(expected)
    except OverflowError:
        return False


def _unboxed(numpy: Any, value: Any) -> Any:
    if isinstance(value, numpy.generic) and value.dtype.kind in "biufc":
        return value.item()
    return value


def _both_scalar(numpy: Any, got: Any, expected: Any) -> bool:
    return all(
        isinstance(value, (*_NUMBERS, numpy.generic))
        or (isinstance(value, numpy.ndarray) and value.shape == ())
        for value in (got, expected)
    )


def _scalar(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value


def _difference(kind: DifferenceKind, path: str, expected: object, got: object) -> Difference:
    if kind is DifferenceKind.TYPE:
        # When both look alike, the types are what differs: 1 and True, [1] and (1,).
        return Difference(kind, path, _typed(expected), _typed(got))
    return Difference(kind, path, render(expected), render(got))


def _typed(value: object) -> str:
    text = render(value, 120)
    if (
        value is None
        or is_remote(value)
        or isinstance(value, IteratorContents | Opaque | str | list | tuple | dict | set)
    ):
        return text
    return f"{text} ({kind_of(value)})"
