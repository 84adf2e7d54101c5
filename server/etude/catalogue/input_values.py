"""Reads the type tables of `[input]`: one function for each type, each knowing its keys."""

from __future__ import annotations

import keyword
import math
from typing import TYPE_CHECKING

from etude.catalogue.input_faults import NUMBER, Table, is_a, nearest
from etude.catalogue.input_types import (
    Argument,
    ArrayType,
    BoolType,
    Bounds,
    CallableType,
    Constant,
    ConstantType,
    DictType,
    Dimension,
    FloatType,
    IntType,
    NestedType,
    NoneType,
    OneOfType,
    RecordType,
    Scalar,
    SequenceType,
    StrType,
    ValueType,
)

if TYPE_CHECKING:
    from collections.abc import Callable

# The functions of judge.inputs.callables.
CALLABLES = (
    *("identity", "double", "increment", "square", "negate", "is_even"),
    *("add", "multiply", "constant_one", "raises"),
)
DTYPES = ("float64", "float32", "float16", "int64", "int32", "int16", "int8", "uint8", "bool")
_LIMITS = {"uint8": (0, 255)} | {
    f"int{bits}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (8, 16, 32)
}
CONTAINERS = ("list", "tuple")
USUAL_DTYPES = {"numpy": "float64", "torch": "float32"}
LARGEST_SIZE = 1000  # of a container that is written down in a call someone should read, with room to spare

TEACHING_INTS = (2, 3, 1, 4, 5, -1, 0)
TEACHING_FLOATS = (2.0, 3.0, 1.0, 0.5, 4.0, -1.0, 0.0)
TEACHING_TEXT = "ab"


def parse_argument(table: Table) -> Argument:
    """A named type table."""
    name = table.one("name", str)
    if name and (not name.isidentifier() or name.startswith("_") or keyword.iskeyword(name)):
        table.fault(f"{name!r} cannot be the name of an argument.", "name")
    return Argument(name, parse_type(table))


def parse_type(table: Table) -> ValueType:
    """A type table; `name` may have been taken from it before."""
    name = table.one("type", str)
    read = _TYPES.get(name)
    if read is None:
        if name:
            table.fault(f"There is no type {name!r}.{nearest(name, _TYPES)}", "type")
        return NoneType()
    made = read(table)
    table.close()
    return made


def parse_dimension(name: str, table: Table) -> Dimension:
    """A length that arrays share; 0 is an edge unless `edge` says otherwise."""
    values = table.many("values", int)
    bounds = parse_bounds(table, "range")
    edge = table.many("edge", int, (0,) if 0 in (*values, *(bounds or ())) else ())
    table.close()
    if bounds is None and not values:
        table.fault("A dimension needs 'values', 'range' or both.")
    if any(value < 0 for value in (*values, *(bounds or ()))):
        table.fault("A dimension cannot be negative.")
    if bounds and not values:
        values = tuple(map(int, _within((2, 1, 3), bounds))) or bounds[:1]
    return Dimension(name, values, bounds, edge)


def parse_bounds(table: Table, key: str) -> Bounds | None:
    """An array of the lowest and the highest whole number."""
    pair = _pair(table, key, int)
    return None if pair is None else (int(pair[0]), int(pair[1]))


def _pair(table: Table, key: str, kind: type[float]) -> tuple[float, float] | None:
    value = table.take(key)
    if value is None:
        return None
    if not (isinstance(value, list) and len(value) == 2 and all(is_a(end, kind) for end in value)):
        table.fault(f"{key!r} must be an array of two numbers, the lowest and the highest.", key)
    elif not all(math.isfinite(end) for end in value):
        table.fault(f"{key!r} must be finite; name nan and inf in 'values' or 'edge'.", key)
    elif value[0] > value[1]:
        table.fault(f"{key!r} begins with the lowest: [{value[1]}, {value[0]}].", key)
    else:
        return kind(value[0]), kind(value[1])
    return None


def _within(values: tuple[float, ...], bounds: tuple[float, float] | None) -> tuple[float, ...]:
    return tuple(value for value in values if bounds is None or bounds[0] <= value <= bounds[1])


def _int(table: Table) -> IntType:
    bounds = parse_bounds(table, "range")
    values, edge = table.many("values", int), table.many("edge", int)
    if not values:
        bounds = bounds or (-9, 9)
        values = tuple(map(int, _within(TEACHING_INTS, bounds) or bounds[:1]))
    return IntType(values, bounds, edge)


def _float(table: Table) -> FloatType:
    bounds = _pair(table, "range", float)
    values, edge = table.many("values", float), table.many("edge", float)
    if not values:
        bounds = bounds or (-9.0, 9.0)
        values = _within(TEACHING_FLOATS, bounds) or (bounds[0],)
    return FloatType(values, bounds, edge)


def _bool(table: Table) -> BoolType:
    return BoolType(table.many("values", bool, (True, False)) or (True, False), table.many("edge", bool))


def _none(table: Table) -> NoneType:
    return NoneType(table.one("edge", bool, default=False))


def _sizes(table: Table, highest: int = 5) -> tuple[Bounds, Bounds]:
    size = parse_bounds(table, "size") or (0, highest)
    if not 0 <= size[0] <= size[1] <= LARGEST_SIZE:
        table.fault(f"A size lies between 0 and {LARGEST_SIZE}.", "size")
        size = (0, highest)
    ordinary = parse_bounds(table, "ordinary_size") or (min(max(1, size[0]), size[1]), size[1])
    if not size[0] <= ordinary[0] <= ordinary[1] <= size[1]:
        table.fault(f"'ordinary_size' must lie within the size [{size[0]}, {size[1]}].", "ordinary_size")
        ordinary = size
    return size, ordinary


def _str(table: Table) -> StrType:
    values, alphabet = table.many("values", str), table.one("alphabet", str, default="")
    size, ordinary = _sizes(table, highest=max(5, *map(len, (*values, "")), 0))
    if not values and not alphabet:
        alphabet = TEACHING_TEXT
    return StrType(values, alphabet, size, ordinary, table.many("edge", str))


def _below(table: Table, key: str) -> ValueType:
    below = table.table(key)
    if below is None:
        table.fault(f"{key!r} is missing.")
        return NoneType()
    return parse_type(below)


def _several(table: Table, key: str) -> tuple[ValueType, ...]:
    made = tuple(map(parse_type, table.tables(key)))
    if not made:
        table.fault(f"{key!r} must name at least one type.")
    return made


def _sequence(table: Table) -> SequenceType:
    kind = table.one("type", str)
    items = _below(table, "items")
    if kind == "set":
        _must_hash(table, items, "items")
    return SequenceType(kind, items, *_sizes(table))


def _dict(table: Table) -> DictType:
    keys = _below(table, "keys")
    _must_hash(table, keys, "keys")
    return DictType(keys, _below(table, "items"), *_sizes(table))


def _must_hash(table: Table, held: ValueType, key: str) -> None:
    match held:
        case SequenceType(kind="tuple", items=inner):
            _must_hash(table, inner, key)
        case RecordType(fields=several) | OneOfType(options=several):
            for inner in several:
                _must_hash(table, inner, key)
        case SequenceType() | DictType() | NestedType() | ArrayType() | ConstantType(value=tuple()):
            table.fault("Members of a set and keys of a dict must be hashable.", key)


def _record(table: Table) -> RecordType:
    return RecordType(_several(table, "fields"))


def _nested(table: Table) -> NestedType:
    leaf, depth = _below(table, "leaf"), table.one("depth", int, default=2)
    if not 1 <= depth <= 6:
        table.fault("'depth' lies between 1 and 6.", "depth")
    containers = table.many("containers", str, ("list",))
    for name in containers:
        if name not in CONTAINERS:
            table.fault(f"{name!r} is no container: use {' or '.join(CONTAINERS)}.", "containers")
    return NestedType(leaf, depth, *_sizes(table, highest=3), containers or ("list",))


def _array(table: Table) -> ArrayType:
    container = table.one("container", str, default="numpy")
    if container not in USUAL_DTYPES:
        table.fault(f"An array is one of {' or '.join(USUAL_DTYPES)}, not of {container!r}.", "container")
    dtype = table.one("dtype", str, default=USUAL_DTYPES.get(container, "float64"))
    if dtype not in DTYPES:
        table.fault(f"There is no dtype {dtype!r} here.{nearest(dtype, DTYPES)}", "dtype")
    bounds = _pair(table, "range", float)
    values, edge = _cells(table, "values", dtype), _cells(table, "edge", dtype)
    if dtype == "bool" and not values:
        values = (True, False)
    elif not values:
        bounds = bounds or ((0.0, 9.0) if dtype == "uint8" else (-9.0, 9.0))
        ordinary = TEACHING_FLOATS if dtype.startswith("float") else TEACHING_INTS
        values = _within(ordinary, bounds) or (bounds[0],)
    low, high = _LIMITS.get(dtype, (-math.inf, math.inf))
    if not all(low <= value <= high for value in (*values, *edge, *(bounds or ())) if not math.isnan(value)):
        table.fault(f"{dtype} holds whole numbers from {low} to {high}.", "dtype")
    return ArrayType(_shape(table), dtype, values, bounds, edge, container)


def _shape(table: Table) -> tuple[int | str, ...]:
    shape = table.take("shape")
    if not isinstance(shape, list):
        table.fault(
            "'shape' must be an array of numbers and names of dimensions.", *["shape"] * ("shape" in table)
        )
        return ()
    for place, side in enumerate(shape):
        if not (isinstance(side, str) or (is_a(side, int) and 0 <= side <= LARGEST_SIZE)):
            table.fault("A side is a whole number or the name of a dimension.", "shape", place)
    return tuple(side for side in shape if isinstance(side, int | str))


def _cells(table: Table, key: str, dtype: str) -> tuple[Scalar, ...]:
    kind = bool if dtype == "bool" else float if dtype.startswith("float") else int
    cells: tuple[Scalar, ...] = table.many(key, kind)
    return cells


def _one_of(table: Table) -> OneOfType:
    return OneOfType(_several(table, "options"))


def _constant(table: Table) -> ConstantType:
    if "value" not in table:
        table.fault("'value' is missing.")
    return ConstantType(_frozen(table, table.take("value")))


def _frozen(table: Table, value: object) -> Constant:
    if value is None or isinstance(value, (str, bool, *NUMBER)):
        return value
    if isinstance(value, list):
        return tuple(_frozen(table, item) for item in value)
    table.fault("A constant is a number, text, true, false, or an array of them.", "value")
    return None


def _callable(table: Table) -> CallableType:
    choose, edge = table.many("choose", str), table.many("edge", str)
    if not choose:
        table.fault("'choose' must name at least one callable.")
    for key, names in (("choose", choose), ("edge", edge)):
        for place, name in enumerate(names):
            inner = name.removeprefix("counting(").removesuffix(")") if name.endswith(")") else name
            if inner not in CALLABLES or name not in (inner, f"counting({inner})"):
                table.fault(f"There is no callable {name!r}.{nearest(inner, CALLABLES)}", key, place)
    return CallableType(choose, edge)


_TYPES: dict[str, Callable[[Table], ValueType]] = {
    "int": _int,
    "float": _float,
    "bool": _bool,
    "none": _none,
    "str": _str,
    "list": _sequence,
    "tuple": _sequence,
    "set": _sequence,
    "record": _record,
    "dict": _dict,
    "nested": _nested,
    "array": _array,
    "one_of": _one_of,
    "constant": _constant,
    "callable": _callable,
}
